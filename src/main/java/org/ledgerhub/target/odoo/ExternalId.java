package org.ledgerhub.target.odoo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ledgerhub.ledger.Posting.Counterpart;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Fingerprint;
import org.ledgerhub.target.RelationMatch;
import org.ledgerhub.target.Session;

/** The names under which records of ours stand in Odoo; the package never gives one name to two records. */
final class ExternalId {
    private static final String MODULE = "ledgerhub.";

    private ExternalId() {}

    /** Of what a delivery books. */
    static String of(Delivery delivery) {
        return MODULE + plain(delivery.key());
    }

    /** Of the n-th line of it, from 1. */
    static String line(Delivery delivery, int n) {
        return of(delivery) + "_" + n;
    }

    static boolean ours(String external) {
        return external.startsWith(MODULE);
    }

    /** Of a contact, in one company: made of its number, else of its name. */
    static String partner(Counterpart counterpart, Session session) {
        String number = RelationMatch.number(
                counterpart.vatId() != null ? counterpart.vatId() : counterpart.enterpriseNumber());
        String sign = number.isEmpty() ? "n" + hash(String.valueOf(counterpart.name())) : number;
        return MODULE + "partner_" + session.remoteDossier() + "_" + plain(sign);
    }

    private static String hash(String name) {
        byte[] bytes = name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        try {
            return Fingerprint.of(new ByteArrayInputStream(bytes)).sha256().substring(0, 20);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
