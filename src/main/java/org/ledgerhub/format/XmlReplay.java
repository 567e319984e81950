package org.ledgerhub.format;

import com.ctc.wstx.exc.WstxLazyException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.ext.Locator2Impl;
import org.xml.sax.helpers.AttributesImpl;

/**
 * An element of an XML file from a stranger, replayed as SAX events for tools that want a whole document: without DTD,
 * entities or anything outside the file, within {@link XmlLimits}, and without the files embedded in it.
 */
public final class XmlReplay {
    private final XMLStreamReader2 reader;
    private final XmlBytes guarded;
    private final Set<String> roots;
    private final Set<String> hollow;
    private final ContentHandler to;
    private final Deque<String> prefixes = new ArrayDeque<>();
    private final Deque<Integer> declared = new ArrayDeque<>();
    private final Locator2Impl place = new Locator2Impl();
    private int inside;
    private int silent;

    private XmlReplay(
            XMLStreamReader2 reader, XmlBytes guarded, Set<String> roots, Set<String> hollow, ContentHandler to) {
        this.reader = reader;
        this.guarded = guarded;
        this.roots = roots;
        this.hollow = hollow;
        this.to = to;
    }

    /**
     * Replays the first element that has one of these local names, wherever it stands, as a document of its own.
     *
     * @param roots local names of the element that is wanted
     * @param hollow local names of elements that are replayed without their text
     * @return false when there is no such element: then nothing was replayed
     * @throws UnreadableXml for bad content
     * @throws IOException when the source can't be read
     * @throws SAXException when the handler refuses
     */
    public static boolean of(Source source, Set<String> roots, Set<String> hollow, ContentHandler to)
            throws IOException, SAXException {
        try (InputStream in = source.open()) {
            XmlBytes guarded = new XmlBytes(in, XmlLimits.FILE_SIZE);
            XMLStreamReader2 reader = XmlParser.on(guarded);
            try {
                return new XmlReplay(reader, guarded, roots, hollow, to).replay();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException complaint) {
            throw new IOException(complaint);
        }
    }

    private boolean replay() throws IOException, SAXException {
        int depth = 0;
        boolean found = false;
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.DTD) {
                throw new UnreadableXml(
                        XmlProblems.documentType(reader.getLocationInfo().getCurrentLocation()));
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > XmlLimits.DEPTH) {
                    throw new UnreadableXml(XmlProblems.beyond("The nesting of elements", XmlLimits.DEPTH));
                }
                boolean root = !found && roots.contains(reader.getLocalName());
                found |= root;
                start(root);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                end();
            } else if (inside > 0 && silent == 0 && XmlParser.isText(event)) {
                to.characters(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return found;
    }

    private void start(boolean root) throws SAXException {
        if (root) {
            to.setDocumentLocator(place);
            to.startDocument();
        }
        int own = reader.getNamespaceCount();
        for (int i = 0; i < own; i++) {
            prefixes.push(text(reader.getNamespaceURI(i)));
            prefixes.push(text(reader.getNamespacePrefix(i)));
        }
        declared.push(own);
        if (!root && inside == 0) {
            return;
        }
        inside++;
        place.setLineNumber(reader.getLocationInfo().getStartLocation().getLineNumber());
        place.setColumnNumber(reader.getLocationInfo().getStartLocation().getColumnNumber());
        declare(root ? prefixes.size() / 2 : own);
        String local = reader.getLocalName();
        if (hollow.contains(local)) {
            silent++;
        }
        to.startElement(text(reader.getNamespaceURI()), local, qualified(local), attributes());
    }

    /** The nearest declarations; of an element in an envelope also those made outside, the nearest of each prefix. */
    private void declare(int count) throws SAXException {
        Map<String, String> inScope = new LinkedHashMap<>();
        Iterator<String> nearest = prefixes.iterator();
        for (int i = 0; i < count; i++) {
            inScope.putIfAbsent(nearest.next(), nearest.next());
        }
        for (Map.Entry<String, String> one : inScope.entrySet()) {
            to.startPrefixMapping(one.getKey(), one.getValue());
        }
    }

    private void end() throws SAXException {
        int own = declared.pop();
        for (int i = 0; i < 2 * own; i++) {
            prefixes.pop();
        }
        if (inside == 0) {
            return;
        }
        String local = reader.getLocalName();
        if (hollow.contains(local)) {
            silent--;
        }
        to.endElement(text(reader.getNamespaceURI()), local, qualified(local));
        inside--;
        if (inside == 0) {
            to.endDocument();
        }
    }

    private AttributesImpl attributes() {
        AttributesImpl all = new AttributesImpl();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String local = reader.getAttributeLocalName(i);
            String prefix = text(reader.getAttributePrefix(i));
            all.addAttribute(
                    text(reader.getAttributeNamespace(i)),
                    local,
                    prefix.isEmpty() ? local : prefix + ":" + local,
                    "CDATA",
                    reader.getAttributeValue(i));
        }
        return all;
    }

    private String qualified(String local) {
        String prefix = text(reader.getPrefix());
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static String text(@Nullable String maybe) {
        return maybe == null ? "" : maybe;
    }

    private int next() throws IOException {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableXml(XmlProblems.malformed(
                        "An entity is used that is not declared.",
                        reader.getLocationInfo().getCurrentLocation()));
            }
            if (inside > 0 && silent == 0 && XmlParser.isText(event)) {
                reader.getTextLength(); // lazily parsed: a complaint comes here, where it can be told
            }
            return event;
        } catch (XMLStreamException complaint) {
            throw XmlProblems.of(complaint, reader.getLocationInfo().getCurrentLocation(), guarded.hasEnded());
        } catch (WstxLazyException late) {
            throw late.getCause() instanceof XMLStreamException complaint
                    ? XmlProblems.of(complaint, reader.getLocationInfo().getCurrentLocation(), guarded.hasEnded())
                    : new IOException(late);
        }
    }
}
