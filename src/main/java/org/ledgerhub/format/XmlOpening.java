package org.ledgerhub.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;

/** The first elements of an XML file, enough to recognise what it is, wrapped or not. */
public final class XmlOpening {
    private static final int ELEMENTS = 256;

    private XmlOpening() {}

    /**
     * Names of the first elements in document order (at most 256), as far as the head shows them; empty when it is
     * not XML. Never throws. A document type is stepped over here, so that the format of the file is still found
     * and its reader can refuse it by name.
     */
    public static List<QName> names(Head head) {
        List<QName> names = new ArrayList<>();
        if (looksLikeXml(head.bytes())) {
            try (XmlCursor xml = XmlCursor.start(new ByteArrayInputStream(head.bytes()))) {
                int event = XMLStreamConstants.START_DOCUMENT;
                while (names.size() < ELEMENTS && event != XMLStreamConstants.END_DOCUMENT) {
                    event = xml.next();
                    if (event == XMLStreamConstants.START_ELEMENT) {
                        names.add(new QName(xml.namespace(), xml.name()));
                    }
                }
            } catch (IOException endOfHead) {
                return names; // the head stops anywhere, or what follows is the reader's to refuse
            }
        }
        return names;
    }

    /** Begins with {@code <}, after a byte order mark, blanks or the zeros of UTF-16. */
    private static boolean looksLikeXml(byte[] bytes) {
        for (byte sign : bytes) {
            if (sign == '<') {
                return true;
            }
            boolean mark =
                    (sign & 0xFF) == 0xEF || (sign & 0xFF) == 0xBB || (sign & 0xFF) >= 0xFE || (sign & 0xFF) == 0xBF;
            if (!mark && sign != 0 && sign > ' ') {
                return false;
            }
        }
        return false;
    }
}
