package org.ledgerhub.format;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamLocation2;
import org.codehaus.stax2.XMLStreamReader2;

/** The streaming parser as it is set up against hostile files. */
final class XmlParser {
    private static final WstxInputFactory FACTORY = hardened();
    private static final Pattern ENCODINGS =
            Pattern.compile("UTF-?8|UTF-?16(BE|LE)?|ISO-?8859-\\d+|(US-)?ASCII|(WINDOWS-|CP)125\\d|CP850");

    private XmlParser() {}

    /** A parser before the first event; the encoding is known by then. */
    static XMLStreamReader2 on(XmlBytes guarded) throws IOException {
        try {
            XMLStreamReader2 reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(guarded);
            String encoding = reader.getEncoding() == null ? "UTF-8" : reader.getEncoding();
            if (!ENCODINGS.matcher(encoding.toUpperCase(Locale.ROOT)).matches()) {
                throw new UnreadableXml(XmlProblems.malformed(
                        "The encoding " + encoding + " is not supported.",
                        reader.getLocationInfo().getCurrentLocation()));
            }
            return reader;
        } catch (XMLStreamException complaint) {
            throw XmlProblems.of(complaint, XMLStreamLocation2.NOT_AVAILABLE, guarded.hasEnded());
        }
    }

    /** Whether an event carries character data. */
    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** Lazy and without coalescing, so that what is skipped is never collected. */
    private static WstxInputFactory hardened() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, XmlLimits.ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, XmlLimits.ATTRIBUTE_LENGTH);
        return factory;
    }
}
