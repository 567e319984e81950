package org.ledgerhub.format.validation;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Predicates;
import net.sf.saxon.s9api.streams.Step;
import net.sf.saxon.s9api.streams.Steps;
import org.ledgerhub.format.Source;
import org.ledgerhub.format.XmlReplay;
import org.xml.sax.SAXException;

/**
 * An invoice as a tree, taken out of its envelope and without the content of embedded files.
 *
 * @param document the document node
 * @param root local name of the root element
 * @param profile the specification identifier (BT-24), empty when there is none
 */
record InvoiceTree(XdmNode document, String root, String profile) {
    static final String INVOICE = "Invoice";
    static final String CREDIT_NOTE = "CreditNote";
    static final String CII = "CrossIndustryInvoice";

    private static final Set<String> ROOTS = Set.of(INVOICE, CREDIT_NOTE, CII);
    private static final Set<String> EMBEDDED = Set.of("EmbeddedDocumentBinaryObject", "AttachmentBinaryObject");

    /** The invoice in the source; empty when there is none. */
    static Optional<InvoiceTree> of(Source source, Processor processor) throws IOException {
        try {
            DocumentBuilder builder = processor.newDocumentBuilder();
            builder.setLineNumbering(true);
            BuildingContentHandler building = builder.newBuildingContentHandler();
            if (!XmlReplay.of(source, ROOTS, EMBEDDED, building)) {
                return Optional.empty();
            }
            return Optional.of(of(building.getDocumentNode()));
        } catch (SAXException | SaxonApiException notATree) {
            throw new IOException(notATree);
        }
    }

    private static InvoiceTree of(XdmNode document) {
        XdmNode root = document.select(Steps.child(Predicates.isElement())).asNode();
        String name = root.getNodeName().getLocalName();
        Step<? extends XdmNode> id = name.equals(CII)
                ? Steps.path("ExchangedDocumentContext", "GuidelineSpecifiedDocumentContextParameter", "ID")
                : Steps.path("CustomizationID");
        String profile =
                root.select(id).findFirst().map(XdmNode::getStringValue).orElse("");
        return new InvoiceTree(document, name, profile.strip());
    }
}
