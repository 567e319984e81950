package org.ledgerhub.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ledgerhub.bench.MonthPaper.Kind;

/** What must stand in a package or folder after the month, told from the papers alone. */
final class MonthExpected {
    private static final Map<String, String> FOLDERS = Map.of(
            "purchase", "purchases",
            "purchase-credit", "purchases",
            "sale", "sales",
            "sale-credit", "sales",
            "bank", "bank",
            "receipt", "receipts");

    private final MonthPlace place;
    private final MonthPlace.Ledger ledger;

    MonthExpected(MonthPlace place) {
        this.place = place;
        this.ledger = place.ledger();
    }

    /** A text for each entry and each file, sorted. */
    List<String> texts() {
        return place.papers().stream()
                .flatMap(paper -> place.handOver() ? handedOver(paper) : Stream.of(inPackage(paper)))
                .sorted()
                .toList();
    }

    private String inPackage(MonthPaper paper) {
        return switch (paper.kind()) {
            case RECEIPT -> receipt(paper.files(""));
            case STATEMENT -> entry(paper, paper.files(""));
            default -> entry(paper, paper.files(ledger.files()));
        };
    }

    /** Files that lie in a package for a person to book. */
    static String receipt(List<String> files) {
        return "receipt " + String.join(", ", sorted(files));
    }

    private List<String> lines(MonthPaper paper) {
        return paper.kind() == Kind.STATEMENT ? bank(paper) : invoice(paper);
    }

    private List<String> invoice(MonthPaper paper) {
        boolean sale = paper.kind().sale();
        boolean low = paper.kind().rate() == 6;
        String code = sale ? ledger.sale() : low ? ledger.goods() : ledger.service();
        String vat = paper.kind().credit()
                ? sale ? ledger.vatOwedBack() : ledger.vatPaidBack()
                : sale ? ledger.vatOwed() : ledger.vatPaid();
        boolean baseInDebit = sale == paper.kind().credit();
        return List.of(
                line(sale ? "400000" : "440000", !baseInDebit, paper.gross(), ""),
                line(sale ? "700000" : low ? "600000" : "612300", baseInDebit, paper.net(), code),
                line(vat, baseInDebit, paper.vat(), code));
    }

    private List<String> bank(MonthPaper paper) {
        String bank = ledger.bank();
        Stream<String> own = place.movementsApart()
                ? Stream.of(line(bank, true, paper.paid(), ""), line(bank, false, paper.spent(), ""))
                : Stream.of(line(bank, true, paper.net(), ""));
        return Stream.concat(
                        own,
                        Stream.of(line("400000", false, paper.paid(), ""), line("440000", true, paper.spent(), "")))
                .toList();
    }

    /** The entry and the files of a document, under names that sort in the order of booking. */
    private Stream<String> handedOver(MonthPaper paper) {
        boolean receipt = paper.kind() == Kind.RECEIPT;
        String name =
                "%s_%s_%s_id".formatted(receipt ? "day" : paper.date(), place.journal(paper.kind()), paper.number());
        String path = place.dossier() + "/" + FOLDERS.get(paper.kind().word()) + "/";
        List<String> files = paper.files().entrySet().stream()
                .map(file -> name + extension(file.getKey(), paper) + " " + file.getValue())
                .toList();
        Stream<String> lying = files.stream().map(file -> path + file);
        return receipt || paper.kind() == Kind.STATEMENT && place.statementsAsCoda()
                ? lying
                : Stream.concat(lying, Stream.of(path + name + ".entry.json", entry(paper, files)));
    }

    /** What is embedded in a document is counted. */
    private static String extension(String file, MonthPaper paper) {
        String own = file.substring(file.lastIndexOf('.'));
        return file.equals(paper.file()) ? own : ".1" + own;
    }

    static String line(String account, boolean debit, BigDecimal amount, String code) {
        return "%s %s %s %s"
                .formatted(account, debit ? "debit" : "credit", amount.toPlainString(), code)
                .strip();
    }

    private String entry(MonthPaper paper, List<String> files) {
        return entry(
                paper.kind().word(),
                place.number(paper),
                paper.date().toString(),
                paper.other(),
                paper.gross().toPlainString(),
                lines(paper),
                files);
    }

    static String entry(
            String kind,
            String number,
            String date,
            String other,
            String gross,
            List<String> lines,
            List<String> files) {
        return String.join(
                " | ",
                kind,
                number,
                date,
                other,
                gross,
                String.join(", ", sorted(lines)),
                String.join(", ", sorted(files)));
    }

    static List<String> sorted(List<String> texts) {
        List<String> sorted = new ArrayList<>(texts);
        sorted.sort(String::compareTo);
        return sorted;
    }
}
