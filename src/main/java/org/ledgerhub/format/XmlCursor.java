package org.ledgerhub.format;

import com.ctc.wstx.exc.WstxLazyException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem.Place;

/**
 * A forward cursor over the elements of an XML file from a stranger: streaming, without DTD, entities or anything
 * outside the file, within {@link XmlLimits}.
 *
 * <p>Reading an element goes over its children; what the body does not touch is skipped:
 *
 * <pre>{@code
 * int invoice = xml.depth();
 * while (xml.nextChild(invoice)) {
 *     switch (xml.name()) {
 *         case "ID" -> number = xml.text();
 *         case "InvoiceLine" -> line(xml);
 *         default -> {}
 *     }
 * }
 * }</pre>
 *
 * Names are interned, so that such a switch costs one cached hash and one identity check. Every method throws
 * {@link UnreadableXml} for bad content and another {@link IOException} when the source can't be read.
 */
public final class XmlCursor implements Closeable {
    private final XmlBytes in;
    private final XMLStreamReader2 reader;
    private final String[] names = new String[XmlLimits.DEPTH + 1];
    private final StringBuilder value = new StringBuilder();
    private int depth;

    private XmlCursor(XmlBytes in, XMLStreamReader2 reader) {
        this.in = in;
        this.reader = reader;
    }

    /** Opens the source and stands on its root element. */
    public static XmlCursor open(Source source) throws IOException {
        return open(source.open());
    }

    /** Stands on the root element of the stream, which is closed with the cursor. */
    public static XmlCursor open(InputStream in) throws IOException {
        boolean opened = false;
        try {
            XmlCursor cursor = start(in);
            while (cursor.depth == 0) {
                if (cursor.next() == XMLStreamConstants.DTD) {
                    throw new UnreadableXml(XmlProblems.documentType(cursor.at()));
                }
            }
            opened = true;
            return cursor;
        } finally {
            if (!opened) {
                in.close();
            }
        }
    }

    /** Before the root element; for {@link XmlOpening}, which steps over document types instead of refusing them. */
    static XmlCursor start(InputStream in) throws IOException {
        XmlBytes guarded = new XmlBytes(in, XmlLimits.FILE_SIZE);
        return new XmlCursor(guarded, XmlParser.on(guarded));
    }

    /** Number of open elements, the current one included; pass it to {@link #nextChild}. */
    public int depth() {
        return depth;
    }

    /** Local name of the current element, interned. */
    public String name() {
        return names[depth];
    }

    /** Namespace of the current element, empty when it has none; interned. Valid until the cursor moves. */
    public String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /**
     * Moves to the next child element of the open element at {@code parent}, over all that is still unread before it.
     *
     * @return false when the parent has ended; the cursor then stands behind it
     */
    public boolean nextChild(int parent) throws IOException {
        while (depth >= parent) {
            if (next() == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                return true;
            }
        }
        return false;
    }

    /** An attribute without namespace of the current element, trimmed; null when absent or empty. */
    public @Nullable String attribute(String name) {
        String written = reader.getAttributeValue("", name);
        return written == null || written.isBlank() ? null : written.strip();
    }

    /**
     * All text in the current element and below it, trimmed; null when there is none. Moves behind the element.
     * A choice such as {@code <Sts>BOOK</Sts>} or {@code <Sts><Cd>BOOK</Cd></Sts>} reads the same.
     */
    public @Nullable String text() throws IOException {
        int element = depth;
        String only = null;
        value.setLength(0);
        while (depth >= element) {
            if (XmlParser.isText(next())) {
                if (only == null && value.isEmpty()) {
                    only = segment();
                } else {
                    collect(only);
                    only = null;
                }
            }
        }
        String whole = only == null ? value.toString() : only;
        String trimmed = whole.strip();
        return trimmed.isEmpty() ? null : trimmed;
    }

    /**
     * The current element's base64 content, decoded as it is read and of any length; closing it, or reading it to
     * the end, moves behind the element. The cursor must not be moved otherwise meanwhile.
     */
    public InputStream base64() {
        return new Base64Content(this);
    }

    /** The next piece of text inside the element at {@code element}, null behind its end; reused by the parser. */
    @Nullable
    CharSequence piece(int element) throws IOException {
        while (depth >= element) {
            if (XmlParser.isText(next())) {
                value.setLength(0);
                append();
                return value;
            }
        }
        return null;
    }

    /** Reads what follows the root element, so that a file is only accepted whole. */
    public void end() throws IOException {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            // passed over
        }
    }

    /** Path of the current element by local names, such as {@code Document/BkToCstmrStmt/Stmt}. */
    public String path() {
        return String.join("/", Arrays.asList(names).subList(1, depth + 1));
    }

    /** Where the cursor stands: line, column and path. */
    public Place place() {
        return XmlProblems.place(at(), path());
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException complaint) {
            throw XmlProblems.of(complaint, at(), in.hasEnded());
        } finally {
            in.close();
        }
    }

    /** One step of the parser, counting depth. */
    int next() throws IOException {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                enter();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableXml(XmlProblems.malformed("An entity is used that is not declared.", at()));
            }
            return event;
        } catch (XMLStreamException complaint) {
            throw XmlProblems.of(complaint, at(), in.hasEnded());
        }
    }

    private void enter() throws UnreadableXml {
        if (depth == XmlLimits.DEPTH) {
            throw new UnreadableXml(XmlProblems.beyond("The nesting of elements", XmlLimits.DEPTH)
                    .at(XmlProblems.place(at(), null)));
        }
        depth++;
        names[depth] = reader.getLocalName();
    }

    private String segment() throws IOException {
        try {
            return reader.getText();
        } catch (WstxLazyException late) {
            throw lazily(late);
        }
    }

    private void collect(@Nullable String before) throws IOException {
        if (before != null) {
            value.append(before);
        }
        append();
        if (value.length() > XmlLimits.TEXT_LENGTH) {
            throw new UnreadableXml(XmlProblems.longText(at(), path()));
        }
    }

    private void append() throws IOException {
        try {
            value.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } catch (WstxLazyException late) {
            throw lazily(late);
        }
    }

    private IOException lazily(WstxLazyException late) {
        return late.getCause() instanceof XMLStreamException complaint
                ? XmlProblems.of(complaint, at(), in.hasEnded())
                : new IOException(late);
    }

    private Location at() {
        return reader.getLocationInfo().getCurrentLocation();
    }
}
