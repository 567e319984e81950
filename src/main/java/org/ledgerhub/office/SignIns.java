package org.ledgerhub.office;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.Calls;
import org.ledgerhub.target.OAuth;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sign-ins at packages by their own page (OAuth 2, authorization code): a person begins one, comes back with a code,
 * and from then on the connection has access tokens until the package ends it.
 */
@Component
public class SignIns {
    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);
    /** A sign-in is kept alive when a quarter of the time that it may lie idle has passed. */
    private static final int IDLE_SHARE = 4;

    private final Office office;
    private final SignInRows rows;
    private final OpenSignIns open;
    private final AuthorizationServer server;
    private final Renewal renewal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, Spec> specs;

    SignIns(
            Office office,
            SignInRows rows,
            OpenSignIns open,
            TransactionTemplate transaction,
            Clock clock,
            ObjectProvider<Target> targets) {
        this.office = office;
        this.rows = rows;
        this.open = open;
        this.server = new AuthorizationServer(clock);
        this.renewal = new Renewal(rows, server, transaction, clock);
        this.transaction = transaction;
        this.clock = clock;
        this.specs = targets.stream().collect(Collectors.toUnmodifiableMap(Target::name, Target::spec));
    }

    /**
     * How a connection is signed in.
     *
     * @param by who signed in
     * @param at when
     * @param renewed when its access token was asked for
     * @param problem why a person must sign in again, absent when nobody must
     */
    public record Standing(
            String by,
            Instant at,
            Instant renewed,
            @Nullable Problem problem) {}

    /**
     * The address of the package's page where the asker consents; they come back to the callback.
     *
     * @throws NoSuchElementException when the firm has no such connection
     * @throws IllegalStateException when its package has no such page, or a field that it needs is empty
     */
    public URI begin(Asker who, String connection, URI callback) {
        SignInClient client = client(who.firm(), connection);
        String state = Secrets.random();
        String verifier = Secrets.random();
        URI page = server.consentPage(client, callback.toString(), state, verifier);
        open.keep(who, state, new OpenSignIns.Begun(connection, verifier, callback.toString()));
        return page;
    }

    /**
     * Takes the code that the asker brought back; gives the connection, which works from now on. Empty when this asker
     * has begun nothing with this state, or too long ago, or came back already.
     *
     * @param calls pays for a connection
     * @throws TargetFailure when the package does not take the code; the asker begins again
     */
    public Optional<Connection> complete(Asker who, String state, String code, Function<String, Calls> calls) {
        return open.take(who, state).map(begun -> signedIn(who, begun, state, code, calls.apply(begun.connection())));
    }

    /** The asker came back without a code; gives the connection that stays as it was. */
    public Optional<Connection> abandon(Asker who, String state) {
        return open.take(who, state).flatMap(begun -> office.of(who.firm()).connection(begun.connection()));
    }

    private Connection signedIn(Asker who, OpenSignIns.Begun begun, String state, String code, Calls calls) {
        String connection = begun.connection();
        SignInClient client = client(who.firm(), connection);
        spend(spec(who.firm(), connection), calls);
        try {
            Tokens tokens = server.exchange(client, begun.callback(), state, begun.verifier(), code);
            transaction.executeWithoutResult(
                    status -> rows.signedIn(who.firm(), connection, tokens, who.person(), clock.instant()));
        } catch (OAuth2AuthorizationException refusal) {
            throw new TargetFailure(
                    SignInRefusal.isFinal(refusal)
                            ? SignInRefusal.lost(connection, refusal)
                            : SignInRefusal.down(refusal),
                    refusal);
        }
        return office.of(who.firm()).connection(connection).orElseThrow();
    }

    /**
     * An access token that is good for another half minute.
     *
     * @param calls pays for asking the package, when that is needed
     * @throws TargetFailure {@code sign-in-lost}, {@code target-down} or {@code budget-spent}
     */
    public String token(String firm, String connection, Calls calls) {
        SignInRows.Row held = rows.of(firm, connection)
                .orElseThrow(() -> new TargetFailure(SignInRefusal.never(name(firm, connection))));
        if (held.lost() != null) {
            throw new TargetFailure(held.lost());
        }
        return !held.refused() && held.tokens().good(clock.instant())
                ? held.tokens().access()
                : renewal.renew(firm, connection, ways(firm, connection, calls), false);
    }

    /** The package no longer takes this token; another one stands there already, or must be asked for. */
    public void refused(String firm, String connection, String token) {
        rows.of(firm, connection)
                .filter(held -> held.tokens().access().equals(token) && !held.refused())
                .ifPresent(held -> rows.refused(held, again(held.failures())));
    }

    /** One that came in the place of another that was taken back is not asked for again in the same breath. */
    private @Nullable Instant again(int failures) {
        return failures == 0 ? null : clock.instant().plus(Renewal.pause(failures));
    }

    /** How a connection is signed in; empty when it never was. */
    public Optional<Standing> standing(String firm, String connection) {
        return rows.of(firm, connection)
                .map(row -> new Standing(row.by(), row.at(), row.tokens().issued(), row.lost()));
    }

    /** When a sign-in dies unless it is renewed before; empty when it does not, or stands no more. */
    public Optional<Instant> endsUnused(String firm, String connection) {
        Duration life = idleLife(
                office.of(firm).connection(connection).map(Connection::target).orElse(""));
        return life.isPositive()
                ? rows.of(firm, connection)
                        .filter(row -> row.lost() == null)
                        .map(row -> row.tokens().issued().plus(life))
                : Optional.empty();
    }

    /**
     * Renews what lay idle so long that its package might end it soon; gives how many were renewed. A package that
     * can't be asked is asked again the next time.
     *
     * @param calls pays for a connection of a firm
     */
    public int keepAlive(BiFunction<String, String, Calls> calls) {
        Instant now = clock.instant();
        return (int) rows.issuedBefore(now).stream()
                .filter(idle -> due(idle, now))
                .filter(idle -> kept(idle, calls))
                .count();
    }

    private boolean due(SignInRows.Idle idle, Instant now) {
        Duration life = idleLife(idle.target());
        return life.isPositive()
                && idle.issued().plus(life.dividedBy(IDLE_SHARE)).isBefore(now);
    }

    private Duration idleLife(String target) {
        return Optional.ofNullable(specs.get(target))
                .map(Spec::oauth)
                .map(OAuth::idleLife)
                .orElse(Duration.ZERO);
    }

    private boolean kept(SignInRows.Idle idle, BiFunction<String, String, Calls> calls) {
        try {
            Calls paid = calls.apply(idle.firm(), idle.connection());
            renewal.renew(idle.firm(), idle.connection(), ways(idle.firm(), idle.connection(), paid), true);
            return true;
        } catch (TargetFailure failure) {
            LOG.warn("Connection {} could not be kept alive: {}", idle.connection(), failure.getMessage());
            return false;
        }
    }

    private Renewal.Ways ways(String firm, String connection, Calls calls) {
        return new Renewal.Ways(client(firm, connection), spec(firm, connection), calls);
    }

    static void spend(Spec spec, Calls calls) {
        if (spec.budgets().stream().anyMatch(budget -> budget.name().equals(OAuth.BUDGET))) {
            calls.take(OAuth.BUDGET);
        }
    }

    private SignInClient client(String firm, String id) {
        Connection connection = office.of(firm).connection(id).orElseThrow();
        Spec spec = spec(firm, id);
        OAuth oauth = spec.oauth();
        if (oauth == null) {
            throw new IllegalStateException(spec.label() + " has no sign-in by a page of its own.");
        }
        return SignInClient.of(
                spec, oauth, connection.settings(), office.of(firm).secret(id, oauth.clientSecret()));
    }

    private Spec spec(String firm, String id) {
        String target = office.of(firm).connection(id).orElseThrow().target();
        return Objects.requireNonNull(specs.get(target), () -> "This hub has no target " + target + ".");
    }

    private String name(String firm, String id) {
        return office.of(firm).connection(id).map(Connection::name).orElse(id);
    }
}
