package org.ledgerhub.target.sftp;

import com.jcraft.jsch.JSchChangedHostKeyException;
import com.jcraft.jsch.JSchHostKeyException;
import org.ledgerhub.document.Problem;

/** What keeps us out of a server, told so that a person can act. */
final class SftpProblems {
    private SftpProblems() {}

    /** Why the server could not be entered. */
    static Problem notEntered(SftpAccount account, Throwable failure) {
        Throwable cause = rootOf(failure);
        String words = String.valueOf(cause.getMessage());
        if (words.startsWith("Auth") || words.startsWith("invalid privatekey")) {
            return Problem.error(
                            "sign-in-lost",
                            "The server does not accept the sign-in of " + account + ".",
                            "Check user and password or key, then enter them again.")
                    .answered(words);
        }
        return switch (cause) {
            case JSchChangedHostKeyException changed -> changedHost(account, words);
            case JSchHostKeyException unknown -> unknownHost(account, words);
            default ->
                Problem.error(
                                "target-down",
                                "The server " + account.host() + " can't be reached.",
                                "Nothing: it is tried again. If it stays so, check host, port and firewall.")
                        .answered(words);
        };
    }

    private static Problem changedHost(SftpAccount account, String words) {
        return Problem.error(
                        "host-key-changed",
                        "The server " + account.host() + " shows another key than the one that is pinned.",
                        "Ask the server's operator. Only when the change is confirmed, pin the new key.")
                .answered(words);
    }

    private static Problem unknownHost(SftpAccount account, String words) {
        HostKeyProbe.Shown shown = HostKeyProbe.ask(account).orElse(new HostKeyProbe.Shown("", words));
        return Problem.error(
                        "host-key-unknown",
                        "The key of the server " + account.host() + " is not pinned yet.",
                        "Compare the fingerprint with the one the operator gives, then put this into the field Host "
                                + "key: " + shown.line())
                .answered(shown.fingerprint());
    }

    /** The folder to hand over in is missing. */
    static Problem noFolder(SftpAccount account) {
        return Problem.error(
                "target-down",
                "There is no folder " + account.folder() + " at " + account + ".",
                "Make the folder at the server, or change it in the connection.");
    }

    static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
