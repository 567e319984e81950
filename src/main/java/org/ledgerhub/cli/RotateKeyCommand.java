package org.ledgerhub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;
import org.ledgerhub.office.KeyRotation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gives the secrets at rest a new key. */
@Command(
        name = "rotate-key",
        description = {
            "Adds a new key to secret.key in the data folder. The hub seals with it from its next start on, and seals anew"
                    + " what the old one sealed; after that start, --forget-old removes the old one.",
            "A key given as HUB_SECRET_KEY is not touched."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ledgerhub rotate-key", "  ledgerhub rotate-key --forget-old"})
final class RotateKeyCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where the hub keeps everything; HUB_DATA or ${DEFAULT-VALUE} by default.",
            defaultValue = "${env:HUB_DATA:-data}")
    private Path data = Path.of("data");

    @Option(names = "--forget-old", description = "Removes the keys that no longer seal.")
    private boolean forgetOld;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, GeneralSecurityException {
        if (!Files.exists(data.resolve("secret.key"))) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "There is no secret.key in " + data + ": name the hub's folder with --data.");
        }
        if (forgetOld) {
            spec.commandLine()
                    .getOut()
                    .println("Forgotten: " + KeyRotation.forgetOld(data) + ". The one that seals is left.");
        } else {
            spec.commandLine()
                    .getOut()
                    .println("Keys now: " + KeyRotation.rotate(data)
                            + ". Restart the hub; then rotate-key --forget-old.");
        }
        return CommandLineDoor.FINE;
    }
}
