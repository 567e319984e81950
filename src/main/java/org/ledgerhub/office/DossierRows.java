package org.ledgerhub.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The dossiers of one firm with their bank accounts. */
final class DossierRows {
    private static final String SELECT =
            "select d.*, a.account from dossier d left join dossier_account a on a.firm = d.firm and a.dossier = d.id"
                    + " where d.firm = :firm ";
    private static final String ORDER = " order by d.id, a.account";

    private final String firm;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Changes changes;

    DossierRows(String firm, JdbcClient jdbc, TransactionTemplate transaction, Changes changes) {
        this.firm = firm;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.changes = changes;
    }

    List<Dossier> all() {
        return list(jdbc.sql(SELECT + ORDER));
    }

    Optional<Dossier> one(String id) {
        return list(jdbc.sql(SELECT + "and d.id = :id" + ORDER).param("id", id)).stream()
                .findFirst();
    }

    List<Dossier> byEnterprise(String number) {
        return list(jdbc.sql(SELECT + "and (d.enterprise_number = :number or d.vat_id = :number)" + ORDER)
                .param("number", number));
    }

    List<Dossier> byAccount(String account) {
        return list(jdbc.sql(SELECT + """
                        and d.id in (select o.dossier from dossier_account o where o.firm = :firm and o.account = :account)
                        """ + ORDER).param("account", account));
    }

    boolean anyValidates() {
        return jdbc.sql("select count(*) from dossier where firm = ? and validation in ('warn', 'refuse')")
                        .param(firm)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Dossier save(Dossier dossier) {
        return transaction.execute(status -> {
            Optional<Dossier> before = one(dossier.id());
            if (write(dossier, UPDATE) == 0 && (dossier.version() != 0 || before.isPresent())) {
                throw new ConcurrentModificationException(
                        "Dossier " + dossier.id() + " was changed by somebody else: load it again.");
            }
            if (before.isEmpty()) {
                write(dossier, INSERT);
            }
            saveAccounts(dossier);
            Dossier after = one(dossier.id()).orElseThrow();
            changes.note(
                    AuditTrail.Kind.DOSSIER,
                    dossier.id(),
                    before.<Object>map(standing -> standing).orElse(Changes.NOTHING),
                    after);
            return after;
        });
    }

    private static final String UPDATE = """
            update dossier set name = :name, enterprise_number = :number, vat_id = :vat, country = :country,
              start_date = :start, review = :review, closed_period = :period, confirm_opening = :confirm,
              validation = :validation, language = :language, active = :active, version = version + 1
            where firm = :firm and id = :id and version = :version""";
    private static final String INSERT = """
            insert into dossier (firm, id, name, enterprise_number, vat_id, country, start_date, review, closed_period,
              confirm_opening, validation, language, active)
            values (:firm, :id, :name, :number, :vat, :country, :start, :review, :period, :confirm, :validation,
              :language, :active)""";

    private int write(Dossier dossier, String sql) {
        return jdbc.sql(sql)
                .param("firm", firm)
                .param("id", dossier.id())
                .param("name", dossier.name())
                .param("number", dossier.enterpriseNumber())
                .param("vat", dossier.vatId())
                .param("country", dossier.country())
                .param("start", dossier.startDate())
                .param("review", Columns.code(dossier.review()))
                .param("period", Columns.code(dossier.closedPeriod()))
                .param("confirm", dossier.confirmOpening())
                .param("validation", Columns.codeOrNull(dossier.validation()))
                .param("language", Columns.codeOrNull(dossier.language()))
                .param("active", dossier.active())
                .param("version", dossier.version())
                .update();
    }

    private void saveAccounts(Dossier dossier) {
        jdbc.sql("delete from dossier_account where firm = ? and dossier = ?")
                .params(firm, dossier.id())
                .update();
        for (String account : new TreeSet<>(dossier.accounts())) {
            jdbc.sql("insert into dossier_account (firm, dossier, account) values (?, ?, ?)")
                    .params(firm, dossier.id(), account)
                    .update();
        }
    }

    /** One row per account: the rows of a dossier become one. */
    private List<Dossier> list(JdbcClient.StatementSpec query) {
        Map<String, List<String>> accounts = new LinkedHashMap<>();
        Map<String, Dossier> dossiers = new LinkedHashMap<>();
        query.param("firm", firm).query(row -> {
            Dossier dossier = dossier(row);
            dossiers.putIfAbsent(dossier.id(), dossier);
            List<String> own = accounts.computeIfAbsent(dossier.id(), none -> new ArrayList<>());
            if (row.getString("account") != null) {
                own.add(row.getString("account"));
            }
        });
        return dossiers.values().stream()
                .map(dossier -> dossier.withAccounts(accounts.get(dossier.id())))
                .toList();
    }

    private static Dossier dossier(ResultSet row) throws SQLException {
        return new Dossier(
                row.getString("firm"),
                row.getString("id"),
                row.getString("name"),
                row.getString("enterprise_number"),
                row.getString("vat_id"),
                row.getString("country"),
                List.of(),
                row.getObject("start_date", LocalDate.class),
                Columns.constant(Dossier.Review.class, row.getString("review")),
                Columns.constant(Dossier.ClosedPeriod.class, row.getString("closed_period")),
                row.getBoolean("confirm_opening"),
                Columns.constantOrNull(Dossier.Validation.class, row.getString("validation")),
                Columns.constantOrNull(Dossier.Language.class, row.getString("language")),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
