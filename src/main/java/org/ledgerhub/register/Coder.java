package org.ledgerhub.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.mapping.Books;
import org.ledgerhub.mapping.Coding;
import org.ledgerhub.mapping.Mapping;
import org.ledgerhub.mapping.MappingStore;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.target.Spec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the mapping of a dossier what a document means for its books. */
@Component
final class Coder {
    /** A posting is held in memory as a whole, so none is longer, whatever the package takes. */
    private static final int LONGEST_POSTING = 2000;

    private final MappingOf mappings;
    private final Destinations destinations;
    private final EntryRows entries;
    private final ChosenRows chosen;
    private final JdbcClient jdbc;

    Coder(MappingOf mappings, Destinations destinations, EntryRows entries, ChosenRows chosen, JdbcClient jdbc) {
        this.mappings = mappings;
        this.destinations = destinations;
        this.entries = entries;
        this.chosen = chosen;
        this.jdbc = jdbc;
    }

    /** The id of the submission is the identity of its posting: coding again gives the same one. */
    Coding code(SubmissionRow row, Dossier dossier, Invoice invoice) {
        boolean purchase = row.kind() == Submission.Kind.PURCHASE || row.kind() == Submission.Kind.PURCHASE_CREDIT;
        Books books = books(row, dossier);
        List<MappingStore.Layer> own =
                chosen.layer(dossier.id(), row.id()).map(List::of).orElse(List.of());
        return mapping(books, own).code(invoice, purchase ? Mapping.Side.PURCHASE : Mapping.Side.SALE, books, row.id());
    }

    /** Codes what of the statement is its own, and hands over its postings: each run begins with the balance before it. */
    Coding code(SubmissionRow row, Dossier dossier, BankStatement statement, Share share, PostingRows.Taker postings) {
        Books books = books(row, dossier);
        List<Problem> review = new ArrayList<>();
        int before = 0;
        for (Share.Piece run : share.pieces()) {
            postings.goOnAfter(before);
            before += run.size();
            String id = postings.parts() == 0 ? row.id() : (postings.parts() + 1) + "-" + row.id();
            Coding coding = mapping(books)
                    .code(
                            run.of(statement),
                            () -> entries.walk(row.original(), row.index(), run.after(), run.upTo()),
                            books,
                            id,
                            postings);
            switch (coding) {
                case Coding.Uncoded uncoded -> {
                    return uncoded;
                }
                case Coding.Coded coded -> review.addAll(coded.review());
            }
        }
        return new Coding.Coded(List.of(), review.stream().distinct().toList());
    }

    Mapping mapping(Books books) {
        return mapping(books, List.of());
    }

    /** Refuses a layer that the mapping of the dossier can't take in front. */
    void check(SubmissionRow row, Dossier dossier, MappingStore.Layer inFront) {
        mapping(books(row, dossier), List.of(inFront));
    }

    private Mapping mapping(Books books, List<MappingStore.Layer> inFront) {
        return mappings.mapping(books.firm(), books.dossier(), books.target(), books.country(), inFront);
    }

    Books books(SubmissionRow row, Dossier dossier) {
        return books(dossier, Objects.requireNonNull(row.kind()));
    }

    Books books(Dossier dossier, Submission.Kind kind) {
        Optional<String> target = destinations
                .books(dossier.firm(), dossier.id(), kind)
                .map(to -> to.connection().target());
        int maxLines = Math.min(
                LONGEST_POSTING,
                target.flatMap(destinations::spec).map(Spec::maxLines).orElse(LONGEST_POSTING));
        return new Books(
                dossier.firm(),
                dossier.id(),
                target.orElse(null),
                dossier.enterpriseNumber(),
                dossier.vatId(),
                dossier.country(),
                maxLines,
                this::rate);
    }

    private Optional<BigDecimal> rate(String currency, LocalDate day) {
        return jdbc.sql("select rate from exchange_rate where currency = ? and rate_day = ?")
                .params(currency, day)
                .query(BigDecimal.class)
                .optional();
    }
}
