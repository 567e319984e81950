package org.ledgerhub.sandbox.octopus;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ledgerhub.sandbox.StoredFile;

/** The books of one dossier in memory: relations, bookings by key, files. Read at any time, written by one. */
final class DossierBooks {
    private final Dossier dossier;
    private final NavigableMap<Integer, Relation> relations = new ConcurrentSkipListMap<>();
    private final NavigableMap<BookingKey, Booking> bookings = new ConcurrentSkipListMap<>();
    private final List<StoredFile> files = new CopyOnWriteArrayList<>();

    DossierBooks(Dossier dossier) {
        this.dossier = dossier;
    }

    Dossier dossier() {
        return dossier;
    }

    List<Relation> relations() {
        return List.copyOf(relations.values());
    }

    Optional<Relation> relation(int id) {
        return Optional.ofNullable(relations.get(id));
    }

    Optional<Relation> relationByExternalId(int id) {
        return relations.values().stream()
                .filter(relation ->
                        relation.externalId().filter(own -> own == id).isPresent())
                .findFirst();
    }

    int nextRelationId() {
        return relations.isEmpty() ? 1 : relations.lastKey() + 1;
    }

    List<Booking> bookings() {
        return List.copyOf(bookings.values());
    }

    Optional<Booking> booking(BookingKey key) {
        return Optional.ofNullable(bookings.get(key));
    }

    /** The number of the last booking in this journal and book year, 0 when there is none. */
    int lastNumber(int bookyear, String journal) {
        BookingKey last = bookings.floorKey(new BookingKey(bookyear, journal, Integer.MAX_VALUE));
        return last != null && last.bookyear() == bookyear && last.journal().equals(journal) ? last.number() : 0;
    }

    List<StoredFile> files() {
        return List.copyOf(files);
    }

    void put(Relation relation) {
        relations.put(relation.id(), relation);
    }

    void put(Booking booking) {
        bookings.put(booking.key(), booking);
    }

    void add(StoredFile file) {
        files.add(file);
    }

    void clear() {
        relations.clear();
        bookings.clear();
        files.clear();
    }
}
