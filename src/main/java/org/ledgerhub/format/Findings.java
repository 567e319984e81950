package org.ledgerhub.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgerhub.document.Problem;

/** The findings of one document in the order of the checks, at most twenty of a kind told one by one. */
public final class Findings {
    private static final int TOLD_ONE_BY_ONE = 20;

    private final List<Problem> told = new ArrayList<>();
    private final Map<String, Problem> overflowing = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** Adds a finding; beyond twenty with the same code, rule and term only their number is kept. */
    public void add(Problem finding) {
        Problem.Place place = finding.place();
        String kind = finding.code() + " " + finding.rule() + " " + (place == null ? "" : place.term());
        int count = counts.merge(kind, 1, Integer::sum);
        if (count <= TOLD_ONE_BY_ONE) {
            told.add(finding);
        } else if (count == TOLD_ONE_BY_ONE + 1) {
            overflowing.put(kind, finding);
        }
    }

    /** What was found, with one line for the rest of each kind that occurs too often. */
    public List<Problem> list() {
        List<Problem> all = new ArrayList<>(told);
        overflowing.forEach((kind, first) -> all.add(rest(first, counts.getOrDefault(kind, 0) - TOLD_ONE_BY_ONE)));
        return List.copyOf(all);
    }

    private static Problem rest(Problem first, int count) {
        Problem.Place place = first.place();
        String message = "The same was found " + count + " more times.";
        Problem rest = new Problem(first.code(), first.severity(), message, null, first.remedy(), null, first.rule());
        return place == null || place.term() == null ? rest : rest.at(Problem.Place.term(place.term()));
    }
}
