package org.ledgerhub.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.ReadDocuments;
import org.ledgerhub.mapping.Books;
import org.ledgerhub.mapping.Coding;
import org.ledgerhub.mapping.DossierDirectory;
import org.ledgerhub.mapping.DossierList;
import org.ledgerhub.mapping.FileMappings;
import org.ledgerhub.mapping.Mappings;
import org.ledgerhub.register.Submission;
import org.ledgerhub.register.Trial;
import org.ledgerhub.register.TrialBooks;
import org.ledgerhub.register.Tried;

/** Trials on the dossiers that mapping files list, of every firm that has some. */
final class FileTrial {
    /** What packages take at most, unless their own limit is known. */
    private static final int LONGEST_POSTING = 2000;

    private final List<Trial> firms;

    private FileTrial(List<Trial> firms) {
        this.firms = firms;
    }

    /** @param firm the only firm to look at, absent for all */
    static FileTrial of(@Nullable String folder, @Nullable String firm) throws IOException {
        FileMappings files = FileMappings.of(folder);
        Mappings mappings = new Mappings(files);
        List<Trial> firms = files.firms().stream()
                .filter(id -> firm == null || id.equals(firm))
                .map(files::dossiers)
                .filter(listed -> !listed.dossiers().isEmpty())
                .map(listed -> Trial.on(new ListedBooks(listed, mappings)))
                .toList();
        if (firms.isEmpty()) {
            throw new CommandLineDoor.GivenProblem(
                    "There is no dossier to try on: list them in mappings/firms/<firm>/_dossiers.yaml"
                            + (firm == null ? "." : ", firm " + firm + " has none."));
        }
        return new FileTrial(firms);
    }

    /** What would be booked, in the firm whose dossier it is. */
    List<Tried> of(ReadDocuments.WithEntries document, @Nullable String dossier) {
        List<List<Tried>> answers =
                firms.stream().map(trial -> trial.of(document, dossier)).toList();
        List<List<Tried>> found =
                answers.stream().filter(tried -> tried.get(0).dossier() != null).toList();
        if (found.size() > 1) {
            String dossiers =
                    found.stream().map(tried -> tried.get(0).dossier()).collect(Collectors.joining(", "));
            Tried first = found.get(0).get(0);
            return List.of(Tried.stopped(
                    first.source(),
                    first.index(),
                    null,
                    Problem.error(
                            "dossier-ambiguous",
                            "The document fits dossiers of more than one firm: " + dossiers + ".",
                            "Name the firm with --firm.")));
        }
        return found.isEmpty() ? nearest(answers) : found.get(0);
    }

    /** That the dossier is there but does not fit says more than that another firm does not have it. */
    private static List<Tried> nearest(List<List<Tried>> answers) {
        return answers.stream()
                .filter(tried -> tried.get(0).coding() instanceof Coding.Uncoded held
                        && !held.problem().code().equals("dossier-unknown"))
                .findFirst()
                .orElse(answers.get(0));
    }

    private record ListedBooks(DossierList listed, Mappings mappings) implements TrialBooks {
        @Override
        public DossierDirectory directory() {
            return listed;
        }

        @Override
        public Optional<Rules> of(String dossier, Submission.Kind kind) {
            return listed.dossier(dossier).map(known -> {
                Books books = known.books(LONGEST_POSTING);
                return new Rules(books, mappings.of(books.firm(), books.dossier(), books.target(), books.country()));
            });
        }
    }
}
