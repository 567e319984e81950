package org.ledgerhub.architecture.planted.ledger;

/** A class made to be extended. */
public class Parent {
    /** Extends a class of the house. */
    public static final class Child extends Parent {}

    /** Constants with bodies extend their enum, which is no inheritance of ours. */
    public enum Allowed {
        ONE {
            @Override
            int value() {
                return 1;
            }
        };

        abstract int value();
    }
}
