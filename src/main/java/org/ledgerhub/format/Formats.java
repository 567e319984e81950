package org.ledgerhub.format;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ledgerhub.document.Problem;

/** All formats that are there: finds the one that a file belongs to and reads the file with it. */
public final class Formats {
    private final List<Format> formats;

    /** The formats on the class path. */
    public Formats() {
        this(StreamSupport.stream(ServiceLoader.load(Format.class).spliterator(), false)
                .sorted(Comparator.comparing(Format::name))
                .toList());
    }

    /** These formats. */
    public Formats(List<Format> formats) {
        this.formats = List.copyOf(formats);
    }

    /** All of them, by name. */
    public List<Format> all() {
        return formats;
    }

    /** Recognises the source and reads it; exactly one format says yes, else exactly one offers itself, else none. */
    public Reading read(Source source, Sink sink) throws IOException {
        Head head = Head.of(source);
        Format taker = taker(head).orElse(null);
        if (taker == null) {
            return new Reading.Unreadable(nobody(head));
        }
        return taker instanceof Container container
                ? container.unpack(source, new Contents(this, source, sink))
                : taker.read(source, sink);
    }

    /** The format that takes a file. */
    Optional<Format> taker(Head head) {
        List<Format> takers = takers(head);
        return takers.size() == 1 ? Optional.of(takers.get(0)) : Optional.empty();
    }

    private List<Format> takers(Head head) {
        List<Format> sure = formats.stream()
                .filter(format -> format.recognises(head) == Format.Match.YES)
                .toList();
        return sure.isEmpty()
                ? formats.stream()
                        .filter(format -> format.recognises(head) == Format.Match.FALLBACK)
                        .toList()
                : sure;
    }

    /** Why no format takes a file. */
    Problem nobody(Head head) {
        List<Format> takers = takers(head);
        return takers.isEmpty() ? unknown(head) : ambiguous(takers);
    }

    private static Problem unknown(Head head) {
        return head.size() == 0
                ? Problem.error("unreadable", "The file is empty.", "Ask the sender for the file again.")
                : Problem.error(
                        "format-unknown",
                        "The file is in no format that is known here.",
                        "Send a bank statement, an invoice or a receipt, or ask the sender what it is.");
    }

    private static Problem ambiguous(List<Format> takers) {
        String names = takers.stream().map(Format::name).collect(Collectors.joining(", "));
        return Problem.error(
                "format-unknown",
                "More than one format claims the file: " + names + ".",
                "Report this file: recognition has to be told apart.");
    }
}
