package org.ledgerhub.office;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.MasterData;

/**
 * The desk of one firm as the hub itself uses it for every document: what was answered a moment ago is answered again.
 * People are always told what stands in the tables.
 */
record HubOffice(FirmOffice tables, Asked asked) implements FirmOffice {

    @Override
    public String firm() {
        return tables.firm();
    }

    @Override
    public List<Dossier> dossiers() {
        return tables.dossiers();
    }

    @Override
    public Optional<Dossier> dossier(String id) {
        return asked.dossier().of(firm(), id, () -> tables.dossier(id));
    }

    @Override
    public boolean validates() {
        return asked.validates().of(firm(), "", tables::validates);
    }

    @Override
    public Dossier save(Dossier dossier) {
        return tables.save(dossier);
    }

    @Override
    public List<Dossier> byEnterprise(String enterpriseNumber) {
        return asked.byEnterprise().of(firm(), enterpriseNumber, () -> tables.byEnterprise(enterpriseNumber));
    }

    @Override
    public List<Dossier> byAccount(String account) {
        return asked.byAccount().of(firm(), account, () -> tables.byAccount(account));
    }

    @Override
    public List<Trigger> triggers(String dossier) {
        return asked.triggers().of(firm(), dossier, () -> tables.triggers(dossier));
    }

    @Override
    public void save(String dossier, Trigger trigger) {
        tables.save(dossier, trigger);
    }

    @Override
    public List<Connection> connections() {
        return tables.connections();
    }

    @Override
    public Optional<Connection> connection(String id) {
        return asked.connection().of(firm(), id, () -> tables.connection(id));
    }

    @Override
    public Connection save(Connection connection, Map<String, String> secrets) {
        return tables.save(connection, secrets);
    }

    @Override
    public Optional<String> secret(String connection, String field) {
        return tables.secret(connection, field);
    }

    @Override
    public List<Link> links(String dossier) {
        return asked.links().of(firm(), dossier, () -> tables.links(dossier));
    }

    @Override
    public List<Link> linksOf(String connection) {
        return tables.linksOf(connection);
    }

    @Override
    public Optional<Link> link(String id) {
        return asked.link().of(firm(), id, () -> tables.link(id));
    }

    @Override
    public Link save(Link link) {
        return tables.save(link);
    }

    @Override
    public Templates templates() {
        return tables.templates();
    }

    @Override
    public Optional<MasterData> masterData(String connection, String remoteDossier) {
        return asked.masterData()
                .of(firm(), connection + '/' + remoteDossier, () -> tables.masterData(connection, remoteDossier));
    }

    @Override
    public void save(String connection, String remoteDossier, MasterData masterData) {
        tables.save(connection, remoteDossier, masterData);
    }

    @Override
    public List<Person> people() {
        return tables.people();
    }

    @Override
    public void save(Person person, String passwordHash) {
        tables.save(person, passwordHash);
    }

    @Override
    public ApiToken.Fresh createToken(String name, Person.Role role, @Nullable Instant expires) {
        return tables.createToken(name, role, expires);
    }

    @Override
    public List<ApiToken> tokens() {
        return tables.tokens();
    }

    @Override
    public boolean revokeToken(String id) {
        return tables.revokeToken(id);
    }

    @Override
    public List<AuditEntry> auditBefore(long before, int limit) {
        return tables.auditBefore(before, limit);
    }

    @Override
    public List<AuditEntry> audit(long after, int limit) {
        return tables.audit(after, limit);
    }
}
