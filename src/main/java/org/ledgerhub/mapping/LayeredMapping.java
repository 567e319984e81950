package org.ledgerhub.mapping;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.ledger.Posting;

/** The mapping made from the layers of a dossier. */
final class LayeredMapping implements Mapping {
    private final Posting.MappingVersion version;
    private final Layers layers;

    private LayeredMapping(Posting.MappingVersion version, Layers layers) {
        this.version = version;
        this.layers = layers;
    }

    /**
     * The mapping of these layers, nearest first.
     *
     * @throws InvalidMapping when a file has errors
     */
    static LayeredMapping of(List<MappingStore.Layer> nearestFirst) {
        StringBuilder versions = new StringBuilder();
        nearestFirst.forEach(layer -> versions.append(layer.file())
                .append('\n')
                .append(layer.version())
                .append('\n'));
        return of(Layers.read(nearestFirst), Hash.of(versions.toString()));
    }

    /** The mapping of layers that have been read. */
    static LayeredMapping of(Layers layers, String version) {
        if (!layers.errors().isEmpty()) {
            throw new InvalidMapping(layers.errors());
        }
        return new LayeredMapping(new Posting.MappingVersion(layers.name(), version), layers);
    }

    @Override
    public Posting.MappingVersion version() {
        return version;
    }

    @Override
    public Map<String, String> packageCodes() {
        return layers.packageCodes();
    }

    @Override
    public VatCodes vatCodes() {
        return layers.codes();
    }

    @Override
    public Coding code(Invoice invoice, Side side, Books books, String postingId) {
        try {
            return new InvoiceCoding(layers, version, invoice, books).code(side, postingId);
        } catch (Held held) {
            return held.uncoded();
        }
    }

    @Override
    public Coding code(
            BankStatement statement,
            Supplier<Iterator<StatementEntry>> entries,
            Books books,
            String postingId,
            Consumer<Posting> parts) {
        try {
            return new StatementCoding(layers, version, statement, books).code(entries.get(), postingId, parts);
        } catch (Held held) {
            return held.uncoded();
        }
    }
}
