package org.ledgerhub.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.ledger.MasterData;

/** The office desk of one firm. Unknown and foreign ids are the same: empty. */
public interface FirmOffice {

    /** Id of the firm. */
    String firm();

    List<Dossier> dossiers();

    Optional<Dossier> dossier(String id);

    /** Whether any dossier has the published rules for invoices run on its own account. */
    boolean validates();

    /**
     * Adds a dossier or changes it.
     *
     * @throws java.util.ConcurrentModificationException when its version is not the one that stands
     */
    Dossier save(Dossier dossier);

    /** Dossiers of this enterprise number (ten digits) or VAT identifier. */
    List<Dossier> byEnterprise(String enterpriseNumber);

    /** Dossiers that own this bank account (IBAN or number). */
    List<Dossier> byAccount(String account);

    /** Triggers of a dossier; kinds without a row are realtime. */
    List<Trigger> triggers(String dossier);

    void save(String dossier, Trigger trigger);

    List<Connection> connections();

    Optional<Connection> connection(String id);

    /** Adds or changes a connection; secrets left out stay as they are. */
    Connection save(Connection connection, Map<String, String> secrets);

    /** Decrypts one secret field; for sessions only. */
    Optional<String> secret(String connection, String field);

    /** Links of a dossier, active or not. */
    List<Link> links(String dossier);

    List<Link> linksOf(String connection);

    Optional<Link> link(String id);

    Link save(Link link);

    /** How clients are set up, made once for many of them. */
    Templates templates();

    /** Master data fetched last for a set of books. */
    Optional<MasterData> masterData(String connection, String remoteDossier);

    void save(String connection, String remoteDossier, MasterData masterData);

    List<Person> people();

    void save(Person person, String passwordHash);

    /** Makes a token; its secret is shown once. */
    ApiToken.Fresh createToken(
            String name, Person.Role role, java.time.@org.jspecify.annotations.Nullable Instant expires);

    List<ApiToken> tokens();

    /** True when there was such a token and it is revoked now. */
    boolean revokeToken(String id);

    /** Entries of the firm's audit trail in front of this position of the chain, newest first. */
    List<AuditEntry> auditBefore(long before, int limit);

    /** Entries of the firm's audit trail behind this position of the chain (0 for the first), oldest first. */
    List<AuditEntry> audit(long after, int limit);
}
