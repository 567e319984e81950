package org.ledgerhub;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** A count of the tests that did not run, told with their reasons when all is done, so that none is missed silently. */
public final class SkippedTests implements TestExecutionListener {
    private final SortedMap<String, Long> byReason = new TreeMap<>();
    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        count(test, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            count(test, result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        long total = byReason.values().stream().mapToLong(Long::longValue).sum();
        System.out.println("SKIPPED " + total + " tests");
        byReason.forEach((reason, tests) -> System.out.println("  skipped " + tests + ": " + reason));
    }

    /** A class that is skipped takes its tests with it. */
    private synchronized void count(TestIdentifier test, String reason) {
        long tests = test.isTest()
                ? 1
                : Math.max(
                        1,
                        plan.getDescendants(test).stream()
                                .filter(TestIdentifier::isTest)
                                .count());
        byReason.merge(reason.replace("Assumption failed: ", ""), tests, Long::sum);
    }
}
