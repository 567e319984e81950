package org.ledgerhub.format.readable;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A list of named facts in two columns; what is absent leaves no row. */
final class Facts {
    private final Html page;
    private final Words words;
    private boolean open;

    Facts(Html page, Words words) {
        this.page = page;
        this.words = words;
    }

    Facts text(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            if (!open) {
                page.open("table", "facts");
                open = true;
            }
            page.open("tr")
                    .element("th", "", words.of(label))
                    .element("td", "", value)
                    .close("tr");
        }
        return this;
    }

    Facts date(String label, @Nullable LocalDate value) {
        return text(label, value == null ? null : words.date(value));
    }

    Facts amount(String label, @Nullable BigDecimal value) {
        return text(label, value == null ? null : words.amount(value));
    }

    Facts code(String label, String list, @Nullable String value) {
        return text(label, value == null ? null : words.code(list, value));
    }

    void end() {
        if (open) {
            page.close("table");
        }
    }
}
