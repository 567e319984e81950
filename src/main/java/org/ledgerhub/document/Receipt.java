package org.ledgerhub.document;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file without readable structure: a PDF or a picture, delivered as it is.
 *
 * @param origin where it came from
 * @param mediaType by content, not by name
 * @param size bytes
 * @param pages number of pages, absent when it can't be told
 * @param findings what the checks found
 */
public record Receipt(
        Origin origin,
        String mediaType,
        long size,
        @Nullable Integer pages,
        List<Problem> findings) implements Document {
    public Receipt {
        Objects.requireNonNull(origin);
        findings = List.copyOf(findings);
    }

    @Override
    public Receipt withFindings(List<Problem> changed) {
        return new Receipt(origin, mediaType, size, pages, changed);
    }

    @Override
    public Receipt withOrigin(Origin changed) {
        return new Receipt(changed, mediaType, size, pages, findings);
    }
}
