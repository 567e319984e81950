package org.ledgerhub.format.validation;

import com.helger.phive.api.executor.IValidationExecutor;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.xml.schematron.ValidationExecutorSchematron;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.xsd.ValidationExecutorXSD;
import java.util.ArrayList;
import java.util.List;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import org.ledgerhub.format.Findings;

/**
 * One published rule set, ready to run: its schemas, then its rules. What breaks the schema is not put before the
 * rules, which rely on it.
 */
final class RuleSet {
    private final String name;
    private final Processor processor;
    private final List<Schema> schemas;
    private final List<XsltExecutable> rules;

    private RuleSet(String name, Processor processor, List<Schema> schemas, List<XsltExecutable> rules) {
        this.name = name;
        this.processor = processor;
        this.schemas = List.copyOf(schemas);
        this.rules = List.copyOf(rules);
    }

    static RuleSet of(IValidationExecutorSet<IValidationSourceXML> published, Stylesheets stylesheets) {
        List<Schema> schemas = new ArrayList<>();
        List<XsltExecutable> rules = new ArrayList<>();
        for (IValidationExecutor<IValidationSourceXML> part : published.executors()) {
            switch (part) {
                case ValidationExecutorXSD xsd ->
                    schemas.add(xsd.getSchemaProvider().get());
                case ValidationExecutorSchematron schematron ->
                    rules.add(stylesheets.of(schematron.getValidationArtefact().getRuleResource()));
                default -> throw new IllegalStateException("A kind of rules that is not known here: " + part);
            }
        }
        return new RuleSet(published.getDisplayName(), stylesheets.processor(), schemas, rules);
    }

    void check(InvoiceTree invoice, Findings findings) {
        try {
            if (fitsSchema(invoice, findings)) {
                obeysRules(invoice, findings);
            }
        } catch (SaxonApiException stopped) {
            findings.add(PublishedRules.skipped("The rules of " + name + " stopped: " + stopped.getMessage()));
        }
    }

    private boolean fitsSchema(InvoiceTree invoice, Findings findings) throws SaxonApiException {
        boolean fits = true;
        for (Schema schema : schemas) {
            ValidatorHandler checking = schema.newValidatorHandler();
            SchemaComplaints complaints = new SchemaComplaints(checking, name, findings);
            checking.setErrorHandler(complaints);
            processor.writeXdmValue(invoice.document(), new SAXDestination(complaints));
            fits &= complaints.none();
        }
        return fits;
    }

    void obeysRules(InvoiceTree invoice, Findings findings) throws SaxonApiException {
        BrokenRules broken = new BrokenRules(invoice, name, processor, findings);
        for (XsltExecutable one : rules) {
            Xslt30Transformer run = one.load30();
            run.setGlobalContextItem(invoice.document());
            run.applyTemplates(invoice.document(), new SAXDestination(broken));
        }
    }
}
