package org.ledgerhub;

/** Entry point compiled for Java 17: hands over to the hub, on a newer Java when this one is too old. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) throws Exception {
        Class.forName("org.ledgerhub.LedgerHub")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
