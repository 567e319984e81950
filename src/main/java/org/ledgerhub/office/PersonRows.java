package org.ledgerhub.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of one firm. */
final class PersonRows {
    private final String firm;
    private final JdbcClient jdbc;

    PersonRows(String firm, JdbcClient jdbc) {
        this.firm = firm;
        this.jdbc = jdbc;
    }

    List<Person> all() {
        return jdbc.sql("select * from person where firm = ? order by name")
                .param(firm)
                .query((row, n) -> person(row))
                .list();
    }

    void save(Person person, String passwordHash) {
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
