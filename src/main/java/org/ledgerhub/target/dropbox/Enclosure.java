package org.ledgerhub.target.dropbox;

import com.dropbox.core.v2.files.FileMetadata;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Parcel;

/**
 * One file of a delivery with its place at Dropbox.
 *
 * @param delivery what it belongs to
 * @param item the file
 * @param path where it goes, beginning with a slash
 * @param seal whether it is the last one, which makes the delivery valid
 * @param contentHash Dropbox' own hash of its content
 */
record Enclosure(Delivery delivery, Parcel.Item item, String path, boolean seal, String contentHash) {

    /** The files of a delivery in the order of writing. */
    static List<Enclosure> of(Delivery delivery, DropboxFolder folder) throws IOException {
        Parcel parcel = Parcel.of(delivery);
        List<Enclosure> enclosures = new ArrayList<>();
        for (Parcel.Item item : parcel.items()) {
            enclosures.add(new Enclosure(
                    delivery, item, folder.path(item.path()), item.equals(parcel.seal()), ContentHash.of(item)));
        }
        return enclosures;
    }

    long size() {
        return item.fingerprint().size();
    }

    InputStream open() throws IOException {
        return item.content().open();
    }

    /** Whether what stands at Dropbox is this very file. */
    boolean is(FileMetadata there) {
        return there.getSize() == size() && contentHash.equals(there.getContentHash());
    }
}
