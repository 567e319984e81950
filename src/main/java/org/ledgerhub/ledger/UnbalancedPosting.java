package org.ledgerhub.ledger;

/** Refusal to construct a posting whose debits are not its credits; always a defect of the caller. */
public final class UnbalancedPosting extends IllegalArgumentException {
    public UnbalancedPosting(String message) {
        super(message);
    }
}
