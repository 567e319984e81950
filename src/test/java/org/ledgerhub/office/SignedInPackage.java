package org.ledgerhub.office;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.OAuth;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Target;

/** A package that people sign in to at its own page; it books nothing. */
record SignedInPackage(boolean pkce, Duration earliestRefresh) implements Target {

    @Override
    public String name() {
        return "signed-in";
    }

    @Override
    public Spec spec() {
        return new Spec(
                "Signed in",
                "division",
                "journal",
                Spec.Guard.LOOKUP_ONLY,
                1,
                100,
                Duration.ofSeconds(30),
                Set.of(Spec.Capability.BOOKS),
                List.of(),
                List.of(
                        field("url", Spec.Field.Kind.URL, null),
                        field("clientId", Spec.Field.Kind.TEXT, "the-app"),
                        field("clientSecret", Spec.Field.Kind.SECRET, null)),
                List.of(),
                new OAuth(
                        "{url}/consent",
                        "{url}/token",
                        "clientId",
                        "clientSecret",
                        List.of("books", "files"),
                        Map.of("force_login", "0"),
                        pkce,
                        earliestRefresh,
                        Duration.ofDays(30)));
    }

    private static Spec.Field field(String name, Spec.Field.Kind kind, @Nullable String standard) {
        return new Spec.Field(name, name, name, kind, false, standard);
    }

    @Override
    public List<RemoteDossier> dossiers(Session session) {
        return List.of();
    }

    @Override
    public MasterData masterData(Session session) {
        return MasterData.EMPTY;
    }

    @Override
    public List<Outcome> book(List<Delivery> lane, Session session) {
        return List.of();
    }

    @Override
    public Map<Delivery, Optional<Outcome.Booked>> find(List<Delivery> deliveries, Session session) {
        return Map.of();
    }
}
