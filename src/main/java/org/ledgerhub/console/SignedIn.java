package org.ledgerhub.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.ledgerhub.office.ApiToken;
import org.ledgerhub.office.Asker;
import org.ledgerhub.office.Person;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Whoever is signed in: a person or a program with a token, always of one firm. */
final class SignedIn implements UserDetails {
    private final String firm;
    private final String name;
    private final String passwordHash;
    private final Person.Role role;

    SignedIn(Person.WithPassword person) {
        this(
                person.person().firm(),
                person.person().name(),
                person.passwordHash(),
                person.person().role());
    }

    SignedIn(ApiToken token) {
        this(token.firm(), "token " + token.name(), "", token.role());
    }

    private SignedIn(String firm, String name, String passwordHash, Person.Role role) {
        this.firm = firm;
        this.name = name;
        this.passwordHash = passwordHash;
        this.role = role;
    }

    String firm() {
        return firm;
    }

    /** A program with a token, not a person. */
    boolean program() {
        return passwordHash.isEmpty();
    }

    /** Nothing of what this sign-in rests on has changed. */
    boolean same(SignedIn other) {
        return firm.equals(other.firm) && role == other.role && passwordHash.equals(other.passwordHash);
    }

    /** This sign-in as one who signs a connection in: bound to the browser's session when there is one. */
    Asker asker(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return new Asker(firm, name, session == null ? null : session.getId());
    }

    Person.Role role() {
        return role;
    }

    public boolean mayAct() {
        return role.compareTo(Person.Role.ACCOUNTANT) <= 0;
    }

    /** Whether the role holds this one, in the word of the contract. */
    public boolean holds(String least) {
        return role.compareTo(Require.given(Words.constant(Person.Role.class, "role", least), "role")) <= 0;
    }

    /** A role holds those below it: admin, engineer, accountant, read-only. */
    @Override
    public List<GrantedAuthority> getAuthorities() {
        List<GrantedAuthority> held = new ArrayList<>();
        for (Person.Role below : Person.Role.values()) {
            if (below.ordinal() >= role.ordinal()) {
                held.add(new SimpleGrantedAuthority("ROLE_" + below.name()));
            }
        }
        return held;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return name;
    }
}
