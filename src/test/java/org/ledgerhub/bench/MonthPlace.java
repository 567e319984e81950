package org.ledgerhub.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.bench.MonthPaper.Kind;

/**
 * A target with the client whose books are kept there: what a person enters to connect it, and what an accountant
 * expects to find in it after the month.
 */
enum MonthPlace {
    OCTOPUS("octopus", "Garage Noord", "A1", "A2", "V1", "V2", "F1") {
        @Override
        String fields(Site site) {
            return "\"url\":\"%s/sandbox/octopus\",\"user\":\"demo\",\"password\":\"demo\",\"softwareHouse\":\"%s\""
                    .formatted(site.standIns().address(), "5c6f1d0e-8a1b-4a5e-9d57-3f0c2b7a9e11");
        }

        /** A financial booking has no field for the number of its statement. */
        @Override
        String number(MonthPaper paper) {
            return withoutStatement(paper);
        }

        /** It books; files of which it knows nothing go elsewhere. */
        @Override
        boolean takesReceipts() {
            return false;
        }

        @Override
        Ledger ledger() {
            return new Ledger("411059", "451054", "451063", "411064", "550000", "D21", "H6", "21", "");
        }
    },
    EXACT("exact", "Garage Noord", "20", "21", "70", "71", "50") {
        @Override
        String fields(Site site) {
            return "\"url\":\"%s/sandbox/exact\",\"clientId\":\"%s\",\"clientSecret\":\"demo\""
                    .formatted(site.standIns().address(), "7c1f3c5e-2b6a-4d1e-9c43-6f0a51d2b9e8");
        }

        /** A bank entry has no field for the number of its statement. */
        @Override
        String number(MonthPaper paper) {
            return withoutStatement(paper);
        }

        /** Where there is a page for people, the structured original stays in the hub. */
        @Override
        Ledger ledger() {
            return new Ledger("411000", "451000", "411000", "451000", "550000", "A21", "A6", "V21", ".pdf");
        }
    },
    ODOO_19("odoo", "Bakkerij Peeters", "BILL", "BILL", "INV", "INV", "BNK1") {
        @Override
        String fields(Site site) {
            return odoo(site, "");
        }

        @Override
        String number(MonthPaper paper) {
            return named(paper);
        }

        @Override
        boolean movementsApart() {
            return true;
        }

        @Override
        Ledger ledger() {
            return ODOO;
        }
    },
    ODOO_16("odoo", "Leeg", "BILL", "BILL", "INV", "INV", "BNK1") {
        @Override
        String fields(Site site) {
            return odoo(site, "/v16");
        }

        @Override
        String number(MonthPaper paper) {
            return named(paper);
        }

        @Override
        boolean movementsApart() {
            return true;
        }

        @Override
        Ledger ledger() {
            return ODOO;
        }
    },
    HORUS("horus", null, "ACH", "NCA", "VEN", "NCV", "BQ1") {
        @Override
        String fields(Site site) {
            return "\"directory\":\"%s\"".formatted(site.data().resolve("sandbox/horus"));
        }
    },
    DROPBOX("dropbox", null, "ACH", "NCA", "VEN", "NCV", "BQ1") {
        @Override
        String fields(Site site) {
            String at = site.standIns().address() + "/sandbox/dropbox";
            return "\"www\":\"%1$s/www\",\"api\":\"%1$s/api\",\"content\":\"%1$s/content\",\"appKey\":\"demo-app\",\"appSecret\":\"demo-secret\""
                    .formatted(at);
        }
    },
    SFTP("sftp", null, "ACH", "NCA", "VEN", "NCV", "BQ1") {
        @Override
        String fields(Site site) {
            return "\"host\":\"127.0.0.1\",\"port\":\"%d\",\"user\":\"demo\",\"password\":\"demo\""
                    .formatted(site.sftpPort());
        }
    };

    private static final Ledger ODOO =
            new Ledger("411000", "451054", "451063", "411064", "550001", "IN-V82-21-S", "IN-V81-06", "OUT-21-L", "");

    private static final Ledger NEUTRAL = new Ledger(
            "411000", "451000", "411000", "451000", "550000", "be-21-services", "be-6-goods", "be-sale-21", "");

    private final String target;
    private final @Nullable String books;
    private final List<String> journals;

    /**
     * One.
     *
     * @param target its name, which is also that of the stand-in
     * @param books name of the set of books that is chosen there; absent where that is a folder
     */
    MonthPlace(String target, @Nullable String books, String... journals) {
        this.target = target;
        this.books = books;
        this.journals = List.of(journals);
    }

    /** How a package books, where it differs from others: accounts of VAT, of the bank, its VAT codes, its files. */
    record Ledger(
            String vatPaid,
            String vatOwed,
            String vatPaidBack,
            String vatOwedBack,
            String bank,
            String service,
            String goods,
            String sale,
            String files) {}

    abstract String fields(Site site);

    /** Entries that are handed over carry the accounts of the rules and neutral codes. */
    Ledger ledger() {
        return NEUTRAL;
    }

    /** The number of the document, as the books tell it. */
    String number(MonthPaper paper) {
        return paper.number();
    }

    /** The number of an invoice; a statement tells none. */
    private static String withoutStatement(MonthPaper paper) {
        return paper.kind() == Kind.STATEMENT ? "" : paper.number();
    }

    /** A statement is named after its journal and its number. */
    String named(MonthPaper paper) {
        return (paper.kind() == Kind.STATEMENT ? journal(paper.kind()) + " " : "") + paper.number();
    }

    /** Whether files without structure can go there. */
    boolean takesReceipts() {
        return true;
    }

    /** Whether each movement of a statement moves the bank's account by itself. */
    boolean movementsApart() {
        return false;
    }

    /** Whether files are handed over, instead of entries made in a package. */
    boolean handOver() {
        return books == null;
    }

    /** Whether statements are handed over as they came. */
    boolean statementsAsCoda() {
        return this == HORUS;
    }

    String target() {
        return target;
    }

    @Nullable
    String books() {
        return books;
    }

    /** Id of the client's dossier. */
    String dossier() {
        return "month-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    Party owner() {
        long number = 700_400_0L + ordinal() + 1;
        String eight = "0" + number;
        long check = 97 - Long.parseLong(eight) % 97;
        return new Party("Client " + dossier(), "%s%02d".formatted(eight, check), iban(ordinal() + 1));
    }

    private static String iban(int client) {
        long ten = 7_340_000_000L + client;
        long two = ten % 97 == 0 ? 97 : ten % 97;
        String bban = "%010d%02d".formatted(ten, two);
        return "BE%02d%s"
                .formatted(
                        98
                                - new java.math.BigInteger(bban + "111400")
                                        .mod(java.math.BigInteger.valueOf(97))
                                        .intValue(),
                        bban);
    }

    /** The journal that a kind of documents goes to. */
    String journal(Kind kind) {
        return journals().getOrDefault("journal." + kind.word(), kind.word());
    }

    Map<String, String> journals() {
        return Map.of(
                "journal.purchase", journals.get(0),
                "journal.purchase-credit", journals.get(1),
                "journal.sale", journals.get(2),
                "journal.sale-credit", journals.get(3),
                "journal.bank", journals.get(4));
    }

    List<MonthPaper> papers() {
        MonthPapers papers = new MonthPapers(owner());
        List<MonthPaper> all = new ArrayList<>(papers.invoices());
        all.addAll(papers.statements());
        if (takesReceipts()) {
            all.addAll(papers.receipts());
        }
        return all;
    }

    private static String odoo(Site site, String version) {
        return "\"url\":\"%s/sandbox/odoo%s\",\"database\":\"demo\",\"user\":\"demo\",\"apiKey\":\"%s\",\"password\":\"demo\""
                .formatted(site.standIns().address(), version, "de30c0dede30c0dede30c0dede30c0dede30c0de");
    }
}
