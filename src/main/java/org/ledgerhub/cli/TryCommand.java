package org.ledgerhub.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.ReadDocuments;
import org.ledgerhub.register.TrialText;
import org.ledgerhub.register.Tried;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what would be booked, with the rule behind every line; writes nothing. */
@Command(
        name = "try",
        description = {
            "What would be booked: postings with the rule behind every line; no writes.",
            "Alone it uses the mapping files and the dossiers that firms/<firm>/_dossiers.yaml lists;"
                    + " with --url the books and mappings of a running hub."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ledgerhub try invoice.xml",
            "  ledgerhub try --dossier bakkerij-peeters --format json statement.cod",
            "  ledgerhub try --url http://localhost:8080 invoice.xml"
        })
final class TryCommand implements Callable<Integer> {
    @Option(
            names = "--dossier",
            paramLabel = "ID",
            description = "The dossier they are for; by default the document tells.")
    private @Nullable String dossier;

    @Option(names = "--firm", paramLabel = "ID", description = "The firm, when the mapping files are of several.")
    private @Nullable String firm;

    @Option(names = "--format", paramLabel = "yaml|json", description = "yaml for people (default), json for programs.")
    private TrialText format = TrialText.YAML;

    @Option(
            names = "--mappings",
            paramLabel = "FOLDER",
            description = "The mapping files; by default HUB_MAPPINGS, the folder mappings, or those of the program.",
            defaultValue = "${env:HUB_MAPPINGS}")
    private @Nullable String mappings;

    @Mixin
    private HubOptions hub = new HubOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Bank statements and invoices.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Told told = new Told(spec.commandLine().getErr());
        if (spec.commandLine().getParseResult().hasMatchedOption("--url")) {
            return new HubTrial(new HubClient(hub), format, spec.commandLine().getOut(), told).of(files, dossier);
        }
        FileTrial trial = FileTrial.of(mappings, firm);
        for (Path file : files) {
            tried(file, trial).forEach(tried -> {
                spec.commandLine().getOut().print(format.of(tried));
                spec.commandLine().getOut().flush();
                tried.problems().forEach(problem -> told.problem(file.toString(), problem));
            });
        }
        return told.exitCode();
    }

    private List<Tried> tried(Path file, FileTrial trial) throws IOException {
        ReadDocuments read = new ReadDocuments();
        Optional<Problem> unreadable = GivenFile.unreadable(file, read);
        if (unreadable.isPresent()) {
            return List.of(Tried.stopped(name(file), 1, dossier, unreadable.get()));
        }
        List<Tried> tried = new ArrayList<>();
        read.all().forEach(document -> tried.addAll(trial.of(document, dossier)));
        read.rejected()
                .forEach(rejected ->
                        tried.add(Tried.stopped(name(file), rejected.index(), dossier, rejected.problem())));
        return tried;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
