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
    private final Clock clock;

    JdbcOffice(JdbcClient jdbc, TransactionTemplate transaction, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public List<Firm> firms() {
        return jdbc.sql("select id, name from firm order by id")
                .query((row, n) -> new Firm(row.getString("id"), row.getString("name")))
                .list();
    }

    @Override
    public void add(Firm firm) {
        jdbc.sql("insert into firm (id, name) values (?, ?)")
                .params(firm.id(), firm.name())
                .update();
    }

    @Override
    public FirmOffice of(String firm) {
        return new JdbcFirmOffice(
                firm,
                new DossierRows(firm, jdbc, transaction),
                new TriggerRows(firm, jdbc),
                new ConnectionRows(firm, jdbc, transaction, vault, clock),
                new LinkRows(firm, jdbc),
                new MasterDataRows(firm, jdbc, transaction, clock),
                new PersonRows(firm, jdbc),
                new TokenRows(firm, jdbc, clock));
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
