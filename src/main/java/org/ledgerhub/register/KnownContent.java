package org.ledgerhub.register;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a row still points to kept bytes. */
record KnownContent(JdbcClient jdbc) implements OriginalStore.Known {

    @Override
    public boolean knows(String firm, String sha256) {
        return jdbc.sql("""
                        select (select count(*) from original where firm = :firm and sha256 = :sha256)
                          + (select count(*) from attachment a join original o on o.id = a.original
                             where o.firm = :firm and a.sha256 = :sha256)""")
                        .param("firm", firm)
                        .param("sha256", sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
