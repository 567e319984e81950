package org.ledgerhub.office;

import java.time.LocalTime;

/**
 * When the documents of a kind are sent.
 *
 * @param kind what it is about
 * @param mode when
 * @param at time of day in Europe/Brussels, for daily
 */
public record Trigger(Kind kind, Mode mode, LocalTime at) {

    /** Kind of documents that share a trigger. */
    public enum Kind {
        PURCHASE,
        SALE,
        BANK,
        RECEIPT
    }

    /** When they are sent. */
    public enum Mode {
        REALTIME,
        DAILY,
        MANUAL
    }
}
