package org.ledgerhub.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.mapping.Finding;
import org.ledgerhub.mapping.MappingLint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks routes and mappings without starting anything. */
@Command(
        name = "lint",
        description = "Checks routes and mappings; every finding with file and line. Warnings alone are no failure.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ledgerhub lint", "  ledgerhub lint routes", "  ledgerhub lint /etc/hub/mappings"})
final class LintCommand implements Callable<Integer> {
    private final CommandLineDoor.RouteCheck routes;

    @Parameters(
            arity = "0..*",
            paramLabel = "FOLDER",
            description = "Routes, mappings, or a folder with both; routes and mappings here by default.")
    private List<Path> folders = List.of();

    @Spec
    private CommandSpec spec;

    LintCommand(CommandLineDoor.RouteCheck routes) {
        this.routes = routes;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Told told = new Told(spec.commandLine().getErr());
        GivenFolders given = GivenFolders.of(folders, told);
        for (Path folder : given.routes()) {
            List<CommandLineDoor.Found> findings = routes.check(folder);
            findings.forEach(finding -> route(finding, told));
            out.println(folder + ": " + counted(findings.size()));
        }
        for (Path folder : given.mappings()) {
            List<Finding> findings = new MappingLint(folder).findings();
            findings.forEach(finding -> mapping(folder, finding, told));
            out.println(folder + ": " + counted(findings.size()));
        }
        return told.exitCode();
    }

    private static void route(CommandLineDoor.Found found, Told told) {
        Problem problem = found.problem();
        Problem.Place place = problem.place();
        Integer line = place == null ? null : place.line();
        told.finding(
                found.file() + ":" + (line == null ? 1 : line),
                problem.severity(),
                problem.message() + " " + problem.remedy());
    }

    private static void mapping(Path folder, Finding finding, Told told) {
        told.finding(
                folder.resolveSibling(finding.file()) + ":" + finding.line(), finding.severity(), finding.message());
    }

    private static String counted(int findings) {
        return findings == 0 ? "nothing found." : findings == 1 ? "1 finding." : findings + " findings.";
    }
}
