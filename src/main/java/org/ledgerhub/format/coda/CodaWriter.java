package org.ledgerhub.format.coda;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.StatementWriter;

/** Writes statements as CODA version 2 (standard 2.6): Windows-1252, lines ended by CR LF. */
@AutoService(StatementWriter.class)
public final class CodaWriter implements StatementWriter {

    @Override
    public String name() {
        return CodaFormat.NAME;
    }

    @Override
    public List<Problem> write(
            BankStatement statement, Iterator<StatementEntry> entries, boolean more, OutputStream out)
            throws IOException {
        Losses losses = new Losses();
        try {
            new WrittenStatement(statement, losses, out).write(entries, more);
        } catch (NotConvertible impossible) {
            losses.tell(impossible.problem());
        }
        return losses.list();
    }
}
