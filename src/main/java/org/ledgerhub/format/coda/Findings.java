package org.ledgerhub.format.coda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgerhub.document.Problem;

/** What the checks found in one statement; the same finding again is counted, not repeated. */
final class Findings {
    private final Map<String, Problem> first = new LinkedHashMap<>();
    private final Map<String, Integer> times = new LinkedHashMap<>();

    void add(Problem problem) {
        String key = problem.code() + problem.message();
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
