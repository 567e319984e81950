package org.ledgerhub.target.dropbox;

import com.dropbox.core.DbxException;
import com.dropbox.core.v2.files.UploadSessionCursor;
import java.io.IOException;
import java.io.InputStream;

/** A large file brought in pieces, each within one call; Dropbox demands it above 150 MiB. */
final class Pieces {
    /** Small enough to go within the longest call on a slow line. */
    static final int PIECE = 32 * 1024 * 1024;

    private Pieces() {}

    static boolean needs(Enclosure file) {
        return file.size() > PIECE;
    }

    /** Where the session of the file ends, all of it being there. */
    static UploadSessionCursor bring(Enclosure file, DropboxAccount.Line line) throws DbxException, IOException {
        try (InputStream content = file.open()) {
            String session = line.client()
                    .files()
                    .uploadSessionStart()
                    .uploadAndFinish(content, PIECE)
                    .getSessionId();
            long sent = PIECE;
            while (sent < file.size()) {
                line.client()
                        .files()
                        .uploadSessionAppendV2Builder(new UploadSessionCursor(session, sent))
                        .withClose(sent + PIECE >= file.size())
                        .uploadAndFinish(content, PIECE);
                sent += PIECE;
            }
            return new UploadSessionCursor(session, file.size());
        }
    }
}
