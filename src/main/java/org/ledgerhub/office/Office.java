package org.ledgerhub.office;

import java.util.List;
import java.util.Optional;

/** All firms of the hub; everything about one firm goes through {@link #of}. */
public interface Office {

    /** The firms, by id. */
    List<Firm> firms();

    /** Adds a firm. */
    void add(Firm firm);

    /** The desk of one firm with the hub itself at it; what it answers never holds a row of another firm. */
    FirmOffice of(String firm);

    /** The same desk with somebody at it: what is changed there stands in the audit trail under this name. */
    FirmOffice of(String firm, String by);

    /** The person with this sign-in name, whatever the firm; for signing in only. */
    Optional<Person.WithPassword> person(String name);

    /** The token with this SHA-256 (lower-case hexadecimal), when it is neither revoked nor expired. */
    Optional<ApiToken> token(String sha256);

    /**
     * A firm (tenant).
     *
     * @param id stable, lower-case with dashes
     * @param name for people
     */
    record Firm(String id, String name) {}
}
