package org.ledgerhub.format.mt940;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.ledgerhub.format.Format;
import org.ledgerhub.format.Head;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;

/** SWIFT customer statements MT940 and interim reports MT942, in the SWIFT envelope or without. */
@AutoService(Format.class)
public final class Mt940Format implements Format {
    private static final Pattern ENVELOPE = Pattern.compile("\\{2:[IO]\\d{3}");
    private static final int TAGS_TO_BE_SURE = 3;

    @Override
    public String name() {
        return "mt940";
    }

    /** Sure of a SWIFT envelope or of three tags in the head; a file that begins with a tag is offered a fallback. */
    @Override
    public Match recognises(Head head) {
        String text = head.latin1();
        if (text.indexOf('\0') >= 0) {
            return Match.NO;
        }
        Set<Tag> tags = EnumSet.noneOf(Tag.class);
        int start = 0;
        while (start < text.length() && tags.size() < TAGS_TO_BE_SURE) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.indexOf('\r', start) : end;
            Tag tag = text.charAt(start) == ':' ? Tag.of(text.substring(start, next < 0 ? text.length() : next)) : null;
            if (tag != null) {
                tags.add(tag);
            }
            start = next < 0 ? text.length() : next + 1;
        }
        String begin = text.startsWith("ï»¿") ? text.substring(3) : text;
        boolean envelope = begin.stripLeading().startsWith("{1:")
                && ENVELOPE.matcher(begin).find();
        if (envelope || tags.size() >= TAGS_TO_BE_SURE) {
            return Match.YES;
        }
        return Tag.of(firstLine(begin)) == null ? Match.NO : Match.FALLBACK;
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    @Override
    public Reading read(Source source, Sink sink) throws IOException {
        try (InputStream in = source.open()) {
            return new Mt940Reader(source, new Fields(new TextLines(source, in)), sink).read();
        }
    }
}
