package org.ledgerhub.format.validation;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.Findings;
import org.ledgerhub.format.InvoiceRules;
import org.ledgerhub.format.Source;
import org.ledgerhub.format.UnreadableXml;

/** The rule sets that phive brings, chosen by root element and profile, loaded when they are first asked for. */
@AutoService(InvoiceRules.class)
public final class PublishedRules implements InvoiceRules {
    /** Bytes; a tree of more is not built beside everything else that is going on. */
    private static final long LARGEST = 20_000_000;

    /** One set of compiled rules in the program, made by the first who needs it. */
    private static final class Loaded {
        private static final RuleSets SETS = new RuleSets();
    }

    @Override
    public List<Problem> check(Source source) throws IOException {
        if (source.size() > LARGEST) {
            return List.of(skipped("The file is larger than 20 MB, the published rules were not run on it."));
        }
        Optional<InvoiceTree> read;
        try {
            read = InvoiceTree.of(source, Loaded.SETS.processor());
        } catch (UnreadableXml notXml) {
            return List.of(skipped(
                    "The published rules were not run: " + notXml.problem().message()));
        }
        if (read.isEmpty()) {
            return List.of(skipped("The file holds no invoice that published rules are known for."));
        }
        InvoiceTree invoice = read.get();
        Findings findings = new Findings();
        Loaded.SETS
                .of(invoice)
                .ifPresentOrElse(
                        rules -> rules.check(invoice, findings),
                        () -> findings.add(
                                skipped("No published rules are known for the profile " + invoice.profile() + ".")));
        return findings.list();
    }

    @Override
    public void warm() {
        WarmUp.run(this);
    }

    static Problem skipped(String why) {
        return Problem.info(SKIPPED, why, "Nothing to do, if you trust the sender.");
    }
}
