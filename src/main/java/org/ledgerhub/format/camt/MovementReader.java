package org.ledgerhub.format.camt;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.XmlCursor;

/** Reads an entry with its details; entry and detail use the same names for the same things. */
final class MovementReader {
    private static final int MOST_DETAILS = 100_000;
    private static final int MOST_CODES = 1_000;

    private final XmlCursor xml;
    private final Map<String, String> codes = new HashMap<>();

    MovementReader(XmlCursor xml) {
        this.xml = xml;
    }

    /** The {@code Ntry} or {@code TxDtls} that the cursor stands on. */
    Movement read() throws IOException, BadValue {
        Movement movement = new Movement();
        int element = xml.depth();
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "Amt" -> movement.amount = Written.money(xml);
                case "CdtDbtInd" -> movement.credit = direction(xml);
                case "RvslInd" -> movement.reversal = isTrue(xml.text());
                case "Sts" -> movement.status = xml.text();
                case "BookgDt" -> movement.bookingDate = Written.date(xml);
                case "ValDt" -> movement.valueDate = Written.date(xml);
                case "AcctSvcrRef" -> movement.bankReference = Written.reference(xml);
                case "BkTxCd" -> movement.transactionCode = transactionCode();
                case "AmtDtls" -> movement.ordered = OrderedAmounts.read(xml);
                case "AddtlNtryInf", "AddtlTxInf" -> movement.bankText = xml.text();
                case "NtryDtls" -> details(movement);
                case "Refs" -> references(movement);
                case "RltdPties" -> parties(movement).readParties(xml);
                case "RltdAgts" -> parties(movement).readAgents(xml);
                case "RmtInf" -> movement.remittance = Remittance.read(xml);
                case "RtrInf" -> movement.returned = true;
                default -> {}
            }
        }
        return movement;
    }

    /** CRDT or DBIT; anything else can't be booked. */
    static @Nullable Boolean direction(XmlCursor xml) throws IOException, BadValue {
        String indicator = xml.text();
        if (indicator == null) {
            return null;
        }
        return switch (indicator) {
            case "CRDT" -> true;
            case "DBIT" -> false;
            default -> throw new BadValue("unreadable", "Neither CRDT nor DBIT: " + indicator + ".", xml, "CdtDbtInd");
        };
    }

    private void details(Movement entry) throws IOException, BadValue {
        int element = xml.depth();
        while (xml.nextChild(element)) {
            if (xml.name().equals("TxDtls")) {
                if (entry.details.size() == MOST_DETAILS) {
                    throw new BadValue("too-large", "An entry has more than " + MOST_DETAILS + " details.", xml);
                }
                entry.details.add(read());
            } else if (xml.name().equals("Btch")) {
                batch(entry);
            }
        }
    }

    private void batch(Movement entry) throws IOException {
        int element = xml.depth();
        while (xml.nextChild(element)) {
            if (xml.name().equals("NbOfTxs")) {
                // several batches in one entry can't be compared with its details one by one
                entry.batchCount = entry.batchCount == null ? xml.text() : "";
            }
        }
    }

    private void references(Movement movement) throws IOException {
        int element = xml.depth();
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "EndToEndId" -> movement.endToEndId = Written.reference(xml);
                case "MndtId" -> movement.mandateId = Written.reference(xml);
                case "AcctSvcrRef" -> movement.bankReference = Written.reference(xml);
                default -> {}
            }
        }
    }

    /** {@code Domn/Fmly/SubFmly}, else the proprietary code; few in a file, so each is kept once. */
    private @Nullable String transactionCode() throws IOException {
        String domain = null;
        String proprietary = null;
        int element = xml.depth();
        while (xml.nextChild(element)) {
            if (xml.name().equals("Domn")) {
                domain = domainCode();
            } else if (xml.name().equals("Prtry")) {
                int inner = xml.depth();
                while (proprietary == null && xml.nextChild(inner)) {
                    proprietary = xml.name().equals("Cd") ? Written.reference(xml) : null;
                }
            }
        }
        String code = domain == null ? proprietary : domain;
        if (code == null || codes.size() > MOST_CODES) {
            return code;
        }
        String kept = codes.putIfAbsent(code, code);
        return kept == null ? code : kept;
    }

    private @Nullable String domainCode() throws IOException {
        String domain = null;
        String family = null;
        String subFamily = null;
        int element = xml.depth();
        while (xml.nextChild(element)) {
            if (xml.name().equals("Cd")) {
                domain = xml.text();
            } else if (xml.name().equals("Fmly")) {
                int inner = xml.depth();
                while (xml.nextChild(inner)) {
                    switch (xml.name()) {
                        case "Cd" -> family = xml.text();
                        case "SubFmlyCd" -> subFamily = xml.text();
                        default -> {}
                    }
                }
            }
        }
        return domain == null
                ? null
                : domain + (family == null ? "" : "/" + family) + (subFamily == null ? "" : "/" + subFamily);
    }

    private static Parties parties(Movement movement) {
        Parties parties = movement.parties == null ? new Parties() : movement.parties;
        movement.parties = parties;
        return parties;
    }

    private static boolean isTrue(@Nullable String flag) {
        return "true".equals(flag) || "1".equals(flag);
    }
}
