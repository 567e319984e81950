package org.ledgerhub.format.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.Contents;
import org.ledgerhub.format.Reading;

/** A mailbox file: mails one after the other, each behind a line that begins with {@code From } after an empty one. */
final class Mailbox {
    private static final int MAILS = 2_000;
    private static final Pattern SEPARATOR = Pattern.compile("(?:\\A|(?<=\\r?\\n\\r?\\n))From [^\\r\\n]*\\r?\\n");
    private static final Pattern QUOTED = Pattern.compile("(?m)^>(>*From )");

    private Mailbox() {}

    static Reading unpack(byte[] bytes, Contents contents) throws IOException {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher separator = SEPARATOR.matcher(all);
        int mails = 0;
        int start = -1;
        while (separator.find()) {
            if (start >= 0) {
                mail(all.substring(start, separator.start()), ++mails, contents);
            }
            start = separator.end();
            if (mails == MAILS) {
                String message = "The mailbox holds more than " + MAILS + " mails.";
                contents.refused(
                        "mail-" + (mails + 1) + ".eml",
                        Problem.error("too-large", message, "Send the mails from there on in a mailbox of their own."));
                return contents.read();
            }
        }
        if (start >= 0) {
            mail(all.substring(start), ++mails, contents);
        }
        return contents.read();
    }

    private static void mail(String mail, int number, Contents contents) throws IOException {
        String bare = QUOTED.matcher(mail).replaceAll("$1");
        contents.file("mail-" + number + ".eml", new ByteArrayInputStream(bare.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
