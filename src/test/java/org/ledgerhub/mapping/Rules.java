package org.ledgerhub.mapping;

import java.util.ArrayList;
import java.util.List;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.ledger.Posting;

/** Rules of a test, in front of the Belgian defaults. */
final class Rules {
    private static final FileMappings DEFAULTS = FileMappings.in(java.nio.file.Path.of("mappings"));

    private Rules() {}

    /** The mapping of these rules, written as items of a YAML list, and of the defaults. */
    static Mapping with(String rules) {
        return layered("mapping: own\nrules:\n" + rules.indent(2));
    }

    /** The mapping of a whole file of its own in front of the defaults. */
    static Mapping layered(String yaml) {
        List<MappingStore.Layer> layers = new ArrayList<>();
        layers.add(new MappingStore.Layer("mappings/firms/f/own.yaml", yaml, "1"));
        layers.addAll(DEFAULTS.layers("", "", null, "BE"));
        return Mappings.of(layers);
    }

    static Books books() {
        return new Books("f", "own", null, null, null, "BE", 2000, Books.Rates.NONE);
    }

    static Posting posting(Coding coding) {
        if (coding instanceof Coding.Coded coded && coded.postings().size() == 1) {
            return coded.postings().get(0);
        }
        throw new AssertionError("one posting expected: " + coding);
    }

    static Posting purchase(Mapping mapping, Invoice invoice) {
        return posting(mapping.code(invoice, Mapping.Side.PURCHASE, books(), "p-1"));
    }

    static String hold(Coding coding) {
        if (coding instanceof Coding.Uncoded uncoded) {
            return uncoded.problem().code();
        }
        throw new AssertionError("a hold expected: " + coding);
    }

    /** {@code base 612300 D100.00 be-21-services} and so on, one line each. */
    static List<String> lines(Posting posting) {
        return posting.lines().stream()
                .map(line -> line.role().name().toLowerCase(java.util.Locale.ROOT) + " " + line.account() + " "
                        + (line.debit() != null ? "D" + line.debit() : "C" + line.credit())
                        + (line.vat() == null ? "" : " " + line.vat()))
                .toList();
    }
}
