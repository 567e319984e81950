package org.ledgerhub.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.ReadDocuments;
import org.ledgerhub.mapping.CaseResult;
import org.ledgerhub.mapping.Fixtures;
import org.ledgerhub.mapping.MappingCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the cases that stand beside the mapping files. */
@Command(
        name = "test",
        description = "Runs the mapping cases (*.test.yaml); tells what each failed one expected and what came.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ledgerhub test", "  ledgerhub test /etc/hub/mappings"})
final class TestCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FOLDER", description = "Folders of mappings; mappings here by default.")
    private List<Path> folders = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Told told = new Told(err);
        List<CaseResult> failed = new ArrayList<>();
        int cases = 0;
        for (Path folder : GivenFolders.of(folders, told).mappings()) {
            for (CaseResult result : new MappingCases(folder, TestCommand::fixture).run()) {
                cases++;
                if (!result.passed()) {
                    failed.add(result);
                    tell(folder, result, err);
                }
            }
        }
        out.println(cases + (cases == 1 ? " case, " : " cases, ") + (cases - failed.size()) + " passed, "
                + failed.size() + " failed.");
        return failed.isEmpty() ? told.exitCode() : CommandLineDoor.PROBLEM;
    }

    private static void tell(Path folder, CaseResult result, PrintWriter err) {
        err.println(folder.resolveSibling(result.file()) + ":" + result.line() + ": " + result.name());
        result.differences().forEach(difference -> err.println("  " + difference));
    }

    private static Fixtures.Given fixture(Path file) throws IOException {
        ReadDocuments read = new ReadDocuments();
        Optional<Problem> unreadable = GivenFile.unreadable(file, read);
        if (unreadable.isPresent()) {
            throw new IOException(file + ": " + unreadable.get());
        }
        if (read.all().size() != 1 || !read.rejected().isEmpty()) {
            throw new IOException(file + " holds " + read.all().size() + " documents that can be read, not one");
        }
        ReadDocuments.WithEntries only = read.all().get(0);
        return new Fixtures.Given(only.document(), only.entries());
    }
}
