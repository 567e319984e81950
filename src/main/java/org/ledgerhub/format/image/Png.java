package org.ledgerhub.format.image;

import java.io.IOException;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.Source;

/** PNG (ISO/IEC 15948): chunks from IHDR to IEND, each with its checksum. */
final class Png implements Picture {
    private static final long HEADER = chunk("IHDR");
    private static final long END = chunk("IEND");

    @Override
    public @Nullable String mediaType(byte[] head) {
        return Picture.begins(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') ? "image/png" : null;
    }

    @Override
    public Integer pages(Source source) throws IOException {
        try (PictureBytes bytes = new PictureBytes(source)) {
            bytes.skip(8);
            long type = chunk(bytes);
            if (type != HEADER) {
                throw DamagedPicture.because("the PNG does not begin with its header");
            }
            while (type != END) {
                type = chunk(bytes);
            }
            return 1;
        }
    }

    /** Goes over a chunk; gives its type. */
    private static long chunk(PictureBytes bytes) throws IOException {
        long length = bytes.u32();
        CRC32 checksum = new CRC32();
        long type = 0;
        for (int i = 0; i < 4; i++) {
            int sign = bytes.u8();
            checksum.update(sign);
            type = type << 8 | sign;
        }
        for (long i = 0; i < length; i++) {
            checksum.update(bytes.u8());
        }
        if (bytes.u32() != checksum.getValue()) {
            throw DamagedPicture.because("a checksum of the PNG does not hold");
        }
        return type;
    }

    private static long chunk(String name) {
        long type = 0;
        for (int i = 0; i < name.length(); i++) {
            type = type << 8 | name.charAt(i);
        }
        return type;
    }
}
