package org.ledgerhub.format.cii;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.InvoiceXml;

/** The context of the message and the document itself: BT-1 to BT-3, BT-22 to BT-24. */
final class DocumentHeader {
    private final InvoiceXml xml;

    final List<String> notes = new ArrayList<>();

    /** BT-24. */
    @Nullable
    String profile;

    @Nullable
    String number;

    @Nullable
    String typeCode;

    @Nullable
    LocalDate issueDate;

    /** BT-23, lower case. */
    private String process = "";

    DocumentHeader(InvoiceXml xml) {
        this.xml = xml;
    }

    void context() throws IOException {
        int context = xml.depth();
        while (xml.next(context)) {
            switch (xml.name()) {
                case "GuidelineSpecifiedDocumentContextParameter" -> profile = Fields.only(xml, "ID");
                case "BusinessProcessSpecifiedDocumentContextParameter" -> {
                    String id = Fields.only(xml, "ID");
                    process = id == null ? "" : id.toLowerCase(Locale.ROOT);
                }
                default -> {}
            }
        }
    }

    void document() throws IOException {
        int document = xml.depth();
        while (xml.next(document)) {
            switch (xml.name()) {
                case "ID" -> number = xml.text();
                case "TypeCode" -> typeCode = xml.text();
                case "IssueDateTime" -> issueDate = Dates.first(xml, "BT-2");
                case "IncludedNote" -> note(Fields.only(xml, "Content"));
                default -> {}
            }
        }
    }

    /** The profile or the process is one of self-billing. */
    boolean selfBilling() {
        return process.contains("selfbilling") || profile != null && profile.contains("selfbilling");
    }

    private void note(@Nullable String note) {
        if (note != null) {
            notes.add(note);
        }
    }
}
