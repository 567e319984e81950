package org.ledgerhub.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.ledgerhub.document.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: finds the command and runs it; without one, or with settings only, the hub serves. */
public final class CommandLineDoor {
    static final int FINE = 0;
    static final int PROBLEM = 1;
    static final int WRONG_USE = 2;

    private CommandLineDoor() {}

    /** Checks the route files of a folder; the commands may not know the routes themselves. */
    @FunctionalInterface
    public interface RouteCheck {
        List<Found> check(Path folder) throws java.io.IOException;
    }

    /** A problem in a file. */
    public record Found(Path file, Problem problem) {}

    /** Whether these arguments ask for the server: none at all, or nothing but settings ({@code --name=value}). */
    public static boolean serves(String[] arguments) {
        return List.of(arguments).stream().allMatch(argument -> argument.startsWith("--") && argument.contains("="));
    }

    /**
     * Runs a command.
     *
     * @return 0 all fine, 1 a problem in what was given, 2 wrong use
     */
    public static int run(String[] arguments, String version, RouteCheck routes) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Hub(version))
                .addSubcommand(new ReadCommand())
                .addSubcommand(new TryCommand())
                .addSubcommand(new ConvertCommand())
                .addSubcommand(new LintCommand(routes))
                .addSubcommand(new SubmitCommand())
                .addSubcommand(new SyncCommand())
                .addSubcommand(new SandboxCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println(e instanceof GivenProblem ? e.getMessage() : "ledgerhub: " + e);
                    return PROBLEM;
                });
        int exit = line.execute(arguments);
        out.flush();
        err.flush();
        return exit;
    }

    /** A problem in what was given that ends the command: one sentence for a person. */
    static final class GivenProblem extends RuntimeException {
        GivenProblem(String message) {
            super(message);
        }

        GivenProblem(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The program itself: what its commands have in common. */
    @Command(
            name = "ledgerhub",
            description = "Integration hub for accounting firms. Without a command it serves.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "[COMMAND]",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:all fine (findings included)",
                "1:a problem in what was given, each told on stderr",
                "2:wrong use"
            })
    private static final class Hub implements Runnable, IVersionProvider {
        private final String version;

        @Spec
        private CommandSpec spec;

        Hub(String version) {
            this.version = version;
        }

        @Override
        public String[] getVersion() {
            return new String[] {version};
        }

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
        }
    }
}
