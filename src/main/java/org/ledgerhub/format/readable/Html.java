package org.ledgerhub.format.readable;

import org.jspecify.annotations.Nullable;

/** A page being written as XHTML: all text is escaped, and characters that XML does not have are left out. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Opens an element; an empty class is left out. */
    Html open(String tag, String style) {
        out.append('<').append(tag);
        if (!style.isEmpty()) {
            out.append(" class=\"").append(style).append('"');
        }
        out.append('>');
        return this;
    }

    Html open(String tag) {
        return open(tag, "");
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element with nothing but text in it; line ends stay. */
    Html element(String tag, String style, String text) {
        return open(tag, style).text(text).close(tag);
    }

    /** The same, or nothing when there is no text. */
    Html optional(String tag, String style, @Nullable String text) {
        return text == null || text.isBlank() ? this : element(tag, style, text);
    }

    Html text(String text) {
        text.codePoints().filter(Html::isXml).forEach(this::escaped);
        return this;
    }

    /** Markup of our own. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    private void escaped(int sign) {
        switch (sign) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\n' -> out.append("<br/>");
            default -> out.appendCodePoint(sign);
        }
    }

    private static boolean isXml(int sign) {
        return sign == '\n'
                || sign == '\t'
                || sign >= ' ' && sign <= 0xD7FF
                || sign >= 0xE000 && sign != 0xFFFE && sign != 0xFFFF;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
