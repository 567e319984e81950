package org.ledgerhub.target.dropbox;

import com.dropbox.core.DbxException;
import com.dropbox.core.v2.files.CommitInfo;
import com.dropbox.core.v2.files.FileMetadata;
import com.dropbox.core.v2.files.UploadSessionCursor;
import com.dropbox.core.v2.files.UploadSessionFinishArg;
import com.dropbox.core.v2.files.UploadSessionFinishBatchResultEntry;
import com.dropbox.core.v2.files.WriteMode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgerhub.target.HandOver;
import org.ledgerhub.target.dropbox.DropboxFailure.Meaning;

/**
 * Files on their way into the account: their bytes are brought first, then each gets its name. A file appears whole or
 * not at all, and never in the place of another one. A few small files go in one call each; many go together.
 */
final class Uploads {
    private static final int FEW = 3;

    private final DropboxAccount account;
    private final Map<Enclosure, UploadSessionCursor> brought = new HashMap<>();

    Uploads(DropboxAccount account) {
        this.account = account;
    }

    /**
     * Brings the bytes of files that take more than one call; nothing appears yet.
     *
     * @throws DropboxFailure when it can't be done
     */
    void bringLarge(List<Enclosure> files) throws DropboxFailure {
        for (Enclosure file : files) {
            if (Pieces.needs(file)) {
                brought.put(file, account.ask(file.path(), line -> Pieces.bring(file, line)));
            }
        }
    }

    /**
     * Brings the bytes of all others, as far as that is apart from naming them; nothing appears yet.
     *
     * @throws DropboxFailure when it can't be done
     */
    void bringSmall(List<Enclosure> files) throws DropboxFailure {
        List<Enclosure> small =
                files.stream().filter(file -> !Pieces.needs(file)).toList();
        if (small.size() > FEW) {
            brought.putAll(account.ask("", line -> Bundle.bring(small, line)));
        }
    }

    /**
     * Gives files their names, unless they have them already.
     *
     * @return what failed by itself; all others stand there with exactly their content
     * @throws DropboxFailure when a call failed as a whole: some of them may stand there
     */
    Map<Enclosure, DropboxFailure> name(List<Enclosure> files) throws DropboxFailure {
        Map<Enclosure, DropboxFailure> failed = new LinkedHashMap<>();
        List<Enclosure> together = files.stream().filter(brought::containsKey).toList();
        if (!together.isEmpty()) {
            failed.putAll(finish(together));
        }
        for (Enclosure file : files) {
            if (!brought.containsKey(file)) {
                uploaded(file, failed);
            }
        }
        return failed;
    }

    private void uploaded(Enclosure file, Map<Enclosure, DropboxFailure> failed) throws DropboxFailure {
        try {
            check(file, account.ask(file.path(), line -> upload(file, line)), failed);
        } catch (DropboxFailure failure) {
            if (failure.meaning() != Meaning.REFUSED) {
                throw failure;
            }
            failed.put(file, failure);
        }
    }

    private static FileMetadata upload(Enclosure file, DropboxAccount.Line line) throws DbxException, IOException {
        try (InputStream content = file.open()) {
            return line.client()
                    .files()
                    .uploadBuilder(file.path())
                    .withMode(WriteMode.ADD)
                    .withMute(true)
                    .withContentHash(file.contentHash())
                    .uploadAndFinish(content);
        }
    }

    private Map<Enclosure, DropboxFailure> finish(List<Enclosure> files) throws DropboxFailure {
        List<UploadSessionFinishArg> ends = files.stream()
                .map(file -> new UploadSessionFinishArg(brought.get(file), commit(file)))
                .toList();
        List<UploadSessionFinishBatchResultEntry> results = account.ask(
                        "", line -> line.client().files().uploadSessionFinishBatchV2(ends))
                .getEntries();
        Map<Enclosure, DropboxFailure> failed = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            UploadSessionFinishBatchResultEntry result = results.get(i);
            if (result.isSuccess()) {
                check(files.get(i), result.getSuccessValue(), failed);
            } else {
                failed.put(
                        files.get(i),
                        Sorting.finish(result.getFailureValue(), files.get(i).path(), String.valueOf(result)));
            }
        }
        return failed;
    }

    private static CommitInfo commit(Enclosure file) {
        return CommitInfo.newBuilder(file.path())
                .withMode(WriteMode.ADD)
                .withMute(true)
                .build();
    }

    /** The answer tells size and hash of what stands there now: that is the reading back. */
    private static void check(Enclosure file, FileMetadata there, Map<Enclosure, DropboxFailure> failed) {
        if (!file.is(there)) {
            failed.put(
                    file,
                    new DropboxFailure(
                            Meaning.REFUSED, HandOver.conflict(file.path()).answered(there.toString()), null, null));
        }
    }
}
