package org.ledgerhub.format.mail;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.Container;
import org.ledgerhub.format.Contents;
import org.ledgerhub.format.Format;
import org.ledgerhub.format.Head;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Source;

/** Mails (RFC 5322) with what is attached to them, and mailbox files (RFC 4155) with their mails. */
@AutoService(Format.class)
public final class MailFormat implements Container {
    /** Bytes of a mail or mailbox: far above what mail servers pass on. */
    private static final long LARGEST = 128L * 1024 * 1024;

    /** Fields of which a mail has at least two before anything else. */
    private static final Set<String> USUAL = Set.of(
            "from", "to", "subject", "date", "mime-version", "message-id", "received", "return-path", "content-type");

    private static final int LINES = 200;
    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,76}):.*");

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Match recognises(Head head) {
        String start = head.latin1();
        int first = isMailbox(start) ? start.indexOf('\n') + 1 : 0;
        int usual = 0;
        int fields = 0;
        // One by one, since nearly every other file shows with its first line that it is no mail.
        Iterator<String> lines = start.substring(first).lines().iterator();
        for (int i = 0; i < LINES && lines.hasNext(); i++) {
            String line = lines.next();
            Matcher field = FIELD.matcher(line);
            boolean folded = fields > 0 && (line.startsWith(" ") || line.startsWith("\t"));
            if (field.matches()) {
                fields++;
                usual += USUAL.contains(field.group(1).toLowerCase(Locale.ROOT)) ? 1 : 0;
            } else if (!folded) {
                break;
            }
        }
        return usual >= 2 ? Match.YES : Match.NO;
    }

    @Override
    public Reading unpack(Source source, Contents contents) throws IOException {
        if (source.size() > LARGEST) {
            String message = "The mail is larger than " + LARGEST / 1024 / 1024 + " MiB.";
            return new Reading.Unreadable(Problem.error("too-large", message, "Send its attachments by themselves."));
        }
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readAllBytes();
        }
        return isMailbox(Head.of(source).latin1()) ? Mailbox.unpack(bytes, contents) : Mail.unpack(bytes, contents);
    }

    private static boolean isMailbox(String start) {
        return start.startsWith("From ");
    }
}
