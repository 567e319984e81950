package org.ledgerhub.format.coda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.document.StatementEntry.Counterparty;

/** A movement, or one detail of it: its records 21, 22 and 23 with the information records told about it. */
final class Movement {
    private static final int PART_2 = 53;
    private static final int PART_3 = 106;
    private static final int INFORMATION_2 = 73;
    private static final int INFORMATION_3 = 178;

    final long sequence;
    final long detail;
    final long amount;
    final int record;
    final @Nullable String code;
    private final @Nullable LocalDate bookingDate;
    private final @Nullable LocalDate valueDate;
    private final @Nullable String bankReference;
    private final Communication communication;
    private final List<Communication> information = new ArrayList<>(0);
    private @Nullable String customerReference;
    private @Nullable String bic;
    private @Nullable String name;
    private @Nullable AccountField account;

    /** Opens with record 21. */
    Movement(CodaRecord part1) throws DamagedRecord {
        sequence = part1.digits(3, 6);
        detail = part1.digits(7, 10);
        amount = part1.signedAmount(32, 33);
        record = part1.number;
        code = part1.text(54, 61);
        bookingDate = part1.date(116);
        valueDate = part1.date(48);
        bankReference = part1.text(11, 31);
        communication = Communication.ofMovement(part1);
    }

    /** Type of the transaction code, position 54; a blank when there is none. */
    char type() {
        return code == null ? ' ' : code.charAt(0);
    }

    void part2(CodaRecord part) {
        communication.field(part, 11, 63, PART_2);
        customerReference = part.text(64, 98);
        bic = part.text(99, 109);
    }

    void part3(CodaRecord part) {
        account = AccountField.counterparty(part);
        name = part.text(48, 82);
        communication.field(part, 83, 125, PART_3);
    }

    void information1(CodaRecord part) {
        information.add(Communication.ofInformation(part));
    }

    /** Continues the latest information; false when there is none. */
    boolean information2(CodaRecord part) {
        return continued(part, 115, INFORMATION_2);
    }

    boolean information3(CodaRecord part) {
        return continued(part, 100, INFORMATION_3);
    }

    private boolean continued(CodaRecord part, int to, int offset) {
        if (information.isEmpty()) {
            return false;
        }
        information.get(information.size() - 1).field(part, 11, to, offset);
        return true;
    }

    @Nullable
    LocalDate bookingDate() {
        return bookingDate;
    }

    /**
     * The movement as an entry with these details. On the total of a batch the customer reference is that of the
     * batch; elsewhere it is the end-to-end identification.
     */
    StatementEntry entry(@Nullable String currency, List<StatementEntry> details) {
        Remittance remittance = new Remittance(currency);
        communication.tell(remittance);
        for (Communication told : information) {
            told.tell(remittance);
        }
        return new StatementEntry(
                Thousandths.amount(amount, currency),
                currency,
                bookingDate,
                valueDate,
                counterparty(remittance),
                remittance.text(),
                remittance.structured(),
                bankReference,
                details.isEmpty() ? provided(customerReference) : null,
                remittance.mandate(),
                remittance.creditor(),
                code,
                remittance.original(),
                details);
    }

    private @Nullable Counterparty counterparty(Remittance remittance) {
        String fullName = remittance.name(name);
        String iban = account == null ? null : account.iban();
        String number = account == null ? null : account.number();
        return fullName == null && iban == null && number == null && bic == null
                ? null
                : new Counterparty(fullName, iban, number, bic);
    }

    private static @Nullable String provided(@Nullable String reference) {
        return reference == null || reference.equals("NOTPROVIDED") || reference.equals("NOT PROVIDED")
                ? null
                : reference;
    }
}
