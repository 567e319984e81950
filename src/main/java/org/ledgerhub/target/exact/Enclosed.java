package org.ledgerhub.target.exact;

import java.util.List;
import java.util.Locale;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Delivery.File.Role;
import org.ledgerhub.target.Session;

/** Which files of a delivery go to Exact, and under which subject. */
final class Enclosed {
    private Enclosed() {}

    /** Where there is a page for people, the structured original stays in the hub unless the connection wants it. */
    static List<Delivery.File> of(Delivery delivery, Session session) {
        boolean all = "true".equals(session.setting(ExactSpec.ATTACH_ORIGINAL));
        boolean page = delivery.files().stream().anyMatch(Enclosed::page);
        return delivery.files().stream()
                .filter(file -> all || !page || page(file) || file.role() != Role.ORIGINAL)
                .toList();
    }

    /** Number and key of the delivery: the one for people, the other to find it back. */
    static String subject(Delivery delivery) {
        return (delivery.number() == null ? "" : delivery.number() + " ") + "LH-" + delivery.key();
    }

    private static boolean page(Delivery.File file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }
}
