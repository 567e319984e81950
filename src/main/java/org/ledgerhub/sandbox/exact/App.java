package org.ledgerhub.sandbox.exact;

import java.net.URI;
import java.util.Set;

/** The one app that is registered, and the people who may consent to it; all passwords are {@code demo}. */
final class App {
    static final String CLIENT = "7c1f3c5e-2b6a-4d1e-9c43-6f0a51d2b9e8";
    static final String SECRET = "demo";
    private static final Set<String> PEOPLE = Set.of("demo", "demo-fr", "demo-en");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private App() {}

    static boolean person(String user, String password) {
        return PEOPLE.contains(user) && password.equals("demo");
    }

    /** HTTPS everywhere but on this machine, where nobody has a certificate. */
    static boolean mayReturnTo(String redirect) {
        try {
            URI uri = URI.create(redirect);
            return "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
