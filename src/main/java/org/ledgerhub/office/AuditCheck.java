package org.ledgerhub.office;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A walk along the whole audit trail that finds the first entry which is not as it was sealed. */
@Component
public final class AuditCheck {
    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    public AuditCheck(DataSource source) {
        this.jdbc = JdbcClient.create(source);
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(source));
        // What is sealed meanwhile must not look like entries behind the end.
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /** What was found. */
    public sealed interface Verdict permits Whole, Broken {}

    /**
     * Every entry is as it was sealed.
     *
     * @param entries how many
     * @param hash of the last one; kept elsewhere, it proves the whole trail up to here
     * @param unsealed entries that are written but not in the chain yet
     */
    public record Whole(long entries, String hash, long unsealed) implements Verdict {}

    /**
     * The first place where the trail is not as it was sealed.
     *
     * @param position the place
     * @param fault what is wrong there
     * @param entry what stands there now, absent when nothing does
     */
    public record Broken(
            long position, Fault fault, @Nullable AuditEntry entry) implements Verdict {

        /** What a person is told; of an entry it names what it is about, not what it says. */
        public Problem problem() {
            String what = entry == null
                    ? ""
                    : " (" + entry.kind() + " " + entry.subject() + ", " + entry.at() + ", by " + entry.by() + ")";
            return Problem.error(
                    "audit-broken",
                    "Entry " + position + " of the audit trail" + what + " " + fault.sentence + ".",
                    "Compare it with a back-up or an export, and find out who wrote to the database.");
        }
    }

    /** What can be wrong at a place of the chain. */
    public enum Fault {
        /** The fields are not those that were sealed: changed, put in or moved by hand. */
        CHANGED("is not what was sealed there: it was changed or put in by hand"),
        /** Nothing stands there, though something was sealed there. */
        MISSING("is missing: it was removed by hand"),
        /** Something stands there that was never sealed. */
        ADDED("was never sealed there: it was put in by hand"),
        /** The end of the chain is not told any more, or is not the one that was sealed. */
        HEAD("is not the end that was noted: the note of the end was changed or removed by hand");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }
    }

    /** Walks the chain of all firms. */
    public Verdict verify() {
        return snapshot.execute(status -> walk());
    }

    private Verdict walk() {
        Optional<AuditHead> head = AuditHead.read(jdbc);
        if (head.isEmpty()) {
            return new Broken(0, Fault.HEAD, null);
        }
        AuditHead at = new AuditHead(0, AuditEntry.BEGINNING);
        long behind = Long.MIN_VALUE;
        for (List<AuditEntry> page = AuditRows.behind(jdbc, behind, PAGE);
                !page.isEmpty();
                page = AuditRows.behind(jdbc, behind, PAGE)) {
            for (AuditEntry entry : page) {
                Optional<Fault> fault = fault(entry, at, head.get());
                if (fault.isPresent()) {
                    boolean gone = fault.get() == Fault.MISSING;
                    return new Broken(gone ? at.position() + 1 : entry.position(), fault.get(), gone ? null : entry);
                }
                at = new AuditHead(entry.position(), entry.hash());
            }
            behind = at.position();
        }
        return end(at, head.get());
    }

    private static Optional<Fault> fault(AuditEntry entry, AuditHead before, AuditHead head) {
        if (entry.position() <= before.position() || entry.position() > head.position()) {
            return Optional.of(Fault.ADDED);
        }
        if (entry.position() > before.position() + 1) {
            return Optional.of(Fault.MISSING);
        }
        return entry.hash().equals(entry.hashAfter(before.hash())) ? Optional.empty() : Optional.of(Fault.CHANGED);
    }

    private Verdict end(AuditHead last, AuditHead head) {
        if (last.position() < head.position()) {
            return new Broken(last.position() + 1, Fault.MISSING, null);
        }
        if (!last.hash().equals(head.hash())) {
            return new Broken(head.position(), Fault.HEAD, null);
        }
        long unsealed = jdbc.sql("select count(*) from audit_unsealed")
                .query(Long.class)
                .single();
        return new Whole(last.position(), last.hash(), unsealed);
    }
}
