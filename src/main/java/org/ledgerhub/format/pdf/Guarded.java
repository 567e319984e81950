package org.ledgerhub.format.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A call of the PDF library on a file from a stranger: whatever it throws at bad content becomes a problem of the file. */
final class Guarded {
    private Guarded() {}

    /** Something asked of the library. */
    @FunctionalInterface
    interface Call<T> {
        T make() throws IOException;
    }

    static <T> T of(Call<T> call) throws UnreadablePdf, InvalidPasswordException {
        try {
            return call.make();
        } catch (UnreadablePdf | InvalidPasswordException told) {
            throw told;
        } catch (IOException | RuntimeException | StackOverflowError complaint) {
            // The library tells damage by exceptions of any kind, and follows what refers to itself until the stack
            // ends.
            throw UnreadablePdf.damaged(sentence(complaint));
        }
    }

    private static String sentence(Throwable complaint) {
        String message = complaint.getMessage();
        if (!(complaint instanceof IOException) || message == null || message.isBlank()) {
            return "its objects do not fit together";
        }
        String first = message.lines().findFirst().orElse("").strip();
        String bounded = first.length() > 120 ? first.substring(0, 120) + "…" : first;
        return bounded.endsWith(".") ? bounded.substring(0, bounded.length() - 1) : bounded;
    }
}
