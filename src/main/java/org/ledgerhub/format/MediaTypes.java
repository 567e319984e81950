package org.ledgerhub.format;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The media types that embedded files declare (BT-125-1). */
public final class MediaTypes {
    private static final String UNKNOWN = "application/octet-stream";
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*");

    private MediaTypes() {}

    /** The declared type without parameters, lower case; bytes of no known type when it is none. */
    public static String declared(@Nullable String mimeCode) {
        if (mimeCode == null) {
            return UNKNOWN;
        }
        int parameters = mimeCode.indexOf(';');
        String type = (parameters < 0 ? mimeCode : mimeCode.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        return type.length() <= 100 && FORM.matcher(type).matches() ? type : UNKNOWN;
    }

    /** The usual extension with its dot, empty when none is usual. */
    public static String extension(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> ".pdf";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "text/csv" -> ".csv";
            case "application/xml", "text/xml" -> ".xml";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> ".xlsx";
            case "application/vnd.oasis.opendocument.spreadsheet" -> ".ods";
            default -> "";
        };
    }
}
