package org.ledgerhub.format;

import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxException;
import java.io.CharConversionException;
import java.io.IOException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Problem.Place;

/** What the parser complains about, said as problems of the file. */
final class XmlProblems {
    private static final String ASK_AGAIN = "Ask the sender for the file again.";

    private XmlProblems() {}

    /** A document type declaration, which no business document needs and which attacks are built from. */
    static Problem documentType(Location at) {
        return Problem.error(
                        "unsafe-content",
                        "The XML file carries a document type declaration (DOCTYPE).",
                        "Ask the sender for the file without DOCTYPE and entities.")
                .at(place(at, null));
    }

    /** Something beyond a bound of {@link XmlLimits}. */
    static Problem beyond(String what, int limit) {
        return excessive(what + " goes beyond " + limit);
    }

    private static Problem excessive(String what) {
        return Problem.error(
                "unsafe-content",
                what + ": more than any business document needs.",
                "Check where the file comes from; ask the sender for a regular one.");
    }

    static Problem longText(Location at, String path) {
        return Problem.error(
                        "too-large",
                        "A value is longer than " + XmlLimits.TEXT_LENGTH + " characters.",
                        "Check where the file comes from; ask the sender for a regular one.")
                .at(place(at, path));
    }

    private static Problem truncated(Location at) {
        return Problem.error("file-truncated", "The XML file ends in the middle.", ASK_AGAIN)
                .at(place(at, null));
    }

    static Problem malformed(String message, Location at) {
        return Problem.error("unreadable", message, ASK_AGAIN).at(place(at, null));
    }

    /**
     * The exception to throw for a complaint of the parser.
     *
     * @param here where the parser stands, for complaints that don't tell it
     * @param ended whether the parser had asked for more than there is: then the end itself is what is wrong
     * @return {@link UnreadableXml}, or the exception of the source when it is the source that can't be read
     */
    static IOException of(XMLStreamException complaint, Location here, boolean ended) {
        for (Throwable cause = complaint; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharConversionException) {
                return new UnreadableXml(
                        ended
                                ? truncated(here)
                                : malformed("Not XML: the bytes do not fit the declared encoding.", here));
            }
            if (cause instanceof IOException io) {
                return io;
            }
        }
        Location at = complaint.getLocation() == null ? here : complaint.getLocation();
        if (!(complaint instanceof WstxException)) {
            return new UnreadableXml(excessive(sentence(complaint)).at(place(at, null)));
        }
        if (ended || complaint instanceof WstxEOFException) {
            return new UnreadableXml(truncated(at));
        }
        return new UnreadableXml(malformed("Not well-formed XML: " + sentence(complaint) + ".", at));
    }

    static Place place(Location at, @Nullable String path) {
        return at.getLineNumber() < 1
                ? new Place(null, null, null, path, null)
                : new Place(at.getLineNumber(), Math.max(1, at.getColumnNumber()), null, path, null);
    }

    /** The parser's first line; the lines after it repeat the place. */
    private static String sentence(XMLStreamException complaint) {
        String message = complaint.getMessage() == null ? "no reason given" : complaint.getMessage();
        int end = message.indexOf('\n');
        String first = (end < 0 ? message : message.substring(0, end)).strip();
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }
}
