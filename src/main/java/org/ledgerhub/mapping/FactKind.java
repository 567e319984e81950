package org.ledgerhub.mapping;

/** How the value of a fact is compared. */
enum FactKind {
    /** Words: case, accents and runs of blanks do not count. */
    TEXT,
    /** Numbers and codes that people write with blanks, dots or dashes: only letters and digits count. */
    CODE,
    /** Decimals, compared as numbers. */
    NUMBER,
    /** ISO dates. */
    DATE,
    /** {@code true} or {@code false}. */
    FLAG
}
