package org.ledgerhub.format.validation;

import static com.helger.phive.en16931.EN16931Validation.VID_CII_1316;
import static com.helger.phive.en16931.EN16931Validation.VID_UBL_CREDIT_NOTE_1316;
import static com.helger.phive.en16931.EN16931Validation.VID_UBL_INVOICE_1316;
import static com.helger.phive.peppol.PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_SELF_BILLING_UBL_V3;
import static com.helger.phive.peppol.PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3;
import static com.helger.phive.peppol.PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_SELF_BILLING_UBL_V3;
import static com.helger.phive.peppol.PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3;
import static com.helger.phive.ublbe.UBLBEValidation.VID_UBL_BE_CREDIT_NOTE_131;
import static com.helger.phive.ublbe.UBLBEValidation.VID_UBL_BE_INVOICE_131;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.ublbe.UBLBEValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.saxon.s9api.Processor;

/** The rule sets that are in force, by root element and profile; each is compiled once, when it is first needed. */
final class RuleSets {
    private static final String EN_16931 = "urn:cen.eu:en16931:2017";
    private static final String BIS_3 = "urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final String SELF_BILLING = "urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0";
    private static final String UBL_BE = "urn:UBL.BE:1.0.0";

    private final ValidationExecutorSetRegistry<IValidationSourceXML> published = new ValidationExecutorSetRegistry<>();
    private final Stylesheets stylesheets = new Stylesheets();
    private final Map<DVRCoordinate, RuleSet> compiled = new ConcurrentHashMap<>();

    RuleSets() {
        EN16931Validation.initEN16931(published);
        PeppolValidation2026_05.init(published);
        UBLBEValidation.initUBLBE(published);
    }

    /** What trees for these rules are made with. */
    Processor processor() {
        return stylesheets.processor();
    }

    /** The rules of the profile that the invoice names; those of EN 16931 when it names none, so that they tell that. */
    Optional<RuleSet> of(InvoiceTree invoice) {
        return id(invoice).map(id -> compiled.computeIfAbsent(id, this::load));
    }

    private RuleSet load(DVRCoordinate id) {
        return RuleSet.of(Objects.requireNonNull(published.getOfID(id), id::getAsSingleID), stylesheets);
    }

    private static Optional<DVRCoordinate> id(InvoiceTree invoice) {
        String profile = invoice.profile();
        if (!profile.isEmpty() && !profile.startsWith(EN_16931)) {
            return Optional.empty();
        }
        return switch (invoice.root()) {
            case InvoiceTree.INVOICE ->
                Optional.of(ubl(
                        profile,
                        VID_OPENPEPPOL_INVOICE_UBL_V3,
                        VID_OPENPEPPOL_INVOICE_SELF_BILLING_UBL_V3,
                        VID_UBL_BE_INVOICE_131,
                        VID_UBL_INVOICE_1316));
            case InvoiceTree.CREDIT_NOTE ->
                Optional.of(ubl(
                        profile,
                        VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3,
                        VID_OPENPEPPOL_CREDIT_NOTE_SELF_BILLING_UBL_V3,
                        VID_UBL_BE_CREDIT_NOTE_131,
                        VID_UBL_CREDIT_NOTE_1316));
            default -> Optional.of(VID_CII_1316);
        };
    }

    private static DVRCoordinate ubl(
            String profile,
            DVRCoordinate peppol,
            DVRCoordinate selfBilling,
            DVRCoordinate belgian,
            DVRCoordinate european) {
        if (profile.contains(BIS_3)) {
            return peppol;
        }
        if (profile.contains(SELF_BILLING)) {
            return selfBilling;
        }
        return profile.contains(UBL_BE) ? belgian : european;
    }
}
