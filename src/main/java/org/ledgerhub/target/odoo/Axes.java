package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.CallFailure;

/** Analytic accounts of a line; several plans share one distribution from version 17 on. */
final class Axes {
    private static final int PLANS_TOGETHER = 17;
    private static final int WHOLE = 100;

    private Axes() {}

    /** {@code {"3": 100}} for one plan; empty for none. */
    static String distribution(Map<String, String> axes, Chart chart, int version) throws CallFailure {
        if (axes.isEmpty()) {
            return "";
        }
        List<String> ids = new ArrayList<>();
        for (Map.Entry<String, String> axis : axes.entrySet()) {
            Chart.Plan plan = chart.plans().get(axis.getKey());
            Integer id = plan == null ? null : plan.accounts().get(axis.getValue());
            if (id == null) {
                throw CallFailure.refused(Problem.error(
                        "account-unknown",
                        "Odoo has no analytic account " + axis.getValue() + " in plan " + axis.getKey() + ".",
                        "Make it in Odoo or choose another one, refresh, and try again."));
            }
            ids.add(String.valueOf(id));
        }
        ObjectNode distribution = Query.JSON.createObjectNode();
        if (version >= PLANS_TOGETHER) {
            distribution.put(String.join(",", ids), WHOLE);
        } else {
            ids.forEach(id -> distribution.put(id, WHOLE));
        }
        return distribution.toString();
    }
}
