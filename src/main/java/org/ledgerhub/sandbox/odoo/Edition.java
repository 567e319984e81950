package org.ledgerhub.sandbox.odoo;

/** The version of Odoo that a call meets. */
record Edition(int major) {
    static final Edition NEWEST = new Edition(19);

    /** From the part of the address that names an older version, such as {@code v16}. */
    static Edition of(String name) {
        return new Edition(Integer.parseInt(name.substring(1)));
    }

    boolean json2() {
        return major >= 19;
    }

    /** Keys of a user who is no administrator have an end. */
    boolean keysEnd() {
        return major >= 18;
    }

    String version() {
        return major + ".0";
    }

    /** What a draft without number is called. */
    boolean namesDrafts() {
        return major < 19;
    }
}
