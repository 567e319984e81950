package org.ledgerhub.target.dropbox;

import com.dropbox.core.DbxException;
import com.dropbox.core.DbxRequestConfig;
import com.dropbox.core.InvalidAccessTokenException;
import com.dropbox.core.v2.DbxClientV2;
import com.dropbox.core.v2.auth.AuthError;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.Session;

/** The account that a session is signed in to, for one thread. A token that is over is renewed once per call. */
final class DropboxAccount {
    private final Session session;
    private final OwnRequestor requestor;
    private final DbxRequestConfig config;

    /** One or more calls that may be made again from the start. */
    @FunctionalInterface
    interface Call<T> {
        T make(Line line) throws DbxException, IOException;
    }

    /**
     * What calls go over.
     *
     * @param client the vendor's library
     * @param requestor for calls that it does not know
     * @param token that signs them
     */
    record Line(DbxClientV2 client, OwnRequestor requestor, String token) {}

    DropboxAccount(Session session) {
        this.session = session;
        requestor = new OwnRequestor(Map.of(
                "https://api.dropboxapi.com", address(DropboxSpec.API),
                "https://content.dropboxapi.com", address(DropboxSpec.CONTENT)));
        config = DbxRequestConfig.newBuilder("LedgerHub")
                .withHttpRequestor(requestor)
                .build();
    }

    /**
     * Makes a call.
     *
     * @param about the path it is about, for people
     */
    <T> T ask(String about, Call<T> call) throws DropboxFailure {
        String token = session.token();
        try {
            return make(call, token);
        } catch (InvalidAccessTokenException over) {
            if (!renewable(over.getAuthError())) {
                throw Sorting.of(over, about, requestor.words());
            }
            session.refused(token);
            return again(about, call);
        } catch (DbxException failure) {
            throw Sorting.of(failure, about, requestor.words());
        }
    }

    private <T> T again(String about, Call<T> call) throws DropboxFailure {
        try {
            return make(call, session.token());
        } catch (DbxException failure) {
            throw Sorting.of(failure, about, requestor.words());
        }
    }

    private <T> T make(Call<T> call, String token) throws DbxException, DropboxFailure {
        try {
            return call.make(new Line(new DbxClientV2(config, token), requestor, token));
        } catch (IOException unreadable) {
            throw new DropboxFailure(
                    DropboxFailure.Meaning.LATER,
                    Problem.error(
                                    "target-down",
                                    "A file could not be read while it was sent to Dropbox.",
                                    "Nothing: it is tried again. If it stays so, look at the hub's storage.")
                            .answered(unreadable.toString()),
                    null,
                    unreadable);
        }
    }

    /** A token that lacks a scope, or whose owner is barred, does not become better by a new one. */
    private static boolean renewable(AuthError error) {
        return error.isExpiredAccessToken() || error.isInvalidAccessToken();
    }

    private String address(String field) {
        return Objects.requireNonNull(session.setting(field), field).replaceAll("/+$", "");
    }
}
