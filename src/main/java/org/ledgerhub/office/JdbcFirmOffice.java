package org.ledgerhub.office;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.MasterData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk of one firm: hands each question to the rows that know. */
record JdbcFirmOffice(
        String firm,
        DossierRows dossierRows,
        TriggerRows triggerRows,
        ConnectionRows connectionRows,
        LinkRows linkRows,
        FirmTemplates templates,
        MasterDataRows masterDataRows,
        PersonRows personRows,
        TokenRows tokenRows,
        JdbcClient jdbc)
        implements FirmOffice {

    @Override
    public boolean validates() {
        return dossierRows.anyValidates();
    }

    @Override
    public List<Dossier> dossiers() {
        return dossierRows.all();
    }

    @Override
    public Optional<Dossier> dossier(String id) {
        return dossierRows.one(id);
    }

    @Override
    public Dossier save(Dossier dossier) {
        return dossierRows.save(dossier);
    }

    @Override
    public List<Dossier> byEnterprise(String enterpriseNumber) {
        return dossierRows.byEnterprise(enterpriseNumber);
    }

    @Override
    public List<Dossier> byAccount(String account) {
        return dossierRows.byAccount(account);
    }

    @Override
    public List<Trigger> triggers(String dossier) {
        return triggerRows.of(dossier);
    }

    @Override
    public void save(String dossier, Trigger trigger) {
        triggerRows.save(dossier, trigger);
    }

    @Override
    public List<Connection> connections() {
        return connectionRows.all();
    }

    @Override
    public Optional<Connection> connection(String id) {
        return connectionRows.one(id);
    }

    @Override
    public Connection save(Connection connection, Map<String, String> secrets) {
        return connectionRows.save(connection, secrets);
    }

    @Override
    public Optional<String> secret(String connection, String field) {
        return connectionRows.secret(connection, field);
    }

    @Override
    public List<Link> links(String dossier) {
        return linkRows.ofDossier(dossier);
    }

    @Override
    public List<Link> linksOf(String connection) {
        return linkRows.ofConnection(connection);
    }

    @Override
    public Optional<Link> link(String id) {
        return linkRows.one(id);
    }

    @Override
    public Link save(Link link) {
        return linkRows.save(link);
    }

    @Override
    public Optional<MasterData> masterData(String connection, String remoteDossier) {
        return masterDataRows.of(connection, remoteDossier);
    }

    @Override
    public void save(String connection, String remoteDossier, MasterData masterData) {
        masterDataRows.save(connection, remoteDossier, masterData);
    }

    @Override
    public List<Person> people() {
        return personRows.all();
    }

    @Override
    public void save(Person person, String passwordHash) {
        personRows.save(person, passwordHash);
    }

    @Override
    public ApiToken.Fresh createToken(String name, Person.Role role, @Nullable Instant expires) {
        return tokenRows.create(name, role, expires);
    }

    @Override
    public List<ApiToken> tokens() {
        return tokenRows.all();
    }

    @Override
    public boolean revokeToken(String id) {
        return tokenRows.revoke(id);
    }

    @Override
    public List<AuditEntry> auditBefore(long before, int limit) {
        return AuditRows.before(jdbc, firm, before, limit);
    }

    @Override
    public List<AuditEntry> audit(long after, int limit) {
        return AuditRows.behind(jdbc, firm, after, limit);
    }
}
