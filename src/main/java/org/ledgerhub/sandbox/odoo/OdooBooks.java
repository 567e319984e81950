package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.ledgerhub.sandbox.AppendOnlyFile;

/** The database: in a file and in memory, each transaction one line and on the disk before anything is answered. */
final class OdooBooks implements Closeable {
    private final Rows rows = new Rows();
    private final AppendOnlyFile file;

    OdooBooks(Path path) throws IOException {
        BaseData.fill(rows);
        file = AppendOnlyFile.open(path, this::apply);
    }

    /** Runs one call after the other, each as a transaction: when it throws, nothing of it stays. */
    <T> T call(Function<Transaction, T> call) {
        T result;
        synchronized (this) {
            Transaction transaction = new Transaction(rows);
            result = call.apply(transaction);
            if (!transaction.changesNothing()) {
                happened(transaction.changes());
            }
        }
        file.force();
        return result;
    }

    void reset() {
        synchronized (this) {
            happened(JsonNodeFactory.instance.objectNode().put("reset", true));
        }
        file.force();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void happened(JsonNode line) {
        file.append(line);
        apply(line);
    }

    private void apply(JsonNode line) {
        if (line.has("reset")) {
            rows.clear();
            BaseData.fill(rows);
            return;
        }
        line.properties()
                .forEach(model -> model.getValue().properties().forEach(row -> {
                    if (row.getValue() instanceof ObjectNode there) {
                        rows.put(model.getKey(), there);
                    } else {
                        rows.remove(model.getKey(), Integer.parseInt(row.getKey()));
                    }
                }));
    }
}
