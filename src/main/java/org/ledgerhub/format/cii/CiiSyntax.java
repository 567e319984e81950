package org.ledgerhub.format.cii;

import java.io.IOException;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.InvoicePlace;
import org.ledgerhub.format.InvoiceSyntax;
import org.ledgerhub.format.InvoiceXml;
import org.ledgerhub.format.Sink;

/** Cross Industry Invoice as a syntax of invoices. */
final class CiiSyntax implements InvoiceSyntax {

    @Override
    public boolean owns(String namespace) {
        return Cii.isCii(namespace);
    }

    @Override
    public boolean isInvoice(String namespace, String name) {
        return Cii.isInvoice(namespace, name);
    }

    @Override
    public Problem refused(String namespace, String name) {
        String message = owns(namespace)
                ? "The document is a Cross Industry message " + name + " (" + words(name) + "), no invoice."
                : "The document is a " + name + ", no Cross Industry Invoice.";
        return Problem.error("document-not-supported", message, "Send the invoice itself; dismiss this document.");
    }

    /** Messages of the later libraries are named by a code. */
    private static String words(String name) {
        return switch (name) {
            case "SCRDMCCBDACIOMessageStructure", "CrossIndustryOrder" -> "order";
            case "SCRDMCCBDACIOCMessageStructure" -> "order change";
            case "SCRDMCCBDACIORMessageStructure" -> "order response";
            case "SCRDMCCBDACIDDAMessageStructure", "CrossIndustryDespatchAdvice" -> "despatch advice";
            default -> "another message";
        };
    }

    @Override
    public Invoice read(InvoiceXml xml, Sink sink, InvoicePlace place) throws IOException {
        CiiReader read = CiiReader.read(xml, sink);
        return InvoiceAssembly.of(read, place, xml);
    }
}
