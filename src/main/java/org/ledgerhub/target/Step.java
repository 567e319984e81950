package org.ledgerhub.target;

/** A step of delivering one posting, each with its own state and retry. */
public enum Step {
    RELATION,
    FILE,
    ENTRY,
    ATTACHMENT,
    CONFIRM;

    /** How far a step is. */
    public enum State {
        DONE,
        FAILED,
        UNCERTAIN,
        SKIPPED
    }
}
