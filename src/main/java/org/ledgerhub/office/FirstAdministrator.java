package org.ledgerhub.office;

import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way in to a hub that nobody can sign in to yet: whoever reads the code that the hub prints when it starts makes
 * the first firm and its administrator.
 */
@Component
public final class FirstAdministrator {
    private static final int CODE_LENGTH = 20;

    private final Office office;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String code = Secrets.random().substring(0, CODE_LENGTH);
    private volatile boolean somebody;

    FirstAdministrator(Office office, JdbcClient jdbc, TransactionTemplate transaction) {
        this.office = office;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Whether nobody at all can sign in. */
    public boolean missing() {
        if (!somebody) {
            somebody = jdbc.sql("select count(*) from person").query(Long.class).single() > 0;
        }
        return !somebody;
    }

    /** What must be told to become the administrator; another one after each start, on each hub. */
    public String code() {
        return code;
    }

    /** Whether this is the code, whatever the time that a wrong guess takes. */
    public boolean fits(String given) {
        return MessageDigest.isEqual(code.getBytes(), given.strip().getBytes());
    }

    /**
     * Makes the firm and its administrator.
     *
     * @param passwordHash of the administrator
     * @throws IllegalStateException when somebody else was faster
     */
    public synchronized void make(Office.Firm firm, String name, String passwordHash, String language) {
        if (!missing()) {
            throw new IllegalStateException("There is an administrator already.");
        }
        transaction.executeWithoutResult(status -> {
            if (office.firms().stream().noneMatch(known -> known.id().equals(firm.id()))) {
                office.add(firm);
            }
            String id = UUID.randomUUID().toString();
            office.of(firm.id(), name)
                    .save(
                            new Person(id, firm.id(), name, Person.Role.ADMIN, language.toLowerCase(Locale.ROOT)),
                            passwordHash);
        });
    }
}
