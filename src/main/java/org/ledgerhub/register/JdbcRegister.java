package org.ledgerhub.register;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register in the hub's tables. */
@Component
final class JdbcRegister implements Register {
    private final Reception reception;
    private final JdbcClient jdbc;
    private final OriginalStore store;
    private final EntryRows entries;
    private final IntakeRows intake;
    private final Decisions decisions;
    private final Choosing choosing;

    JdbcRegister(
            Reception reception,
            JdbcClient jdbc,
            OriginalStore store,
            EntryRows entries,
            IntakeRows intake,
            Decisions decisions,
            Choosing choosing) {
        this.reception = reception;
        this.jdbc = jdbc;
        this.store = store;
        this.entries = entries;
        this.intake = intake;
        this.decisions = decisions;
        this.choosing = choosing;
    }

    @Override
    public Received receive(Arrival arrival, InputStream content) throws IOException {
        return reception.receive(arrival, content);
    }

    @Override
    public FirmRegister of(String firm) {
        return new JdbcFirmRegister(
                firm,
                new SubmissionViews(firm, jdbc),
                new OriginalViews(firm, jdbc, store),
                new ClientTable(firm, jdbc),
                new CompletenessSum(firm, jdbc, intake),
                entries,
                decisions,
                choosing);
    }
}
