package org.ledgerhub.format.camt;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.StatementEntry.Counterparty;
import org.ledgerhub.format.XmlCursor;

/** Debtor and creditor of a transaction with their banks ({@code RltdPties}, {@code RltdAgts}). */
final class Parties {

    /** One of the two sides. */
    private static final class Side {
        @Nullable
        String name;

        @Nullable
        String ultimate;

        @Nullable
        String bic;

        AccountId account = AccountId.NONE;

        @Nullable
        Counterparty counterparty() {
            String shown = name == null ? ultimate : name;
            return shown == null && bic == null && !account.isKnown()
                    ? null
                    : new Counterparty(shown, account.iban(), account.number(), bic);
        }
    }

    private final Side debtor = new Side();
    private final Side creditor = new Side();
    private @Nullable CreditorScheme scheme;

    void readParties(XmlCursor xml) throws IOException {
        int parties = xml.depth();
        while (xml.nextChild(parties)) {
            switch (xml.name()) {
                case "Dbtr" -> debtor.name = name(xml, false);
                case "DbtrAcct" -> debtor.account = account(xml);
                case "UltmtDbtr" -> debtor.ultimate = name(xml, false);
                case "Cdtr" -> creditor.name = name(xml, true);
                case "CdtrAcct" -> creditor.account = account(xml);
                case "UltmtCdtr" -> creditor.ultimate = name(xml, false);
                default -> {}
            }
        }
    }

    void readAgents(XmlCursor xml) throws IOException {
        int agents = xml.depth();
        while (xml.nextChild(agents)) {
            switch (xml.name()) {
                case "DbtrAgt" -> debtor.bic = Institution.read(xml).bic();
                case "CdtrAgt" -> creditor.bic = Institution.read(xml).bic();
                default -> {}
            }
        }
    }

    /**
     * The other side: the debtor when money came in, the creditor when it went out; turned round for an item that
     * came back, whose parties are still those of the original. Who holds the account itself is never the other side.
     */
    @Nullable
    Counterparty counterparty(boolean credit, boolean cameBack, AccountId own) {
        Side expected = credit != cameBack ? debtor : creditor;
        Side opposite = expected == debtor ? creditor : debtor;
        boolean isOwn = own.isKnown() && own.equals(expected.account) && !own.equals(opposite.account);
        Counterparty turned = isOwn ? opposite.counterparty() : null;
        return turned == null ? expected.counterparty() : turned;
    }

    /** The creditor's SEPA identifier. */
    @Nullable
    String creditorId(boolean withMandate) {
        return scheme == null ? null : scheme.creditorId(withMandate);
    }

    /** {@code Nm}, since version .08 inside {@code Pty} or of the institution inside {@code Agt}. */
    private @Nullable String name(XmlCursor xml, boolean isCreditor) throws IOException {
        String name = null;
        int party = xml.depth();
        while (xml.nextChild(party)) {
            switch (xml.name()) {
                case "Nm" -> name = Written.reference(xml);
                case "Pty" -> name = name(xml, isCreditor);
                case "Agt" -> name = Institution.read(xml).name();
                case "Id" -> scheme = isCreditor ? CreditorScheme.read(xml) : scheme;
                default -> {}
            }
        }
        return name;
    }

    private static AccountId account(XmlCursor xml) throws IOException {
        AccountId found = AccountId.NONE;
        int account = xml.depth();
        while (xml.nextChild(account)) {
            if (xml.name().equals("Id")) {
                found = AccountId.read(xml);
            }
        }
        return found;
    }
}
