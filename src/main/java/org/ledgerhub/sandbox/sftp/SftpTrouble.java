package org.ledgerhub.sandbox.sftp;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.Faults.Moment;
import org.ledgerhub.sandbox.Trouble;

/** Lets the faults in force happen to writes and renames; a rename is what makes a hand-over count. */
final class SftpTrouble implements SftpEventListener {
    private final Trouble trouble;

    SftpTrouble(Trouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public void writing(
            ServerSession session, String remote, FileHandle local, long offset, byte[] data, int from, int length)
            throws IOException {
        if (offset == 0) {
            disturb();
        }
    }

    @Override
    public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options) throws IOException {
        disturb();
        if (trouble.faults().loseAnswer() == Moment.BEFORE && trouble.losesAnswer()) {
            session.close(true);
            throw new IOException("connection lost on purpose before the rename");
        }
    }

    @Override
    public void moved(
            ServerSession session, Path from, Path to, Collection<CopyOption> options, @Nullable Throwable thrown) {
        if (thrown == null && trouble.faults().loseAnswer() == Moment.AFTER && trouble.losesAnswer()) {
            session.close(true);
        }
    }

    private void disturb() throws IOException {
        trouble.delay();
        if (trouble.fails()) {
            throw new IOException("failed on purpose");
        }
    }
}
