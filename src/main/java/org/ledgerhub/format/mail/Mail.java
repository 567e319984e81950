package org.ledgerhub.format.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.Contents;
import org.ledgerhub.format.Reading;

/** One mail: its parts, of which the attached files are taken. */
final class Mail {
    private static final int PARTS = 500;
    private static final int NESTING = 20;
    private static final String ASK_AGAIN = "Ask the sender for the mail again.";

    private final Contents contents;
    private int parts;
    private int files;

    private Mail(Contents contents) {
        this.contents = contents;
    }

    static Reading unpack(byte[] bytes, Contents contents) throws IOException {
        Mail mail = new Mail(contents);
        try {
            mail.part(new MimeMessage(null, new ByteArrayInputStream(bytes)), "", 0);
        } catch (MessagingException bad) {
            return mail.broken(bad);
        }
        if (mail.files == 0) {
            return new Reading.Unreadable(Problem.error(
                    "unreadable",
                    "The mail holds no file besides its text.",
                    "Read it; ask the sender for the document as an attachment."));
        }
        return contents.read();
    }

    /** What was taken before stays; nothing taken, and the mail as a whole is unreadable. */
    private Reading broken(MessagingException bad) throws IOException {
        Problem problem = Problem.error(
                "unreadable", "The parts of the mail do not fit together: " + bad.getMessage() + ".", ASK_AGAIN);
        if (files == 0) {
            return new Reading.Unreadable(problem);
        }
        contents.refused("part-" + parts, problem);
        return contents.read();
    }

    private void part(Part part, String within, int depth) throws IOException, MessagingException {
        if (++parts > PARTS || depth > NESTING) {
            throw new MessagingException(
                    "more than " + PARTS + " parts, or more than " + NESTING + " inside each other");
        }
        if (part.isMimeType("multipart/*") && content(part) instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart inner = multipart.getBodyPart(i);
                part(inner, part.isMimeType("multipart/related") ? "related" : "", depth + 1);
            }
        } else if (Attached.isDocument(part, within.equals("related"))) {
            file(part);
        }
    }

    private static Object content(Part part) throws MessagingException {
        try {
            return part.getContent();
        } catch (IOException damage) {
            throw new MessagingException("a part can't be decoded", damage);
        }
    }

    private void file(Part part) throws IOException, MessagingException {
        String name = Attached.name(part, parts);
        files++;
        if (part.isMimeType("application/pkcs7-mime") || part.isMimeType("multipart/encrypted")) {
            contents.refused(
                    name,
                    Problem.error(
                            "file-encrypted",
                            "The mail is encrypted.",
                            "Open it in the mail program and send on what is attached."));
            return;
        }
        InputStream opened;
        try {
            opened = part.getInputStream();
        } catch (IOException damage) {
            contents.refused(
                    name,
                    Problem.error(
                            "unreadable",
                            "The attachment can't be decoded: " + damage.getMessage() + ".",
                            "Ask the sender for it again."));
            return;
        }
        try (InputStream content = opened) {
            contents.file(name, content);
        }
    }
}
