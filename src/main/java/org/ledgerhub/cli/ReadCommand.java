package org.ledgerhub.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads files and prints what is in them, one JSON object per document and line. */
@Command(
        name = "read",
        description =
                "Recognises and reads each file; prints one JSON object per document and line. No mapping, no database.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ledgerhub read statement.cod", "  ledgerhub read *.xml | jq .totals.gross"})
final class ReadCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Bank statements and invoices.")
    private List<Path> files = List.of();

    @Option(names = "--validate", description = "Check invoices against the published rules of their profile as well.")
    private boolean validate;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Told told = new Told(spec.commandLine().getErr());
        for (Path file : files) {
            try (JsonLines lines = new JsonLines()) {
                if (GivenFile.read(file, validate ? new ValidatingSink(lines) : lines, told)) {
                    lines.rejected().forEach(problem -> told.problem(file.toString(), problem));
                    lines.printTo(System.out);
                }
            }
        }
        System.out.flush();
        return told.exitCode();
    }
}
