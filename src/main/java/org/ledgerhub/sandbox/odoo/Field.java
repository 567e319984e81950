package org.ledgerhub.sandbox.odoo;

/**
 * A field of a model.
 *
 * @param name as callers write it
 * @param type kind of its value
 * @param comodel model that a relation leads to, empty for others
 * @param inverse field of the comodel that leads back, for lists of records
 * @param from first version that has it, 0 for all
 * @param until last version that has it, 99 for all
 */
record Field(String name, Type type, String comodel, String inverse, int from, int until) {

    /** Kind of a field's value. */
    enum Type {
        CHAR,
        DATE,
        NUMBER,
        MONEY,
        BOOLEAN,
        SELECTION,
        JSON,
        BINARY,
        MANY2ONE,
        ONE2MANY,
        MANY2MANY
    }

    boolean in(Edition edition) {
        return edition.major() >= from && edition.major() <= until;
    }
}
