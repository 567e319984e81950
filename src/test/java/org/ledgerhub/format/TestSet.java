package org.ledgerhub.format;

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
public final class TestSet {
    private TestSet() {}

    /** One invoice or credit note as a file of its own, with the rules it must keep and those it must break. */
    public record Case(String xml, List<String> kept, List<String> broken) {}

    /** The cases inside, in order of the file; none when it is no test set. */
    public static List<Case> cases(Path file) throws IOException {
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
        List<Node> documents = new ArrayList<>();
        for (String root : List.of("Invoice", "CreditNote", "CrossIndustryInvoice")) {
            NodeList found = test.getElementsByTagNameNS("*", root);
            for (int i = 0; i < found.getLength(); i++) {
                documents.add(found.item(i));
            }
        }
        if (documents.size() != 1) {
            throw new AssertionError("one document expected in " + test.getTextContent());
        }
        return new Case(written(documents.get(0)), texts(test, "success"), texts(test, "error"));
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
