package org.ledgerhub.format.coda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgerhub.document.Problem;

/** What the checks found in one statement; bounded, since a file may repeat one fault a million times. */
final class Findings {
    /** Findings of different wording that are listed; the same one again is counted with the first. */
    private static final int MOST = 50;

    private final Map<String, Problem> first = new LinkedHashMap<>();
    private final Map<String, Integer> times = new LinkedHashMap<>();
    private final Map<String, Integer> more = new LinkedHashMap<>();

    void add(Problem problem) {
        String key = problem.code() + problem.message();
        if (first.size() >= MOST && !first.containsKey(key)) {
            more.merge(problem.code(), 1, Integer::sum);
            return;
        }
        first.putIfAbsent(key, problem);
        times.merge(key, 1, Integer::sum);
    }

    void warn(String code, int record, String message, String remedy) {
        add(Problem.warning(code, message, remedy).at(Problem.Place.record(record)));
    }

    void inform(String code, int record, String message, String remedy) {
        add(Problem.info(code, message, remedy).at(Problem.Place.record(record)));
    }

    /** In the order in which they came up, each with its first place. */
    List<Problem> list() {
        List<Problem> list = new ArrayList<>(first.size());
        first.forEach((key, problem) -> list.add(counted(problem, times.getOrDefault(key, 1))));
        more.forEach((code, count) -> list.add(Problem.warning(
                code,
                count + " more findings of this kind are not listed.",
                "Look at the first ones; they are usually of one kind.")));
        return list;
    }

    private static Problem counted(Problem problem, int count) {
        if (count == 1) {
            return problem;
        }
        return new Problem(
                problem.code(),
                problem.severity(),
                problem.message() + " This occurs " + count + " times; the first is told.",
                problem.place(),
                problem.remedy(),
                problem.targetAnswer());
    }
}
