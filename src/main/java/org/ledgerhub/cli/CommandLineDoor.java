package org.ledgerhub.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.ledgerhub.document.Problem;
import org.ledgerhub.mapping.InvalidMapping;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: finds the command and runs it; without one, or with settings only, the hub serves. */
public final class CommandLineDoor {
    static final int FINE = 0;
    static final int PROBLEM = 1;
    static final int WRONG_USE = 2;

    private static final String SERVE = "serve";

    /** Names of settings have parts, so that a mistyped option of a command is none. */
    private static final Pattern SETTING = Pattern.compile("--[\\w-]+(\\.[\\w\\[\\]-]+)+=.*", Pattern.DOTALL);

    private CommandLineDoor() {}

    /** Checks the route files of a folder; the commands may not know the routes themselves. */
    @FunctionalInterface
    public interface RouteCheck {
        List<Found> check(Path folder) throws java.io.IOException;
    }

    /** A problem in a file. */
    public record Found(Path file, Problem problem) {}

    /**
     * Whether these arguments ask for the server: none at all, or nothing but settings ({@code --hub.port=8081}), after
     * the word {@code serve} or without it.
     */
    public static boolean serves(String[] arguments) {
        return List.of(settings(arguments)).stream()
                .allMatch(argument -> SETTING.matcher(argument).matches());
    }

    /** The arguments of the server: those given, without the word {@code serve}. */
    public static String[] settings(String[] arguments) {
        boolean named = arguments.length > 0 && arguments[0].equals(SERVE);
        return named ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
    }

    /**
     * Runs a command.
     *
     * @return 0 all fine, 1 a problem in what was given, 2 wrong use
     */
    public static int run(String[] arguments, String version, RouteCheck routes, StoredTrail trail) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Hub());
        line.getCommandSpec().version(version);
        Map<String, Supplier<Object>> commands = commands(routes, trail);
        if (arguments.length > 0 && commands.containsKey(arguments[0])) {
            // Looking at a command costs time, so the one that is named is the only one.
            line.addSubcommand(commands.get(arguments[0]).get());
        } else {
            commands.values().forEach(command -> line.addSubcommand(command.get()));
            line.addSubcommand(new CommandLine.HelpCommand());
        }
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().version(version));
        line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    boolean told =
                            e instanceof GivenProblem || e instanceof HubClient.Refusal || e instanceof InvalidMapping;
                    command.getErr().println(told ? e.getMessage() : "ledgerhub: " + e);
                    return PROBLEM;
                });
        int exit = line.execute(arguments);
        out.flush();
        err.flush();
        return exit;
    }

    private static Map<String, Supplier<Object>> commands(RouteCheck routes, StoredTrail trail) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("read", ReadCommand::new);
        commands.put("try", TryCommand::new);
        commands.put("convert", ConvertCommand::new);
        commands.put("lint", () -> new LintCommand(routes));
        commands.put("test", TestCommand::new);
        commands.put("submit", SubmitCommand::new);
        commands.put("sync", SyncCommand::new);
        commands.put("audit", () -> audit(trail));
        commands.put("rotate-key", RotateKeyCommand::new);
        commands.put("sandbox", SandboxCommand::new);
        commands.put(SERVE, ServeCommand::new);
        return commands;
    }

    private static CommandLine audit(StoredTrail trail) {
        return new CommandLine(new AuditCommand()).addSubcommand(new AuditVerifyCommand(trail));
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
            footerHeading = "%nExamples:%n",
            footer = {
                "  ledgerhub                             serve on http://localhost:8080",
                "  ledgerhub --hub.port=8081             the same, with a setting",
                "  ledgerhub read statement.cod          what is in a file",
                "  ledgerhub try invoice.xml             what would be booked, and why",
                "  ledgerhub help submit                 more about a command"
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:all fine (findings included)",
                "1:a problem in what was given, each told on stderr",
                "2:wrong use"
            })
    private static final class Hub implements Runnable {
        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
        }
    }
}
