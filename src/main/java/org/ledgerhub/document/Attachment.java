package org.ledgerhub.document;

import org.jspecify.annotations.Nullable;

/**
 * A file taken out of a document (BG-24) and kept beside its original.
 *
 * @param name file name (BT-125-2), reduced to a bare name
 * @param mediaType mime code (BT-125-1)
 * @param size bytes
 * @param sha256 lower-case hexadecimal of the content
 * @param description BT-123
 */
public record Attachment(
        String name,
        String mediaType,
        long size,
        String sha256,
        @Nullable String description) {}
