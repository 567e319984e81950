package org.ledgerhub.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the hub is, and who asks. */
final class HubOptions {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address of the hub (${DEFAULT-VALUE}).",
            defaultValue = "http://localhost:8080")
    URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "API token; HUB_TOKEN by default.",
            defaultValue = "${env:HUB_TOKEN}")
    private @Nullable String token;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--user", paramLabel = "NAME", description = "Sign-in name, with --password-stdin.")
    private @Nullable String user;

    @Option(names = "--password-stdin", description = "Reads the password from standard input.")
    private boolean passwordFromStandardInput;

    /** Value of the Authorization header; the demo's sign-in is tried for an address of this machine only. */
    String authorization() throws IOException {
        if (url.getHost() == null) {
            throw wrongUse("--url " + url + " is no address: write http://host:port.");
        }
        if (token != null && !token.isBlank()) {
            return "Bearer " + token;
        }
        if (user != null) {
            if (!passwordFromStandardInput) {
                throw wrongUse("--user goes with --password-stdin.");
            }
            return basic(user, password());
        }
        if (!InetAddress.getByName(url.getHost()).isLoopbackAddress()) {
            throw wrongUse("Sign in with --token, HUB_TOKEN, or --user and --password-stdin.");
        }
        return basic("demo", "demo");
    }

    private CommandLine.ParameterException wrongUse(String sentence) {
        return new CommandLine.ParameterException(command.commandLine(), sentence);
    }

    private static String password() throws IOException {
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }

    private static String basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
