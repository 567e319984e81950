package org.ledgerhub.format.camt;

import com.google.auto.service.AutoService;
import java.io.IOException;
import org.ledgerhub.format.Format;
import org.ledgerhub.format.Head;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;
import org.ledgerhub.format.UnreadableXml;
import org.ledgerhub.format.XmlCursor;
import org.ledgerhub.format.XmlOpening;

/** Bank statements in ISO 20022 XML: camt.053, camt.052 and camt.054 of any version, wrapped or not. */
@AutoService(Format.class)
public final class CamtFormat implements Format {

    @Override
    public String name() {
        return "camt";
    }

    /** Every ISO 20022 message is claimed, so that a payment order is refused by its name. */
    @Override
    public Match recognises(Head head) {
        boolean own = XmlOpening.names(head).stream()
                .anyMatch(element -> element.getNamespaceURI().startsWith(MessageKind.ISO_20022)
                        || MessageKind.of(element.getNamespaceURI(), element.getLocalPart())
                                .isPresent());
        return own ? Match.YES : Match.NO;
    }

    @Override
    public Reading read(Source source, Sink sink) throws IOException {
        try (XmlCursor xml = XmlCursor.open(source)) {
            Reading reading = new MessageReader(xml, source, sink).read();
            xml.end();
            return reading;
        } catch (UnreadableXml refused) {
            return new Reading.Unreadable(refused.problem());
        }
    }
}
