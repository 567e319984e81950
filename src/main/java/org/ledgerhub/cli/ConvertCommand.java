package org.ledgerhub.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.ReadDocuments;
import org.ledgerhub.format.StatementWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes bank statements of any readable format in another format, and invoices as people read them. */
@Command(
        name = "convert",
        description = {
            "Bank statements of any readable format in another one, an invoice as people read it;",
            "on standard output."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ledgerhub convert --to coda camt053.xml > statement.cod",
            "  ledgerhub convert --to pdf --language nl invoice.xml > invoice.pdf"
        })
final class ConvertCommand implements Callable<Integer> {
    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORMAT",
            description = "What to write: coda; for an invoice pdf or html.")
    private String to = "";

    @Option(
            names = "--language",
            defaultValue = "en",
            paramLabel = "LANGUAGE",
            description = "Of pdf and html: nl, fr or en (the default).")
    private String language = "en";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Bank statements, or one invoice.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Told told = new Told(spec.commandLine().getErr());
        if (PrintedInvoice.FORMS.contains(to)) {
            PrintedInvoice.print(files, to, Locale.forLanguageTag(language), told);
            return told.exitCode();
        }
        StatementWriter writer = writer();
        List<Read> statements = new ArrayList<>();
        for (Path file : files) {
            read(file, statements, told);
        }
        try (OutputStream out = new BufferedOutputStream(System.out)) {
            for (int i = 0; i < statements.size(); i++) {
                write(statements.get(i), i < statements.size() - 1, writer, out, told);
            }
        }
        return told.exitCode();
    }

    private record Read(Path file, BankStatement statement, ReadDocuments.WithEntries document) {}

    private static void read(Path file, List<Read> statements, Told told) throws IOException {
        ReadDocuments documents = new ReadDocuments();
        if (!GivenFile.read(file, documents, told)) {
            return;
        }
        documents.rejected().forEach(rejected -> told.problem(file.toString(), rejected.problem()));
        for (ReadDocuments.WithEntries document : documents.all()) {
            Document read = document.document();
            if (read instanceof BankStatement statement) {
                statements.add(new Read(file, statement, document));
            } else {
                told.problem(
                        file.toString(),
                        Problem.error(
                                "document-not-supported",
                                "Only bank statements can be converted, this is none.",
                                "Leave the file out."));
            }
        }
    }

    private static void write(Read read, boolean more, StatementWriter writer, OutputStream out, Told told)
            throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        List<Problem> lost =
                writer.write(read.statement(), read.document().entries().iterator(), more, written);
        boolean impossible = lost.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        for (Problem problem : lost) {
            if (problem.severity() == Problem.Severity.ERROR) {
                told.problem(read.file().toString(), problem);
            } else {
                told.note(read.file().toString(), problem);
            }
        }
        if (!impossible) {
            written.writeTo(out);
        }
    }

    private StatementWriter writer() {
        List<StatementWriter> writers = ServiceLoader.load(StatementWriter.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return writers.stream()
                .filter(writer -> writer.name().equals(to))
                .findFirst()
                .orElseThrow(() -> new picocli.CommandLine.ParameterException(
                        spec.commandLine(),
                        "--to takes: "
                                + Stream.concat(
                                                writers.stream().map(StatementWriter::name),
                                                PrintedInvoice.FORMS.stream())
                                        .collect(Collectors.joining(", "))));
    }
}
