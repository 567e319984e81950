package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Session;

/** Master data of a company; Odoo has lock dates instead of periods, so months are told closed or open. */
final class Masters {
    private final Desk desk;

    Masters(Desk desk) {
        this.desk = desk;
    }

    MasterData fetch(Session session) throws CallFailure {
        Chart chart = desk.charts().fetch(session);
        return new MasterData(
                chart.accounts().values().stream()
                        .map(account -> new MasterData.Account(account.code(), account.name(), !account.usable()))
                        .toList(),
                chart.journals().values().stream().map(Masters::journal).toList(),
                Stream.concat(
                                Stream.of(none()),
                                chart.taxes().values().stream()
                                        .filter(Chart.Tax::usable)
                                        .map(Masters::tax))
                        .toList(),
                List.copyOf(desk.partners().all(session)),
                chart.plans().values().stream()
                        .map(plan -> new MasterData.Axis(
                                plan.name(),
                                plan.name(),
                                List.copyOf(plan.accounts().keySet())))
                        .toList(),
                months(chart, LocalDate.ofInstant(session.clock().instant(), java.time.ZoneOffset.UTC)),
                paymentTerms(session),
                currencies(session));
    }

    /** Terms of all companies and of this one; their days stand in lines of their own, several for some. */
    private List<MasterData.PaymentTerm> paymentTerms(Session session) throws CallFailure {
        ArrayNode ours = Query.JSON.createArrayNode().add("|");
        ours.add(Query.where("company_id", "=", false)).add(Query.where("company_id", "=", Charts.company(session)));
        return desk.api().list(session, Query.search("account.payment.term", ours, "name", "active")).stream()
                .filter(row -> row.path("active").asBoolean(true))
                .map(row -> new MasterData.PaymentTerm(
                        row.path("id").asText(), row.path("name").asText(), null))
                .toList();
    }

    private List<MasterData.Currency> currencies(Session session) throws CallFailure {
        return desk.api().list(session, Query.search("res.currency", Query.all(), "name", "active")).stream()
                .filter(row -> row.path("active").asBoolean(true))
                .map(row -> new MasterData.Currency(
                        row.path("name").asText(), row.path("name").asText()))
                .toList();
    }

    private static MasterData.Journal journal(Chart.Journal journal) {
        MasterData.Journal.Kind kind = switch (journal.type()) {
            case "purchase" -> MasterData.Journal.Kind.PURCHASE;
            case "sale" -> MasterData.Journal.Kind.SALE;
            case "bank", "cash", "credit" -> MasterData.Journal.Kind.BANK;
            default -> MasterData.Journal.Kind.GENERAL;
        };
        return new MasterData.Journal(journal.code(), journal.name(), kind, !journal.usable(), null, null);
    }

    private static MasterData.VatCode tax(Chart.Tax tax) {
        return new MasterData.VatCode(tax.key(), tax.name(), tax.amount(), tax.purchase(), !tax.purchase());
    }

    private static MasterData.VatCode none() {
        return new MasterData.VatCode(TaxChoice.NONE, "No tax", null, true, true);
    }

    /** From the year before this one to its end. */
    private static List<MasterData.Period> months(Chart chart, LocalDate today) {
        List<MasterData.Period> months = new ArrayList<>();
        for (YearMonth month = YearMonth.of(today.getYear() - 1, 1);
                month.getYear() <= today.getYear();
                month = month.plusMonths(1)) {
            months.add(new MasterData.Period(
                    month.toString(), month.atDay(1), month.atEndOfMonth(), chart.locks(month.atEndOfMonth(), true)));
        }
        return months;
    }
}
