package org.ledgerhub.delivery;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.SignIns;
import org.ledgerhub.target.Calls;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Step;

/** A session without a lane: it reads what the office knows and may not write. */
final class ReadingSession implements Session {
    private static final String NO_WRITING = "Nothing may be written without a lane.";
    private final FirmOffice office;
    private final Connection connection;
    private final String remoteDossier;
    private final Map<String, String> linkSettings;
    private final Spec spec;
    private final SignIns signIns;
    private final Calls calls;
    private final Clock clock;
    private @Nullable MasterData masterData;

    ReadingSession(
            FirmOffice office,
            Connection connection,
            String remoteDossier,
            Map<String, String> linkSettings,
            Spec spec,
            SignIns signIns,
            Calls calls,
            Clock clock) {
        this.office = office;
        this.connection = connection;
        this.remoteDossier = remoteDossier;
        this.linkSettings = linkSettings;
        this.spec = spec;
        this.signIns = signIns;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String connection() {
        return connection.id();
    }

    @Override
    public String remoteDossier() {
        return remoteDossier;
    }

    @Override
    public @Nullable String setting(String field) {
        String value = linkSettings.getOrDefault(field, connection.settings().get(field));
        return value != null && !value.isBlank() ? value : standard(field);
    }

    private @Nullable String standard(String field) {
        return spec.fields().stream()
                .filter(known -> known.name().equals(field))
                .findFirst()
                .map(Spec.Field::standard)
                .orElse(null);
    }

    @Override
    public @Nullable String secret(String field) {
        return office.secret(connection.id(), field).orElse(null);
    }

    @Override
    public String token() {
        return signIns.token(office.firm(), connection.id(), calls);
    }

    @Override
    public void refused(String token) {
        signIns.refused(office.firm(), connection.id(), token);
    }

    @Override
    public Calls calls() {
        return calls;
    }

    @Override
    public MasterData masterData() {
        MasterData known = masterData;
        if (known == null) {
            known = office.masterData(connection.id(), remoteDossier).orElse(MasterData.EMPTY);
            masterData = known;
        }
        return known;
    }

    @Override
    public void step(Delivery delivery, Step step, Step.State state, @Nullable String detail) {
        // What is only looked up makes no step.
    }

    @Override
    public void plan(Delivery delivery, String naturalKey) {
        throw new IllegalStateException(NO_WRITING);
    }

    @Override
    public void fence() {
        throw new IllegalStateException(NO_WRITING);
    }

    @Override
    public Clock clock() {
        return clock;
    }
}
