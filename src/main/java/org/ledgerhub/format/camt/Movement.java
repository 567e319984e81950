package org.ledgerhub.format.camt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one entry ({@code Ntry}) or one of its details ({@code TxDtls}) says, as written; filled by its reader. */
final class Movement {
    @Nullable
    Money amount;

    /** True for CRDT, false for DBIT, absent when not said. */
    @Nullable
    Boolean credit;

    boolean reversal;
    boolean returned;

    @Nullable
    String status;

    @Nullable
    LocalDate bookingDate;

    @Nullable
    LocalDate valueDate;

    @Nullable
    String bankReference;

    @Nullable
    String endToEndId;

    @Nullable
    String mandateId;

    @Nullable
    String transactionCode;

    @Nullable
    String bankText;

    @Nullable
    String batchCount;

    @Nullable
    OrderedAmounts ordered;

    @Nullable
    Parties parties;

    @Nullable
    Remittance remittance;

    final List<Movement> details = new ArrayList<>(1);
}
