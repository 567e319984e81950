package org.ledgerhub.format.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import org.jspecify.annotations.Nullable;

/** What tells a file that is attached to a mail from its text, its pictures and its signature. */
final class Attached {
    private Attached() {}

    /**
     * Whether a part is a file somebody attached.
     *
     * @param related it belongs to the text it stands beside, as logos do
     */
    static boolean isDocument(Part part, boolean related) throws MessagingException {
        if (part.isMimeType("application/pkcs7-signature")
                || part.isMimeType("application/x-pkcs7-signature")
                || part.isMimeType("application/pgp-signature")
                || part.isMimeType("text/calendar")
                || part.isMimeType("text/vcard")
                || related && part.isMimeType("image/*")) {
            return false;
        }
        boolean text = part.isMimeType("text/plain") || part.isMimeType("text/html");
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || name(part) != null;
        return attached || !text;
    }

    /** Its name; one that is missing is made up from its place. */
    static String name(Part part, int place) throws MessagingException {
        String told = name(part);
        if (told != null) {
            return told;
        }
        return "part-" + place + (part.isMimeType("message/rfc822") ? ".eml" : "");
    }

    private static @Nullable String name(Part part) throws MessagingException {
        String told = part.getFileName();
        if (told == null || told.isBlank()) {
            return null;
        }
        String bare =
                decoded(told).replace('\\', '/').replaceAll("\\p{Cntrl}", "").strip();
        String last = bare.substring(bare.lastIndexOf('/') + 1);
        return last.isEmpty() || last.equals("..") ? null : last;
    }

    /** Some programs write the name as a coded word, as only the text fields of a mail may. */
    private static String decoded(String name) {
        try {
            return MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException asWritten) {
            return name;
        }
    }
}
