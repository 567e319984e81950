package org.ledgerhub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks routes and mappings without starting anything. */
@Command(
        name = "lint",
        description = "Checks routes and mappings; every finding with file and line.",
        mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
    private final CommandLineDoor.RouteCheck routes;

    @Parameters(
            arity = "0..*",
            paramLabel = "FOLDER",
            description = "Folders to check; routes and mappings by default.")
    private List<Path> folders = List.of();

    @Spec
    private CommandSpec spec;

    LintCommand(CommandLineDoor.RouteCheck routes) {
        this.routes = routes;
    }

    @Override
    public Integer call() throws IOException {
        Told told = new Told(spec.commandLine().getErr());
        for (Path folder : folders.isEmpty() ? List.of(Path.of("routes"), Path.of("mappings")) : folders) {
            if (!Files.isDirectory(folder)) {
                throw new CommandLineDoor.GivenProblem(folder + ": there is no such folder.");
            }
            routes.check(folder).forEach(found -> told.problem(found.file().toString(), found.problem()));
        }
        return told.exitCode();
    }
}
