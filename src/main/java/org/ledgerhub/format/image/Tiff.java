package org.ledgerhub.format.image;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.Source;

/** TIFF 6.0 and BigTIFF: a chain of directories, one a page; a thumbnail of a page is no page. */
final class Tiff implements Picture {
    /** Of a scan; more of them are no receipt. */
    private static final int DIRECTORIES = 5_000;

    @Override
    public @Nullable String mediaType(byte[] head) {
        boolean tiff = Picture.begins(head, 'I', 'I', 42, 0)
                || Picture.begins(head, 'M', 'M', 0, 42)
                || Picture.begins(head, 'I', 'I', 43, 0, 8, 0, 0, 0)
                || Picture.begins(head, 'M', 'M', 0, 43, 0, 8, 0, 0);
        return tiff ? "image/tiff" : null;
    }

    @Override
    public Integer pages(Source source) throws IOException {
        try (PictureBytes bytes = new PictureBytes(source)) {
            if (bytes.u16() == ('I' << 8 | 'I')) {
                bytes.littleEndian();
            }
            boolean big = bytes.u16() == 43;
            bytes.skip(big ? 4 : 0);
            return pages(new TiffDirectories(bytes, big));
        }
    }

    private static int pages(TiffDirectories directories) throws IOException {
        Set<Long> seen = new HashSet<>();
        int pages = 0;
        long place = directories.first();
        while (place != 0) {
            if (!seen.add(place) || seen.size() > DIRECTORIES) {
                throw DamagedPicture.because("the pages of the TIFF have no end");
            }
            TiffDirectories.Directory directory = directories.at(place);
            pages += directory.thumbnail() ? 0 : 1;
            place = directory.next();
        }
        if (pages == 0) {
            throw DamagedPicture.because("the TIFF holds no page");
        }
        return pages;
    }
}
