package org.ledgerhub.target.sftp;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.component.file.GenericFileExist;
import org.apache.camel.component.file.remote.SftpComponent;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.HandOver;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Spec.Field.Kind;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An SFTP server as hand-over place. */
@Component
final class SftpTarget implements Target, DisposableBean {
    private static final Spec SPEC = new Spec(
            "SFTP",
            "folder",
            "journal",
            Spec.Guard.NATURAL_KEY,
            20,
            100_000,
            Duration.ofSeconds(40),
            Set.of(Spec.Capability.BOOKS, Spec.Capability.FILES, Spec.Capability.ATTACHMENTS_WITH_ENTRY),
            List.of(
                    "Ask the receiver for an account of its own for the hub, with the right to write.",
                    "Ask for the fingerprint of the server's key.",
                    "Agree that files ending in .part are left alone: they are still being written."),
            List.of(
                    field("host", "Host", "Name or address of the server.", Kind.TEXT, true, null),
                    field("port", "Port", "22 unless the receiver says otherwise.", Kind.NUMBER, false, "22"),
                    field("user", "User", "Who signs in.", Kind.TEXT, true, null),
                    field("password", "Password", "Left empty when a key signs in.", Kind.SECRET, false, null),
                    field("privateKey", "Private key", "OpenSSH or PEM, the whole text.", Kind.SECRET, false, null),
                    field("passphrase", "Passphrase", "Of the private key, if it has one.", Kind.SECRET, false, null),
                    field("hostKey", "Host key", "Line of known_hosts, or its type and key.", Kind.TEXT, false, null),
                    field("folder", "Folder", "Below the one the sign-in ends up in.", Kind.TEXT, false, "")));

    private static final Duration KEPT_OPEN = Duration.ofSeconds(20);

    private final CamelContext camel;
    private final boolean demo;
    private final OpenShelves shelves = new OpenShelves(KEPT_OPEN);

    SftpTarget(CamelContext camel, @Value("${hub.demo:false}") boolean demo) {
        this.camel = camel;
        this.demo = demo;
    }

    private static Spec.Field field(
            String name, String label, String help, Kind kind, boolean required, @Nullable String standard) {
        return new Spec.Field(name, label, help, kind, required, standard);
    }

    @Override
    public String name() {
        return "sftp";
    }

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public List<RemoteDossier> dossiers(Session session) {
        open(SftpAccount.of(session)).close();
        return List.of();
    }

    @Override
    public MasterData masterData(Session session) {
        return MasterData.EMPTY;
    }

    @Override
    public List<Outcome> book(List<Delivery> lane, Session session) {
        try {
            return handingOver(session, handOver -> handOver.book(lane));
        } catch (TargetFailure closed) {
            return List.of(new Outcome.Unreachable(closed.problem(), null));
        }
    }

    @Override
    public Map<Delivery, Optional<Outcome.Booked>> find(List<Delivery> deliveries, Session session) {
        return handingOver(session, handOver -> handOver.find(deliveries));
    }

    @Override
    public Optional<Posting> inLedger(Delivery delivery, Session session) {
        return handingOver(session, handOver -> handOver.entry(delivery));
    }

    private <T> T handingOver(Session session, Function<HandOver, T> work) {
        SftpAccount account = SftpAccount.of(session);
        SftpShelf shelf = shelves.take(account, () -> open(account));
        try {
            return work.apply(new HandOver(shelf, session));
        } finally {
            shelves.giveBack(account, shelf);
        }
    }

    @Override
    public void destroy() {
        shelves.close();
    }

    /** Signs in anew. */
    SftpShelf open(SftpAccount account) {
        boolean ownStandIn = demo && !account.pinned() && account.loopback();
        SftpEndpoint endpoint = new SftpEndpoint(
                "sftp://" + account.knownHost(),
                camel.getComponent("sftp", SftpComponent.class),
                account.configuration(ownStandIn));
        endpoint.setFileExist(GenericFileExist.Override); // only ever a temporary file of ours
        endpoint.setFastExistsCheck(true);
        endpoint.setMaximumReconnectAttempts(0);
        return SftpShelf.open(endpoint, account);
    }
}
