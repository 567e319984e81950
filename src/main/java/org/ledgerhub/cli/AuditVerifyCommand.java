package org.ledgerhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.ledgerhub.office.AuditCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Walks the audit trail's chain, in the database itself or by asking the hub that holds it. */
@Command(
        name = "verify",
        description = {
            "Checks the audit trail's hash chain; names the first broken entry.",
            "It opens the database under --data, or the one of HUB_DATABASE_URL, HUB_DATABASE_USER and"
                    + " HUB_DATABASE_PASSWORD. An embedded database that a running hub holds can't be opened: then that hub is"
                    + " asked at --url, as it is whenever --url is given."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ledgerhub audit verify",
            "  ledgerhub audit verify --data /var/lib/ledgerhub",
            "  HUB_TOKEN=... ledgerhub audit verify --url https://hub.example.org"
        })
final class AuditVerifyCommand implements Callable<Integer> {
    private static final String TRAIL = "audit";

    private final StoredTrail stored;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where the hub keeps everything; HUB_DATA or ${DEFAULT-VALUE} by default.",
            defaultValue = "${env:HUB_DATA:-data}")
    private Path data = Path.of("data");

    @Mixin
    private HubOptions hub = new HubOptions();

    @Spec
    private CommandSpec spec;

    AuditVerifyCommand(StoredTrail stored) {
        this.stored = stored;
    }

    @Override
    public Integer call() throws IOException {
        if (spec.commandLine().getParseResult().hasMatchedOption("--url")) {
            return ask();
        }
        return switch (stored.verify(data)) {
            case StoredTrail.Walked walked -> tell(walked.verdict());
            case StoredTrail.Held held -> {
                spec.commandLine().getOut().println("A running hub holds the database; asking at " + hub.url + ".");
                yield ask();
            }
            case StoredTrail.Absent absent -> throw new CommandLineDoor.GivenProblem(absent.why());
        };
    }

    private int ask() throws IOException {
        JsonNode answer = new HubClient(hub).get("/api/audit/verify");
        return answer.path("intact").asBoolean()
                ? whole(
                        answer.path("entries").asLong(),
                        answer.path("hash").asText(),
                        answer.path("unsealed").asLong())
                : broken(Json.mapper().convertValue(answer.path("problem"), Problem.class));
    }

    private int tell(AuditCheck.Verdict verdict) {
        return switch (verdict) {
            case AuditCheck.Whole whole -> whole(whole.entries(), whole.hash(), whole.unsealed());
            case AuditCheck.Broken broken -> broken(broken.problem());
        };
    }

    private int whole(long entries, String hash, long unsealed) {
        spec.commandLine()
                .getOut()
                .println("The audit trail is whole: " + entries + " entries, last hash " + hash + ".");
        if (unsealed > 0) {
            spec.commandLine().getOut().println(unsealed + " more are written and not in the chain yet.");
        }
        return CommandLineDoor.FINE;
    }

    private int broken(Problem problem) {
        Told told = new Told(spec.commandLine().getErr());
        told.problem(TRAIL, problem);
        return told.exitCode();
    }
}
