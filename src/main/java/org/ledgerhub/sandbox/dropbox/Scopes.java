package org.ledgerhub.sandbox.dropbox;

import java.util.Set;

/** What a token may do: each call needs one scope, and a token keeps those given at consent. */
final class Scopes {
    private static final String ACCOUNT = "account_info.read";
    private static final String METADATA = "files.metadata.read";
    private static final String READ = "files.content.read";
    private static final String WRITE = "files.content.write";

    static final Set<String> ALL = Set.of(ACCOUNT, METADATA, READ, WRITE);

    private Scopes() {}

    /** The scope that a call needs; {@code route} begins after the version. */
    static String neededFor(String route) {
        return switch (route) {
            case "/users/get_current_account" -> ACCOUNT;
            case "/files/get_metadata", "/files/list_folder", "/files/list_folder/continue" -> METADATA;
            case "/files/download" -> READ;
            default -> WRITE;
        };
    }
}
