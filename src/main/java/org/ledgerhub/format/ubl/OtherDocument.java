package org.ledgerhub.format.ubl;

import java.util.Locale;
import org.ledgerhub.document.Problem;

/** A document that is not booked here, refused by its name. */
final class OtherDocument {
    private OtherDocument() {}

    static Problem refused(String namespace, String name) {
        String what = Ubl.isUbl(namespace)
                ? "The document is a UBL " + name + " (" + words(name) + "), neither invoice nor credit note."
                : "The document is a " + name + ", neither UBL invoice nor credit note.";
        return Problem.error("document-not-supported", what, remedy(name));
    }

    private static String words(String name) {
        return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }

    private static String remedy(String name) {
        return switch (name) {
            case "ApplicationResponse" -> "Nothing is to be booked: it tells what became of a message; dismiss it.";
            case "AttachedDocument" -> "Take the document out of its wrapper and send it by itself.";
            default -> "Send the invoice itself; dismiss this document.";
        };
    }
}
