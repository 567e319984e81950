package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.JsonNode;

/** The answer to one who did not ask for JSON: an Atom feed of the same rows. */
final class Atom {
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\""
                    + " xmlns:d=\"http://schemas.microsoft.com/ado/2007/08/dataservices\""
                    + " xmlns:m=\"http://schemas.microsoft.com/ado/2007/08/dataservices/metadata\">";

    private Atom() {}

    static String feed(Iterable<? extends JsonNode> rows) {
        StringBuilder xml = new StringBuilder(HEAD);
        for (JsonNode row : rows) {
            xml.append("<entry><content type=\"application/xml\"><m:properties>");
            row.properties().stream()
                    .filter(property -> property.getValue().isValueNode())
                    .forEach(property -> xml.append("<d:")
                            .append(property.getKey())
                            .append('>')
                            .append(escaped(property.getValue().asText()))
                            .append("</d:")
                            .append(property.getKey())
                            .append('>'));
            xml.append("</m:properties></content></entry>");
        }
        return xml.append("</feed>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
