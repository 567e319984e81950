package org.ledgerhub.format.camt;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.XmlCursor;

/**
 * The account that a statement tells about ({@code Acct}).
 *
 * @param id its number
 * @param currency {@code Ccy}, absent when the balances tell it
 * @param holder name of {@code Ownr}
 * @param bic of {@code Svcr}
 */
record StatementAccount(
        AccountId id,
        @Nullable String currency,
        @Nullable String holder,
        @Nullable String bic) {
    static final StatementAccount NONE = new StatementAccount(AccountId.NONE, null, null, null);

    static StatementAccount read(XmlCursor xml) throws IOException {
        AccountId id = AccountId.NONE;
        String currency = null;
        String holder = null;
        String bic = null;
        int account = xml.depth();
        while (xml.nextChild(account)) {
            switch (xml.name()) {
                case "Id" -> id = AccountId.read(xml);
                case "Ccy" -> currency = xml.text();
                case "Ownr" -> holder = name(xml);
                case "Svcr" -> bic = Institution.read(xml).bic();
                default -> {}
            }
        }
        return new StatementAccount(id, currency, holder, bic);
    }

    private static @Nullable String name(XmlCursor xml) throws IOException {
        String name = null;
        int owner = xml.depth();
        while (xml.nextChild(owner)) {
            switch (xml.name()) {
                case "Nm" -> name = Written.reference(xml);
                case "Pty" -> name = name(xml);
                default -> {}
            }
        }
        return name;
    }
}
