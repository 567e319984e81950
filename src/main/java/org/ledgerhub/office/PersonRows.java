package org.ledgerhub.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of one firm. */
final class PersonRows {
    private final String firm;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Changes changes;

    PersonRows(String firm, JdbcClient jdbc, TransactionTemplate transaction, Changes changes) {
        this.firm = firm;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.changes = changes;
    }

    List<Person> all() {
        return jdbc.sql("select * from person where firm = ? order by name")
                .param(firm)
                .query((row, n) -> person(row))
                .list();
    }

    void save(Person person, String passwordHash) {
        transaction.executeWithoutResult(status -> {
            Optional<Person.WithPassword> before = one(person.id());
            boolean kept = before.filter(standing -> standing.passwordHash().equals(passwordHash))
                    .isPresent();
            write(person, passwordHash);
            changes.note(
                    AuditTrail.Kind.PERSON,
                    person.id(),
                    before.<Object>map(Person.WithPassword::person).orElse(Changes.NOTHING),
                    person,
                    kept ? Set.of() : Set.of("password"));
        });
    }

    private Optional<Person.WithPassword> one(String id) {
        return jdbc.sql("select * from person where firm = ? and id = ?")
                .params(firm, id)
                .query((row, n) -> new Person.WithPassword(person(row), row.getString("password_hash")))
                .optional();
    }

    private void write(Person person, String passwordHash) {
        String role = Columns.code(person.role());
        int changed = jdbc.sql("""
                        update person set name = ?, password_hash = ?, role = ?, language = ?
                        where id = ? and firm = ?""")
                .params(person.name(), passwordHash, role, person.language(), person.id(), firm)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into person (id, firm, name, password_hash, role, language) values (?, ?, ?, ?, ?, ?)")
                    .params(person.id(), firm, person.name(), passwordHash, role, person.language())
                    .update();
        }
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("firm"),
                row.getString("name"),
                Columns.constant(Person.Role.class, row.getString("role")),
                row.getString("language"));
    }
}
