package org.ledgerhub.format;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;

/** What root element and type code (BT-3, UNCL1001) make of a document: its kind and its direction. */
public final class TypeCode {
    private static final Set<String> CREDITS =
            Set.of("81", "83", "261", "296", "308", "381", "396", "420", "458", "502", "503", "532");
    private static final Set<String> SELF_BILLED = Set.of("261", "389", "527");

    private final boolean creditNote;
    private final String code;

    /**
     * @param root local name of the root element
     * @param code BT-3
     */
    public TypeCode(String root, @Nullable String code) {
        this.creditNote = root.equals("CreditNote");
        this.code = code == null ? "" : code;
    }

    /** What the document calls itself. */
    public Invoice.Kind kind() {
        if (saysCredit()) {
            return Invoice.Kind.CREDIT_NOTE;
        }
        return switch (code) {
            case "384" -> Invoice.Kind.CORRECTED_INVOICE;
            case "386" -> Invoice.Kind.PREPAYMENT;
            case "389" -> Invoice.Kind.SELF_BILLED;
            default -> Invoice.Kind.INVOICE;
        };
    }

    /** The buyer made the document. */
    public boolean selfBilled() {
        return SELF_BILLED.contains(code);
    }

    /** The document calls itself a credit; its amounts may still turn that round. */
    public boolean saysCredit() {
        return creditNote || CREDITS.contains(code);
    }

    /** The effect: root and type give the direction, a negative total turns it. */
    public boolean credit(@Nullable BigDecimal gross) {
        return saysCredit() != (gross != null && gross.signum() < 0);
    }
}
