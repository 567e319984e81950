package org.ledgerhub.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The hub itself, in the list of commands; started before the command line is looked at. */
@Command(
        name = "serve",
        description = "Starts the hub, as without a command. Settings follow as --name=value.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ledgerhub serve", "  ledgerhub serve --hub.port=8081 --hub.data=/var/lib/ledgerhub"})
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "serve takes settings alone, such as --hub.port=8081.");
    }
}
