package org.ledgerhub.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.Calls;
import org.ledgerhub.target.OAuth;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.TargetFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Renews the tokens of one connection at a time: the row of the sign-in is locked, so that of all threads and hubs one
 * asks the package and the others read what it got. New tokens are stored before anybody uses them.
 */
final class Renewal {
    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 7;
    private static final int TRIES_TO_STORE = 5;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(400);

    private final SignInRows rows;
    private final AuthorizationServer server;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** Keeps the threads of this hub from all holding a database connection while one of them asks. */
    private final ConcurrentMap<String, ReentrantLock> locks = new ConcurrentHashMap<>();
    /** Tokens that the package gave and the database did not take: without them the sign-in would be lost. */
    private final ConcurrentMap<String, Unstored> unstored = new ConcurrentHashMap<>();

    Renewal(SignInRows rows, AuthorizationServer server, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.server = server;
        this.transaction = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    private record Unstored(SignInRows.Row instead, Tokens tokens) {}

    /** What came of it; a failure is thrown only after its transaction, so that what it wrote stands. */
    private sealed interface Result {
        record Held(String access) implements Result {}

        record Failed(TargetFailure failure) implements Result {}
    }

    /** What renewing needs to know of the connection. */
    record Ways(SignInClient client, Spec spec, Calls calls) {}

    /**
     * An access token that is good; asks the package when there is none.
     *
     * @param evenGood renew also what is still good, to keep the sign-in alive
     * @throws TargetFailure when there is none now
     */
    String renew(String firm, String connection, Ways ways, boolean evenGood) {
        ReentrantLock lock = locks.computeIfAbsent(connection, none -> new ReentrantLock());
        lock.lock();
        try {
            storeLeft(connection);
            Result result = transaction.execute(status -> rows.locked(firm, connection)
                    .map(held -> decide(held, ways, evenGood))
                    .orElseGet(() -> new Result.Failed(new TargetFailure(SignInRefusal.never(connection)))));
            unstored.remove(connection);
            return switch (Objects.requireNonNull(result)) {
                case Result.Held held -> held.access();
                case Result.Failed failed -> throw failed.failure();
            };
        } catch (DataAccessException | TransactionException broken) {
            return storedAfterAll(connection, broken);
        } finally {
            lock.unlock();
        }
    }

    private Result decide(SignInRows.Row held, Ways ways, boolean evenGood) {
        Instant now = clock.instant();
        OAuth oauth = ways.client().oauth();
        if (held.lost() != null) {
            return new Result.Failed(new TargetFailure(held.lost()));
        }
        boolean good = !held.refused() && held.tokens().good(now);
        Instant earliest = held.tokens().issued().plus(oauth.earliestRefresh());
        if (good && (!evenGood || now.isBefore(earliest))) {
            return new Result.Held(held.tokens().access());
        }
        if (held.tokens().refresh() == null) {
            return lost(held, null);
        }
        Instant next = next(held, earliest);
        if (now.isBefore(next)) {
            Problem why = held.refused() ? SignInRefusal.takenBack(held.name()) : tooEarly();
            return new Result.Failed(new TargetFailure(why, Duration.between(now, next)));
        }
        return ask(held, ways, now);
    }

    /** A token that the package took back is asked for again at once: whether that is too early, only the package knows. */
    private static Instant next(SignInRows.Row held, Instant earliest) {
        Instant paused = held.notBefore() == null ? Instant.MIN : held.notBefore();
        return held.refused() || paused.isAfter(earliest) ? paused : earliest;
    }

    private Result ask(SignInRows.Row held, Ways ways, Instant now) {
        try {
            SignIns.spend(ways.spec(), ways.calls());
            Tokens tokens = server.renew(ways.client(), held.tokens());
            unstored.put(held.connection(), new Unstored(held, tokens));
            rows.renewed(held, tokens, inARow(held));
            return new Result.Held(tokens.access());
        } catch (OAuth2AuthorizationException refusal) {
            return SignInRefusal.isFinal(refusal) ? lost(held, refusal) : failed(held, ways, now, refusal);
        } catch (TargetFailure spent) {
            return new Result.Failed(spent);
        }
    }

    private Result lost(SignInRows.Row held, @Nullable OAuth2AuthorizationException refusal) {
        Problem problem = SignInRefusal.lost(held.name(), refusal);
        LOG.warn("The sign-in of connection {} is lost: {}", held.connection(), problem);
        rows.lost(held, problem);
        return new Result.Failed(new TargetFailure(problem));
    }

    /** The refresh token stays; all hubs leave the package alone for a while, longer each time. */
    private Result failed(SignInRows.Row held, Ways ways, Instant now, OAuth2AuthorizationException failure) {
        int failures = held.failures() + 1;
        Duration pause = SignInRefusal.isTooEarly(failure) ? untilAllowed(held, ways, now) : pause(failures);
        LOG.warn("Connection {} could not be renewed: {}", held.connection(), failure.getMessage());
        rows.failed(held.connection(), failures, now.plus(pause));
        Problem why = held.refused() ? SignInRefusal.takenBack(held.name()) : SignInRefusal.down(failure);
        return new Result.Failed(new TargetFailure(why, pause));
    }

    private static Duration untilAllowed(SignInRows.Row held, Ways ways, Instant now) {
        Instant earliest = held.tokens().issued().plus(ways.client().oauth().earliestRefresh());
        return earliest.isAfter(now) ? Duration.between(now, earliest) : FIRST_PAUSE;
    }

    /** How long the package is left alone after so many tries in a row, from 1. */
    static Duration pause(int failures) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    }

    /** Tokens in a row that the package gave and took back. */
    private static int inARow(SignInRows.Row held) {
        return held.refused() ? held.failures() + 1 : 0;
    }

    /** The database went away while the package answered: its answer is all there is, so it is kept and stored again. */
    private String storedAfterAll(String connection, RuntimeException broken) {
        Unstored left = unstored.get(connection);
        if (left == null) {
            throw broken;
        }
        LOG.error("New tokens of connection {} could not be stored; trying again", connection, broken);
        for (int i = 0; i < TRIES_TO_STORE; i++) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            try {
                storeLeft(connection);
                return left.tokens().access();
            } catch (DataAccessException | TransactionException still) {
                broken.addSuppressed(still);
            }
        }
        throw new TargetFailure(SignInRefusal.notStored(), broken);
    }

    /** Stores what was left over, unless others stand there by now. */
    private void storeLeft(String connection) {
        Unstored left = unstored.get(connection);
        if (left != null) {
            boolean stored = Boolean.TRUE.equals(
                    transaction.execute(status -> rows.renewed(left.instead(), left.tokens(), inARow(left.instead()))));
            unstored.remove(connection);
            LOG.info("Tokens of connection {} were {}", connection, stored ? "stored after all" : "replaced meanwhile");
        }
    }

    private static Problem tooEarly() {
        return Problem.error(
                "target-down",
                "The package lets no new access token be asked for yet.",
                "Nothing: it goes on by itself.");
    }
}
