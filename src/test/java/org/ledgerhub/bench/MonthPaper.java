package org.ledgerhub.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A document that a client hands in, and what an accountant reads on it.
 *
 * @param file its name
 * @param number of the invoice, or of the statement within its year
 * @param date of the invoice, or of the closing balance
 * @param other the supplier, the customer, nobody's for statements and receipts
 * @param net without VAT; what a statement moves
 * @param vat VAT, or zero
 * @param paid what customers paid on a statement
 * @param files names and SHA-256 of the document itself and of what is embedded in it
 */
record MonthPaper(
        Kind kind,
        String file,
        String number,
        LocalDate date,
        String other,
        BigDecimal net,
        BigDecimal vat,
        BigDecimal paid,
        byte[] content,
        Map<String, String> files) {

    /** Kinds of documents with the words that books use for them. */
    enum Kind {
        /** 21 % on a service. */
        SERVICE("purchase"),
        /** 6 % on goods. */
        GOODS("purchase"),
        SERVICE_CREDIT("purchase-credit"),
        GOODS_CREDIT("purchase-credit"),
        /** 21 % on goods. */
        SALE("sale"),
        SALE_CREDIT("sale-credit"),
        STATEMENT("bank"),
        RECEIPT("receipt");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        boolean credit() {
            return word.endsWith("-credit");
        }

        boolean sale() {
            return word.startsWith("sale");
        }

        int rate() {
            return this == GOODS || this == GOODS_CREDIT ? 6 : 21;
        }
    }

    BigDecimal gross() {
        return net.add(vat);
    }

    /** What a statement took off the account. */
    BigDecimal spent() {
        return paid.subtract(net);
    }

    /** The names of the files that fit, each with its SHA-256. */
    List<String> files(String ending) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(ending))
                .map(file -> file.getKey() + " " + file.getValue())
                .toList();
    }

    static MonthPaper invoice(Kind kind, InvoiceXml xml, Party other) {
        byte[] content = xml.bytes();
        return new MonthPaper(
                kind,
                xml.number() + ".xml",
                xml.number(),
                xml.date(),
                other.name(),
                xml.net(),
                xml.vat(),
                BigDecimal.ZERO,
                content,
                files(Map.of(xml.number() + ".xml", content, xml.number() + ".pdf", xml.readable())));
    }

    static MonthPaper file(Kind kind, String file, String number, LocalDate date, byte[] content) {
        return new MonthPaper(
                kind,
                file,
                number,
                date,
                "",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                content,
                files(Map.of(file, content)));
    }

    MonthPaper moving(BigDecimal in, BigDecimal out) {
        return new MonthPaper(kind, file, number, date, other, in.subtract(out), vat, in, content, files);
    }

    private static Map<String, String> files(Map<String, byte[]> contents) {
        return contents.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> Sha256.of(file.getValue()), (one, same) -> one, TreeMap::new));
    }
}
