package org.ledgerhub.target;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.ledgerhub.json.Json;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.Delivery.File.Role;

/**
 * The files of one delivery under the names they have at a file target, the one that seals it last: the entry when it
 * books, else the original. Until the seal lies there, nothing is handed over.
 *
 * @param items in the order of writing, at least one
 */
public record Parcel(List<Item> items) {
    private static final int LONGEST_NUMBER = 120;

    public Parcel {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A delivery without posting needs a file.");
        }
    }

    /** The files of a delivery: {@code <dossier>/<kind>/<date>_<journal>_<number>_<key>} with their extensions. */
    public static Parcel of(Delivery delivery) {
        String base = folder(delivery) + baseName(delivery);
        List<Item> items = new ArrayList<>();
        int attachments = 0;
        for (Delivery.File file : delivery.files()) {
            String extension = extension(file.name());
            switch (file.role()) {
                case ORIGINAL -> items.add(item(base + extension, file));
                case READABLE -> items.add(item(base + ".pdf", file));
                case ATTACHMENT -> items.add(item(base + "." + ++attachments + extension, file));
            }
        }
        Posting posting = delivery.posting();
        if (posting != null && delivery.purpose() == Delivery.Purpose.BOOKS) {
            items.add(entry(base + ".entry.json", posting));
        } else {
            delivery.files().stream()
                    .filter(file -> file.role() == Role.ORIGINAL)
                    .findFirst()
                    .map(file -> item(base + extension(file.name()), file))
                    .ifPresent(original -> {
                        items.removeIf(item -> item.path().equals(original.path()));
                        items.add(original);
                    });
        }
        // A PDF that is its own readable form stands there once.
        return new Parcel(items.stream().filter(distinctPath()).toList());
    }

    /** The file that is written last and makes the rest valid. */
    public Item seal() {
        return items.getLast();
    }

    /** One file and where it goes. */
    public record Item(String path, Fingerprint fingerprint, Delivery.Content content) {

        /** Name while it is being written; readers leave it alone. */
        public String partPath() {
            return path + ".part";
        }
    }

    private static Predicate<Item> distinctPath() {
        Set<String> seen = new HashSet<>();
        return item -> seen.add(item.path());
    }

    private static String folder(Delivery delivery) {
        return plain(delivery.dossier()) + "/" + delivery.kind().name().toLowerCase(Locale.ROOT) + "/";
    }

    private static String baseName(Delivery delivery) {
        String number = delivery.number() == null ? "" : plain(delivery.number());
        String key = plain(delivery.key());
        return String.join(
                "_",
                delivery.date().toString(),
                plain(delivery.journal()),
                number.substring(0, Math.min(LONGEST_NUMBER, number.length())),
                key.substring(0, Math.min(8, key.length())));
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : "." + plain(name.substring(dot + 1));
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9.-]", "_");
    }

    private static Item item(String path, Delivery.File file) {
        return new Item(path, new Fingerprint(file.size(), file.sha256()), file.content());
    }

    private static Item entry(String path, Posting posting) {
        byte[] json = Json.write(posting).getBytes(StandardCharsets.UTF_8);
        try {
            return new Item(path, Fingerprint.of(new ByteArrayInputStream(json)), () -> new ByteArrayInputStream(json));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
