package org.ledgerhub.target.dropbox;

import com.dropbox.core.AccessErrorException;
import com.dropbox.core.BadRequestException;
import com.dropbox.core.DbxApiException;
import com.dropbox.core.DbxException;
import com.dropbox.core.InvalidAccessTokenException;
import com.dropbox.core.NetworkIOException;
import com.dropbox.core.RateLimitException;
import com.dropbox.core.v2.files.UploadError;
import com.dropbox.core.v2.files.UploadErrorException;
import com.dropbox.core.v2.files.UploadSessionFinishError;
import com.dropbox.core.v2.files.UploadSessionFinishErrorException;
import com.dropbox.core.v2.files.WriteError;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.HandOver;
import org.ledgerhub.target.dropbox.DropboxFailure.Meaning;

/** Sorts what Dropbox says by its tags, never by the status or the text alone; its own words are kept. */
final class Sorting {
    private static final Duration FULL = Duration.ofMinutes(30);
    private static final Duration SIGNED_OUT = Duration.ofMinutes(10);
    private static final String BY_ITSELF = "Nothing: it is tried again by itself.";

    private Sorting() {}

    /**
     * What a failed call means.
     *
     * @param path what it was about, for people
     * @param words what Dropbox said, as far as it said something
     */
    static DropboxFailure of(DbxException failure, String path, String words) {
        return switch (failure) {
            case InvalidAccessTokenException signedOut -> signedOut(signedOut, words);
            case RateLimitException busy ->
                later("Dropbox gets too many calls.", words, Duration.ofMillis(busy.getBackoffMillis()), busy);
            case NetworkIOException network -> network(network);
            case UploadErrorException upload -> upload(upload.errorValue, path, words);
            case UploadSessionFinishErrorException finish -> finish(finish.errorValue, path, words);
            case BadRequestException notUnderstood -> refused(words, notUnderstood);
            case AccessErrorException noAccess -> refused(words, noAccess);
            case DbxApiException no -> refused(words, no);
            default -> lost("Dropbox failed without saying why.", words, failure);
        };
    }

    private static DropboxFailure upload(UploadError error, String path, String words) {
        return switch (error.tag()) {
            case PATH -> write(error.getPathValue().getReason(), path, words);
            case CONTENT_HASH_MISMATCH -> later("A file was damaged on its way to Dropbox.", words, null, null);
            default -> refused(words, null);
        };
    }

    /** What the end of one upload session means. */
    static DropboxFailure finish(UploadSessionFinishError error, String path, String words) {
        return switch (error.tag()) {
            case PATH -> write(error.getPathValue(), path, words);
            case TOO_MANY_WRITE_OPERATIONS -> later("Somebody else writes to the same Dropbox.", words, null, null);
            case LOOKUP_FAILED, CONTENT_HASH_MISMATCH ->
                later("Dropbox lost the beginning of a file.", words, null, null);
            default -> refused(words, null);
        };
    }

    private static DropboxFailure write(WriteError error, String path, String words) {
        return switch (error.tag()) {
            case CONFLICT ->
                new DropboxFailure(Meaning.REFUSED, HandOver.conflict(path).answered(words), null, null);
            case INSUFFICIENT_SPACE ->
                new DropboxFailure(
                        Meaning.LATER,
                        Problem.error(
                                        "target-full",
                                        "There is no room left at Dropbox.",
                                        "Make room or enlarge the plan; what waits goes then by itself.")
                                .answered(words),
                        FULL,
                        null);
            case TOO_MANY_WRITE_OPERATIONS, OPERATION_SUPPRESSED ->
                later("Somebody else writes to the same Dropbox.", words, null, null);
            default -> refused(words, null);
        };
    }

    private static DropboxFailure signedOut(InvalidAccessTokenException failure, String words) {
        String remedy = failure.getAuthError().isMissingScope()
                ? "Give the app the permission named in the answer, then sign the connection in again."
                : "Sign the connection in again; nothing else is lost.";
        return new DropboxFailure(
                Meaning.LATER,
                Problem.error("sign-in-lost", "Dropbox does not accept the sign-in.", remedy)
                        .answered(words),
                SIGNED_OUT,
                failure);
    }

    private static DropboxFailure network(NetworkIOException failure) {
        boolean reached = true;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            reached &= !(cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException);
        }
        String words = String.valueOf(failure.getMessage());
        return reached
                ? lost("Dropbox did not answer.", words, failure)
                : later("Dropbox can't be reached.", words, null, failure);
    }

    private static DropboxFailure later(
            String message, String words, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        return new DropboxFailure(
                Meaning.LATER, Problem.error("target-down", message, BY_ITSELF).answered(words), retryAfter, cause);
    }

    private static DropboxFailure lost(String message, String words, Throwable cause) {
        return new DropboxFailure(
                Meaning.LOST, Problem.error("target-down", message, BY_ITSELF).answered(words), null, cause);
    }

    private static DropboxFailure refused(String words, @Nullable Throwable cause) {
        return new DropboxFailure(
                Meaning.REFUSED,
                Problem.error(
                                "target-refused",
                                "Dropbox refused a file.",
                                "Read its answer; most often the account lacks the right to write into the folder.")
                        .answered(words),
                null,
                cause);
    }
}
