package org.ledgerhub.console;

/** How many items a list answers with. */
final class PageSize {
    private static final int LONGEST = 500;

    private PageSize() {}

    /** At least 1; more than the longest page is answered with the longest. */
    static int of(int asked) {
        if (asked < 1) {
            throw Refused.invalid("The limit is " + asked + ".", "Ask for 1 to " + LONGEST + " items.");
        }
        return Math.min(asked, LONGEST);
    }
}
