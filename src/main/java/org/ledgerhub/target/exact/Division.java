package org.ledgerhub.target.exact;

import org.ledgerhub.target.Session;

/** What the target knows and can ask of divisions; each part keeps its own by connection and division. */
final class Division {
    private final Chart chart;
    private final ClosedPeriods closed;
    private final Relations relations;
    private final Documents documents;
    private final Lookup lookup;
    private final ReadBack readBack;

    Division(ExactApi api) {
        chart = new Chart(api);
        closed = new ClosedPeriods(api);
        relations = new Relations(api);
        documents = new Documents(api);
        lookup = new Lookup(api, relations, documents);
        readBack = new ReadBack(api);
    }

    Chart chart() {
        return chart;
    }

    ClosedPeriods closed() {
        return closed;
    }

    Relations relations() {
        return relations;
    }

    Documents documents() {
        return documents;
    }

    Lookup lookup() {
        return lookup;
    }

    ReadBack readBack() {
        return readBack;
    }

    TradeBody trade() {
        return new TradeBody(chart);
    }

    BankBody bank() {
        return new BankBody(chart);
    }

    /** After a refusal, what was kept may be stale. */
    void forget(Session session) {
        chart.forget(session);
        closed.forget(session);
        relations.forget(session);
    }
}
