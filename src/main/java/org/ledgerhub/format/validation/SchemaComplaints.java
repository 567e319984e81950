package org.ledgerhub.format.validation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.validation.ValidatorHandler;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.Findings;
import org.ledgerhub.format.InvoiceRules;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.XMLFilterImpl;

/** What a schema has against an invoice, told with the element where it was found. */
final class SchemaComplaints extends XMLFilterImpl implements ErrorHandler {
    private static final Pattern ID = Pattern.compile("^([a-z]+-[A-Za-z0-9.-]+): (.*)$", Pattern.DOTALL);

    private final String rules;
    private final Findings findings;
    private final StringBuilder path = new StringBuilder();
    private boolean none = true;

    SchemaComplaints(ValidatorHandler checking, String rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
        setContentHandler(checking);
    }

    /** Whether there was none so far. */
    boolean none() {
        return none;
    }

    static String remedy(String rules) {
        return "Ask the sender for an invoice that follows " + rules + ".";
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes)
            throws SAXException {
        path.append(path.isEmpty() ? "" : "/").append(name);
        super.startElement(namespace, name, qualified, attributes);
    }

    @Override
    public void endElement(String namespace, String name, String qualified) throws SAXException {
        super.endElement(namespace, name, qualified);
        path.setLength(Math.max(0, path.lastIndexOf("/")));
    }

    @Override
    public void warning(SAXParseException remark) {
        // a remark about the schema itself, nothing that the sender could mend
    }

    @Override
    public void error(SAXParseException complaint) {
        none = false;
        String said = complaint.getMessage() == null ? "" : complaint.getMessage();
        Matcher parts = ID.matcher(said);
        boolean known = parts.matches();
        findings.add(Problem.error(InvoiceRules.BROKEN, "XML schema: " + (known ? parts.group(2) : said), remedy(rules))
                .at(Problem.Place.path(path.toString()))
                .breaking(known ? parts.group(1) : "xml-schema"));
    }

    @Override
    public void fatalError(SAXParseException complaint) {
        error(complaint);
    }
}
