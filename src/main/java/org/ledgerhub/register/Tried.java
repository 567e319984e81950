package org.ledgerhub.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.mapping.Coding;
import org.ledgerhub.mapping.Mapping;

/**
 * What would become of one document in one set of books.
 *
 * @param source file name as given
 * @param index place in the file, from 1
 * @param dossier whose books, absent when none was found
 * @param coding postings, or why not
 * @param mapping that coded, absent when it did not come to that
 */
public record Tried(
        String source,
        int index,
        @Nullable String dossier,
        Coding coding,
        @Nullable Mapping mapping) {

    /** A document, or a whole file, that does not come to coding. */
    public static Tried stopped(String source, int index, @Nullable String dossier, Problem problem) {
        return new Tried(source, index, dossier, new Coding.Uncoded(problem, Map.of()), null);
    }

    /** The problems a person would have to act on; none when it would be booked, or set aside as nothing to book. */
    public List<Problem> problems() {
        return coding instanceof Coding.Uncoded held && held.problem().severity() == Problem.Severity.ERROR
                ? List.of(held.problem())
                : List.of();
    }
}
