package org.ledgerhub.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The templates of one firm and who follows them; each change joins the caller's transaction. */
final class TemplateRows {
    private final String firm;
    private final JdbcClient jdbc;
    private final Changes changes;

    TemplateRows(String firm, JdbcClient jdbc, Changes changes) {
        this.firm = firm;
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** What a template says, as its column keeps it. */
    private record Said(
            List<Template.Place> places,
            Template.Takes takes,
            List<Trigger> triggers,
            Dossier.@Nullable Review review,
            Dossier.@Nullable ClosedPeriod closedPeriod) {}

    /** What is a client's own, as its column keeps it. */
    private record Own(Template.Takes takes, List<TemplateClient.Own> places) {}

    List<Template> all() {
        return jdbc.sql("select * from template where firm = ? order by name, id")
                .param(firm)
                .query((row, n) -> template(row))
                .list();
    }

    Optional<Template> one(String id) {
        return jdbc.sql("select * from template where firm = ? and id = ?")
                .params(firm, id)
                .query((row, n) -> template(row))
                .optional();
    }

    Template save(Template template) {
        Optional<Template> before = one(template.id());
        if (write(template, UPDATE) == 0) {
            if (template.version() != 0 || before.isPresent()) {
                throw new ConcurrentModificationException(
                        "Template " + template.id() + " was changed by somebody else: load it again.");
            }
            write(template, INSERT);
        }
        Template after = one(template.id()).orElseThrow();
        note(template.id(), before.<Object>map(standing -> standing).orElse(Changes.NOTHING), after);
        return after;
    }

    private static final String UPDATE = """
            update template set name = :name, content = :content, version = version + 1
            where firm = :firm and id = :id and version = :version""";
    private static final String INSERT =
            "insert into template (firm, id, name, content, version) values (:firm, :id, :name, :content, :version)";

    private int write(Template template, String sql) {
        return jdbc.sql(sql)
                .param("firm", firm)
                .param("id", template.id())
                .param("name", template.name())
                .param(
                        "content",
                        Json.write(new Said(
                                template.places(),
                                template.takes(),
                                template.triggers(),
                                template.review(),
                                template.closedPeriod())))
                .param("version", template.version())
                .update();
    }

    void remove(Template template) {
        jdbc.sql("delete from template where firm = ? and id = ?")
                .params(firm, template.id())
                .update();
        note(template.id(), template, Changes.NOTHING);
    }

    List<TemplateClient> clients(String template) {
        return jdbc.sql("select * from template_client where firm = ? and template = ? order by dossier")
                .params(firm, template)
                .query((row, n) -> client(row))
                .list();
    }

    Optional<TemplateClient> client(String dossier) {
        return jdbc.sql("select * from template_client where firm = ? and dossier = ?")
                .params(firm, dossier)
                .query((row, n) -> client(row))
                .optional();
    }

    void put(TemplateClient client) {
        Optional<TemplateClient> before = client(client.dossier());
        jdbc.sql("delete from template_client where firm = ? and dossier = ?")
                .params(firm, client.dossier())
                .update();
        jdbc.sql("insert into template_client (firm, dossier, template, content) values (?, ?, ?, ?)")
                .params(firm, client.dossier(), client.template(), Json.write(new Own(client.takes(), client.places())))
                .update();
        note(
                client.template() + "/" + client.dossier(),
                before.<Object>map(standing -> standing).orElse(Changes.NOTHING),
                client);
    }

    void remove(TemplateClient client) {
        jdbc.sql("delete from template_client where firm = ? and dossier = ?")
                .params(firm, client.dossier())
                .update();
        note(client.template() + "/" + client.dossier(), client, Changes.NOTHING);
    }

    private void note(String subject, Object before, Object after) {
        changes.note(AuditTrail.Kind.TEMPLATE, subject, before, after);
    }

    private Template template(ResultSet row) throws SQLException {
        Said said = Json.read(row.getString("content"), Said.class);
        return new Template(
                firm,
                row.getString("id"),
                row.getString("name"),
                said.places(),
                said.takes(),
                said.triggers(),
                said.review(),
                said.closedPeriod(),
                row.getLong("version"));
    }

    private static TemplateClient client(ResultSet row) throws SQLException {
        Own own = Json.read(row.getString("content"), Own.class);
        return new TemplateClient(row.getString("dossier"), row.getString("template"), own.takes(), own.places());
    }
}
