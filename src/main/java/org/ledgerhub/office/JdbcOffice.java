package org.ledgerhub.office;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The office in the hub's tables. */
@Component
final class JdbcOffice implements Office {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final AuditTrail trail;
    private final Clock clock;
    private final Revision revision;
    private final Asked asked;

    JdbcOffice(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Vault vault,
            AuditTrail trail,
            Clock clock,
            Revision revision) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
        this.revision = revision;
        this.asked = Asked.since(revision, clock);
    }

    @Override
    public List<Firm> firms() {
        return jdbc.sql("select id, name from firm order by id")
                .query((row, n) -> new Firm(row.getString("id"), row.getString("name")))
                .list();
    }

    @Override
    public void add(Firm firm) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into firm (id, name) values (?, ?)")
                    .params(firm.id(), firm.name())
                    .update();
            new Changes(trail, revision, firm.id(), AuditTrail.HUB)
                    .note(AuditTrail.Kind.FIRM, firm.id(), Changes.NOTHING, firm);
        });
    }

    @Override
    public FirmOffice of(String firm) {
        return new HubOffice(of(firm, AuditTrail.HUB), asked);
    }

    @Override
    public FirmOffice of(String firm, String by) {
        Changes changes = new Changes(trail, revision, firm, by);
        DossierRows dossiers = new DossierRows(firm, jdbc, transaction, changes);
        TriggerRows triggers = new TriggerRows(firm, jdbc, transaction, changes);
        LinkRows links = new LinkRows(firm, jdbc, transaction, changes);
        return new JdbcFirmOffice(
                firm,
                dossiers,
                triggers,
                new ConnectionRows(firm, jdbc, transaction, vault, changes, clock),
                links,
                new FirmTemplates(
                        new TemplateRows(firm, jdbc, changes),
                        new ClientSetUp(firm, dossiers, triggers, links),
                        transaction),
                new MasterDataRows(firm, jdbc, transaction, revision, clock),
                new PersonRows(firm, jdbc, transaction, changes),
                new TokenRows(firm, jdbc, transaction, changes, clock),
                jdbc);
    }

    @Override
    public Optional<Person.WithPassword> person(String name) {
        return jdbc.sql("select * from person where name = ?")
                .param(name)
                .query((row, n) -> new Person.WithPassword(PersonRows.person(row), row.getString("password_hash")))
                .optional();
    }

    @Override
    public Optional<ApiToken> token(String sha256) {
        return TokenRows.byHash(jdbc, sha256, clock.instant());
    }
}
