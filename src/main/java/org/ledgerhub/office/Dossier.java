package org.ledgerhub.office;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The books of one client of a firm.
 *
 * @param firm id of the firm
 * @param id unique within the firm, lower-case with dashes
 * @param name of the client
 * @param enterpriseNumber ten digits
 * @param vatId with country prefix
 * @param country ISO 3166-1 alpha-2
 * @param accounts bank accounts (IBAN, else number)
 * @param startDate documents dated before are stored and set aside
 * @param review which coded documents a person approves
 * @param closedPeriod what to do when the period is closed
 * @param confirmOpening the opening balance of a new account is confirmed by a person first
 * @param validation what broken rules of the published rule sets do; absent as the hub is set
 * @param language of what is made for people to read; absent as the country has it
 * @param active whether documents are taken for it
 * @param version rises at each change
 */
public record Dossier(
        String firm,
        String id,
        String name,
        @Nullable String enterpriseNumber,
        @Nullable String vatId,
        String country,
        List<String> accounts,
        @Nullable LocalDate startDate,
        Review review,
        ClosedPeriod closedPeriod,
        boolean confirmOpening,
        @Nullable Validation validation,
        @Nullable Language language,
        boolean active,
        long version) {
    public Dossier {
        accounts = List.copyOf(accounts);
    }

    /** A dossier that follows the hub's settings for validation and its country for the language. */
    public Dossier(
            String firm,
            String id,
            String name,
            @Nullable String enterpriseNumber,
            @Nullable String vatId,
            String country,
            List<String> accounts,
            @Nullable LocalDate startDate,
            Review review,
            ClosedPeriod closedPeriod,
            boolean confirmOpening,
            boolean active,
            long version) {
        this(
                firm,
                id,
                name,
                enterpriseNumber,
                vatId,
                country,
                accounts,
                startDate,
                review,
                closedPeriod,
                confirmOpening,
                null,
                null,
                active,
                version);
    }

    /** The same dossier with this enterprise number (ten digits) and VAT identifier. */
    public Dossier withEnterprise(@Nullable String number, @Nullable String vat) {
        return new Dossier(
                firm,
                id,
                name,
                number,
                vat,
                country,
                accounts,
                startDate,
                review,
                closedPeriod,
                confirmOpening,
                validation,
                language,
                active,
                version);
    }

    /** The same dossier under this policy; what is absent stays. */
    public Dossier withPolicy(@Nullable Review changed, @Nullable ClosedPeriod whenClosed) {
        return new Dossier(
                firm,
                id,
                name,
                enterpriseNumber,
                vatId,
                country,
                accounts,
                startDate,
                changed == null ? review : changed,
                whenClosed == null ? closedPeriod : whenClosed,
                confirmOpening,
                validation,
                language,
                active,
                version);
    }

    /** The same dossier with these bank accounts. */
    public Dossier withAccounts(List<String> changed) {
        return new Dossier(
                firm,
                id,
                name,
                enterpriseNumber,
                vatId,
                country,
                changed,
                startDate,
                review,
                closedPeriod,
                confirmOpening,
                validation,
                language,
                active,
                version);
    }

    /** The same dossier with this setting for the published rules; absent as the hub is set. */
    public Dossier withValidation(@Nullable Validation changed) {
        return new Dossier(
                firm,
                id,
                name,
                enterpriseNumber,
                vatId,
                country,
                accounts,
                startDate,
                review,
                closedPeriod,
                confirmOpening,
                changed,
                language,
                active,
                version);
    }

    /** Which coded documents wait for a person. */
    public enum Review {
        ALL,
        NEW_SUPPLIER,
        FLAGGED
    }

    /** What the published rules (EN 16931, Peppol BIS 3, UBL.BE) are for. */
    public enum Validation {
        /** They are not run. */
        OFF,
        /** What they find is shown. */
        WARN,
        /** What breaks one of them is held. */
        REFUSE
    }

    /** Languages that people read here. */
    public enum Language {
        NL,
        FR,
        EN
    }

    /** What happens to a document of a closed period. */
    public enum ClosedPeriod {
        HOLD,
        FIRST_OPEN
    }
}
