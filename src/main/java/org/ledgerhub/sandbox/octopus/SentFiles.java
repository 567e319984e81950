package org.ledgerhub.sandbox.octopus;

import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.ledgerhub.sandbox.BookEntry.Attached;
import org.ledgerhub.sandbox.Digest;

/** The files sent with a booking, as base64; only what they are is kept, not their bytes. */
final class SentFiles {
    private SentFiles() {}

    static List<Attached> of(Fields request) {
        return request.find("attachments").stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(Fields::new)
                .map(SentFiles::one)
                .toList();
    }

    static Attached one(Fields file) {
        return attached(file.text("fileName"), bytes(file));
    }

    static Attached attached(String name, byte[] bytes) {
        if (name.isBlank() || bytes.length == 0) {
            throw Refusal.badData("a file has a name and is not empty: '" + name + "'");
        }
        Digest digest = Digest.of(bytes);
        return new Attached(name, digest.sha256(), digest.size());
    }

    private static byte[] bytes(Fields file) {
        try {
            return Base64.getDecoder().decode(file.text("fileData"));
        } catch (IllegalArgumentException e) {
            throw Refusal.badData("fileData of " + file.text("fileName") + " is not base64: " + e.getMessage());
        }
    }
}
