package org.ledgerhub.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.InvoicePrint;
import org.ledgerhub.format.ReadInvoices;

/** One invoice made readable on standard output. */
final class PrintedInvoice {
    static final List<String> FORMS = List.of("pdf", "html");

    private PrintedInvoice() {}

    /** Prints the only invoice of the files; anything else is told. */
    static void print(List<Path> files, String form, Locale reader, Told told) throws IOException {
        List<ReadInvoices.WithXml> invoices = new ArrayList<>();
        for (Path file : files) {
            ReadInvoices read = new ReadInvoices(all -> true);
            if (GivenFile.read(file, read, told)) {
                invoices.addAll(read.all());
            } else {
                return;
            }
        }
        if (invoices.size() != 1) {
            told.problem(
                    files.getFirst().toString(),
                    Problem.error(
                            "document-not-supported",
                            "One invoice is made readable at a time, here are " + invoices.size() + ".",
                            "Give one file with one invoice."));
            return;
        }
        InvoicePrint print = ServiceLoader.load(InvoicePrint.class).findFirst().orElseThrow();
        ReadInvoices.WithXml one = invoices.getFirst();
        byte[] bytes = form.equals("pdf")
                ? print.pdf(one.invoice(), reader, one.xml())
                : print.html(one.invoice(), reader).getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes);
        System.out.flush();
    }
}
