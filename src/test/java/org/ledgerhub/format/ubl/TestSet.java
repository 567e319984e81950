package org.ledgerhub.format.ubl;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A file of validation test cases, each holding one small invoice. */
final class TestSet {
    private TestSet() {}

    /** One invoice or credit note as a file of its own, with the rules it must keep and those it must break. */
    record Case(String xml, List<String> kept, List<String> broken) {}

    /** The cases inside, in order of the file; none when it is no test set. */
    static List<Case> cases(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(file.toFile());
            List<Case> cases = new ArrayList<>();
            if (document.getDocumentElement().getLocalName().equals("testSet")) {
                NodeList found = document.getElementsByTagNameNS(
                        document.getDocumentElement().getNamespaceURI(), "test");
                for (int i = 0; i < found.getLength(); i++) {
                    cases.add(oneCase((Element) found.item(i)));
                }
            }
            return cases;
        } catch (ParserConfigurationException | SAXException | TransformerException bad) {
            throw new IOException(file.toString(), bad);
        }
    }

    private static Case oneCase(Element test) throws TransformerException {
        NodeList invoices = test.getElementsByTagNameNS("*", "Invoice");
        NodeList creditNotes = test.getElementsByTagNameNS("*", "CreditNote");
        if (invoices.getLength() + creditNotes.getLength() != 1) {
            throw new AssertionError("one document expected in " + test.getTextContent());
        }
        Node document = invoices.getLength() == 1 ? invoices.item(0) : creditNotes.item(0);
        return new Case(written(document), texts(test, "success"), texts(test, "error"));
    }

    private static List<String> texts(Element test, String name) {
        List<String> texts = new ArrayList<>();
        NodeList found = test.getElementsByTagNameNS("*", name);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }

    private static String written(Node node) throws TransformerException {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(node), new StreamResult(text));
        return text.toString();
    }
}
