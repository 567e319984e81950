package org.ledgerhub.mapping;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The closed list of what a rule may ask about; every fact a document gives stands here and nowhere else. */
enum Fact {
    DOCUMENT_KIND("document.kind", "invoice, credit-note, corrected-invoice, prepayment, self-billed, bank-statement"),
    DOCUMENT_DIRECTION("document.direction", "purchase or sale, as decided"),
    DOCUMENT_JOURNAL("document.journal", "journal, as decided"),
    DOCUMENT_RELATION("document.relation", "key of the relation in the package, as decided"),
    DOCUMENT_FORMAT("document.format", "source format: ubl, coda, camt.053 …"),
    DOCUMENT_CREDIT("document.credit", FactKind.FLAG, "money goes back"),
    DOCUMENT_SELF_BILLED("document.selfBilled", FactKind.FLAG, "the buyer made it"),
    DOCUMENT_TYPE_CODE("document.typeCode", FactKind.CODE, "BT-3"),
    DOCUMENT_NUMBER("document.number", "BT-1, number of the statement"),
    DOCUMENT_DATE("document.date", FactKind.DATE, "BT-2, date of the statement"),
    DOCUMENT_TAX_POINT_DATE("document.taxPointDate", FactKind.DATE, "BT-7, else what BT-8 points to"),
    DOCUMENT_CURRENCY("document.currency", FactKind.CODE, "BT-5, currency of the account"),
    DOCUMENT_GROSS("document.gross", FactKind.NUMBER, "BT-112 without the document's sign"),
    DOCUMENT_NET("document.net", FactKind.NUMBER, "BT-109 without the document's sign"),
    DOCUMENT_PREPAID("document.prepaid", FactKind.NUMBER, "BT-113 without the document's sign"),
    DOCUMENT_ORDER("document.order", "BT-13"),
    DOCUMENT_BUYER_REFERENCE("document.buyerReference", "BT-10"),
    DOCUMENT_NOTE("document.note", "BT-22, all notes joined"),
    DOCUMENT_PAYMENT_MEANS("document.paymentMeans", FactKind.CODE, "BT-81"),
    DOCUMENT_DELIVERY_COUNTRY("document.deliveryCountry", FactKind.CODE, "BT-80"),
    DOCUMENT_IBAN("document.iban", FactKind.CODE, "account of the statement: IBAN, else its number"),

    SELLER_NAME("seller.name", "BT-28, else BT-27"),
    SELLER_VAT("seller.vat", FactKind.CODE, "BT-31"),
    SELLER_VAT_COUNTRY("seller.vatCountry", FactKind.CODE, "prefix of BT-31: BE, EL, XI …"),
    SELLER_ENTERPRISE("seller.enterprise", FactKind.CODE, "BT-30"),
    SELLER_COUNTRY("seller.country", FactKind.CODE, "BT-40"),
    SELLER_IBAN("seller.iban", FactKind.CODE, "BT-84"),
    SELLER_EMAIL("seller.email", "BT-43"),

    BUYER_NAME("buyer.name", "BT-45, else BT-44"),
    BUYER_VAT("buyer.vat", FactKind.CODE, "BT-48"),
    BUYER_VAT_COUNTRY("buyer.vatCountry", FactKind.CODE, "prefix of BT-48"),
    BUYER_ENTERPRISE("buyer.enterprise", FactKind.CODE, "BT-47"),
    BUYER_COUNTRY("buyer.country", FactKind.CODE, "BT-55"),

    LINE_KIND("line.kind", "line, allowance, charge, relation, vat-deductible, vat-due, rounding, prepaid"),
    LINE_ID("line.id", "BT-126"),
    LINE_DESCRIPTION("line.description", "BT-153 and BT-154; the reason of an allowance or charge"),
    LINE_UNIT("line.unit", FactKind.CODE, "BT-130"),
    LINE_QUANTITY("line.quantity", FactKind.NUMBER, "BT-129"),
    LINE_PRICE("line.price", FactKind.NUMBER, "BT-146"),
    LINE_AMOUNT("line.amount", FactKind.NUMBER, "BT-131 without the document's sign; allowances negative"),
    LINE_ACCOUNTING_COST("line.accountingCost", "BT-133"),
    LINE_REASON_CODE("line.reasonCode", FactKind.CODE, "BT-98, BT-105"),
    LINE_NATURE("line.nature", "goods or services, as decided"),

    VAT_CATEGORY("vat.category", FactKind.CODE, "BT-118: S, Z, E, AE, K, G, O"),
    VAT_RATE("vat.rate", FactKind.NUMBER, "BT-119"),
    VAT_EXEMPTION_CODE("vat.exemptionCode", FactKind.CODE, "BT-121"),
    VAT_EXEMPTION_REASON("vat.exemptionReason", "BT-120"),
    VAT_NAME("vat.name", FactKind.CODE, "national code of the treatment (UBL.BE TaxCategory/Name)"),
    VAT_DUE_RATE("vat.dueRate", FactKind.NUMBER, "rate of VAT that the buyer owes, as decided"),
    VAT_CODE("vat.code", "neutral VAT code, as decided"),

    ENTRY_KIND("entry.kind", "entry, bank, suspense, vat-deductible"),
    ENTRY_DIRECTION("entry.direction", "in or out"),
    ENTRY_AMOUNT("entry.amount", FactKind.NUMBER, "signed, money in is positive"),
    ENTRY_DATE("entry.date", FactKind.DATE, "booking date"),
    ENTRY_NAME("entry.name", "counterparty"),
    ENTRY_IBAN("entry.iban", FactKind.CODE, "counterparty's account: IBAN, else its number"),
    ENTRY_COMMUNICATION("entry.communication", "free communication"),
    ENTRY_STRUCTURED("entry.structured", FactKind.CODE, "structured communication"),
    ENTRY_REFERENCE("entry.reference", "the bank's reference"),
    ENTRY_END_TO_END("entry.endToEnd", "SEPA end-to-end identification"),
    ENTRY_MANDATE("entry.mandate", "SEPA mandate"),
    ENTRY_CREDITOR("entry.creditor", FactKind.CODE, "SEPA creditor identifier"),
    ENTRY_CODE("entry.code", "transaction code as the bank tells it"),
    ENTRY_FAMILY("entry.family", FactKind.CODE, "CODA family, two digits"),
    ENTRY_OPERATION("entry.operation", FactKind.CODE, "CODA operation, two digits"),
    ENTRY_CATEGORY("entry.category", FactKind.CODE, "CODA category, three digits"),

    ACCOUNT_CODE("account.code", FactKind.CODE, "ledger account, as decided"),
    ACCOUNT_CLASS(
            "account.class", FactKind.CODE, "81 goods, 82 services and sundry goods, 83 capital goods, as decided"),
    ACCOUNT_DEDUCTIBLE("account.deductible", FactKind.NUMBER, "deductible percentage of the VAT, as decided");

    private static final Map<String, Fact> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(Fact::key, Function.identity()));

    private final String key;
    private final FactKind kind;
    private final String about;
    private final boolean ofDocument;

    Fact(String key, String about) {
        this(key, FactKind.TEXT, about);
    }

    Fact(String key, FactKind kind, String about) {
        this.key = key;
        this.kind = kind;
        this.about = about;
        this.ofDocument = key.startsWith("document.") || key.startsWith("seller.") || key.startsWith("buyer.");
    }

    /** As rules write it. */
    String key() {
        return key;
    }

    FactKind kind() {
        return kind;
    }

    /** What it is, in the words of the document; for the schema and for people. */
    String about() {
        return about;
    }

    /** Whether it is the same for every line of a document, so that rules can be sorted out once. */
    boolean ofDocument() {
        return ofDocument;
    }

    static Optional<Fact> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
