package org.ledgerhub.register;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The register of all firms: takes documents in; everything else about one firm goes through {@link #of}. */
public interface Register {

    /**
     * Stores the bytes of one file safely, then its rows; only after this returns may the sender be answered.
     *
     * @throws UnknownDossier when the firm has no such dossier; nothing is kept
     * @throws TooLarge when the file is over the limit; nothing is kept
     * @throws IOException when the bytes can't be read or stored; nothing is kept
     */
    Received receive(Arrival arrival, InputStream content) throws IOException;

    /** The register of one firm; what it answers never holds a row of another firm. */
    FirmRegister of(String firm);

    /**
     * A file at the door.
     *
     * @param firm the firm it is for
     * @param dossier the dossier it was sent to, absent when the document tells; it must exist
     * @param channel {@code folder}, {@code sftp}, {@code http}, {@code kafka}, {@code mail} …
     * @param fileName name as received; reduced to a bare name here
     */
    record Arrival(String firm, @Nullable String dossier, String channel, String fileName) {}

    /**
     * A file that is stored.
     *
     * @param original the stored file
     * @param known the same bytes were here before, for the same firm and dossier
     */
    record Received(Original original, boolean known) {}

    /** The dossier a file was sent to is not one of the firm. */
    final class UnknownDossier extends IOException {
        public UnknownDossier(String dossier) {
            super("There is no dossier " + dossier + ".");
        }
    }

    /** The file is over the limit of {@code hub.limits.upload}. */
    final class TooLarge extends IOException {
        public TooLarge(long limit) {
            super("The file is larger than " + limit + " bytes.");
        }
    }
}
