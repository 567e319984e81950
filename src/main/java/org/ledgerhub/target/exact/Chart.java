package org.ledgerhub.target.exact;

import java.util.Collection;
import java.util.Optional;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Session;

/** The charts of accounts of the divisions, for the keys by which Exact books. */
final class Chart {
    private final Known<Account> accounts;

    Chart(ExactApi api) {
        accounts = new Known<>(api, "sync/Financial/GLAccounts", Account.SELECT, Account::of);
    }

    Collection<Account> all(Session session) throws CallFailure {
        return accounts.refresh(session);
    }

    void forget(Session session) {
        accounts.forget(session);
    }

    /** The key of an account that may be booked on. */
    String key(String code, Session session) throws CallFailure {
        Optional<Account> account = find(code, accounts.rows(session));
        if (account.isEmpty() || account.get().blocked()) {
            account = find(code, accounts.refresh(session));
        }
        Account known = account.orElseThrow(() -> refused(
                "account-unknown",
                "Exact Online has no account " + code + ".",
                "Create it in Exact Online, or choose another account in the mapping."));
        if (known.blocked()) {
            throw refused(
                    "account-blocked",
                    "Account " + code + " is blocked in Exact Online.",
                    "Unblock it there, or choose another account in the mapping.");
        }
        return known.id();
    }

    private static Optional<Account> find(String code, Collection<Account> all) {
        return all.stream().filter(account -> account.code().equals(code)).findFirst();
    }

    private static CallFailure refused(String code, String message, String remedy) {
        return CallFailure.refused(Problem.error(code, message, remedy));
    }
}
