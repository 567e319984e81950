package org.ledgerhub.format.validation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.Findings;
import org.ledgerhub.format.InvoiceRules;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The report of a run of Schematron rules (SVRL), each failed assertion and each fired report told as a problem. */
final class BrokenRules extends DefaultHandler {
    private static final Pattern OWN_ID = Pattern.compile("^\\[[^\\]]+\\]\\s*-?\\s*");
    private static final Pattern TERM = Pattern.compile("\\b(B[TG]-\\d+)");

    private final InvoiceTree invoice;
    private final String rules;
    private final XPathCompiler places;
    private final Findings findings;
    private final StringBuilder text = new StringBuilder();

    private String id = "";
    private String location = "";
    private Problem.Severity severity = Problem.Severity.ERROR;
    private boolean inside;

    BrokenRules(InvoiceTree invoice, String rules, Processor processor, Findings findings) {
        this.invoice = invoice;
        this.rules = rules;
        this.places = processor.newXPathCompiler();
        this.findings = findings;
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes) {
        if (isFinding(name)) {
            inside = true;
            id = written(attributes, "id");
            location = written(attributes, "location");
            String weight = written(attributes, "flag") + written(attributes, "role");
            severity = weight.startsWith("warn") ? Problem.Severity.WARNING : Problem.Severity.ERROR;
            text.setLength(0);
        }
    }

    @Override
    public void characters(char[] signs, int from, int length) {
        if (inside) {
            text.append(signs, from, length);
        }
    }

    @Override
    public void endElement(String namespace, String name, String qualified) {
        if (isFinding(name)) {
            inside = false;
            findings.add(problem());
        }
    }

    private static boolean isFinding(String name) {
        return name.equals("failed-assert") || name.equals("successful-report");
    }

    private static String written(Attributes attributes, String name) {
        String value = attributes.getValue("", name);
        return value == null ? "" : value;
    }

    private Problem problem() {
        String sentence =
                OWN_ID.matcher(text.toString().replaceAll("\\s+", " ").strip()).replaceFirst("");
        Matcher term = TERM.matcher(sentence);
        XdmNode node = node();
        Problem.Place place = new Problem.Place(
                node == null || node.getLineNumber() < 1 ? null : node.getLineNumber(),
                null,
                null,
                node == null ? location : Places.of(node),
                term.find() ? term.group(1) : null);
        return new Problem(
                InvoiceRules.BROKEN, severity, id + ": " + sentence, place, SchemaComplaints.remedy(rules), null, id);
    }

    private @Nullable XdmNode node() {
        try {
            XdmItem found = places.evaluateSingle(location, invoice.document());
            return found instanceof XdmNode node ? node : null;
        } catch (SaxonApiException unusualPath) {
            return null; // the path itself is told then
        }
    }
}
