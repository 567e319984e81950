package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.InvoiceRules;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.Dossier.Validation;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Office;

/** The published rules are run for the dossiers that want them, and do there what the dossier says. */
class InvoiceValidationTest {
    private static final String RULE = "PEPPOL-EN16931-R003";

    @TempDir
    Path data;

    @Test
    void dossierThatAsksForNothingIsNotValidated() throws Exception {
        try (Database database = Engine.H2.open(data);
                RegisterDesk desk = RegisterDesk.alone(database, data)) {
            set(desk, "garage-noord", Validation.REFUSE);

            Submission read = received(desk);

            assertThat(Objects.requireNonNull(read.document()).findings())
                    .extracting(Problem::code)
                    .doesNotContain(InvoiceRules.BROKEN);
        }
    }

    @Test
    void brokenRuleIsShownWhereTheDossierWantsAWarning() throws Exception {
        try (Database database = Engine.H2.open(data);
                RegisterDesk desk = RegisterDesk.alone(database, data)) {
            set(desk, "bakkerij-peeters", Validation.WARN);

            Submission read = received(desk);

            assertThat(Objects.requireNonNull(read.document()).findings())
                    .filteredOn(finding -> RULE.equals(finding.rule()))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo(InvoiceRules.BROKEN);
                        assertThat(finding.severity()).isEqualTo(Problem.Severity.WARNING);
                    });
            assertThat(read.status()).isNotEqualTo(Status.HELD);
        }
    }

    @Test
    void brokenRuleHoldsTheInvoiceWhereTheDossierRefuses() throws Exception {
        try (Database database = Engine.H2.open(data);
                RegisterDesk desk = RegisterDesk.alone(database, data)) {
            set(desk, "bakkerij-peeters", Validation.REFUSE);

            Submission read = received(desk);

            assertThat(read.status()).isEqualTo(Status.HELD);
            Problem problem = Objects.requireNonNull(read.problem());
            assertThat(problem.code()).isEqualTo(InvoiceRules.BROKEN);
            assertThat(problem.rule()).isEqualTo(RULE);
        }
    }

    private static void set(RegisterDesk desk, String id, Validation validation) {
        FirmOffice office = desk.part(Office.class).of(RegisterDesk.FIRM);
        Dossier known = office.dossier(id).orElseThrow();
        Dossier saved = office.save(known.withValidation(validation));
        assertThat(saved.validation()).isEqualTo(validation);
    }

    private static Submission received(RegisterDesk desk) throws Exception {
        String sample;
        try (InputStream in = Objects.requireNonNull(InvoiceRules.class.getResourceAsStream("validation/ubl.xml"))) {
            sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String broken = sample.replace("<cbc:BuyerReference>NA</cbc:BuyerReference>", "");
        String id = desk.receive(broken).original().submissions().get(0).id();
        desk.sweep();
        return desk.firm().submission(id).orElseThrow();
    }
}
