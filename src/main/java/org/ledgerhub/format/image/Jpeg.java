package org.ledgerhub.format.image;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.Source;

/** JPEG (ITU-T T.81): segments behind markers, from start to end of image; what cameras write behind it is left alone. */
final class Jpeg implements Picture {
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    @Override
    public @Nullable String mediaType(byte[] head) {
        return Picture.begins(head, 0xFF, 0xD8, 0xFF) ? "image/jpeg" : null;
    }

    @Override
    public Integer pages(Source source) throws IOException {
        try (PictureBytes bytes = new PictureBytes(source)) {
            bytes.skip(2);
            boolean frame = false;
            int marker = marker(bytes);
            while (marker != END_OF_IMAGE) {
                frame = frame || isFrame(marker);
                if (isBare(marker)) {
                    marker = marker(bytes);
                } else {
                    int length = bytes.u16();
                    bytes.skip(length < 2 ? 0 : length - 2L);
                    marker = marker == START_OF_SCAN ? scan(bytes) : marker(bytes);
                }
            }
            if (!frame) {
                throw DamagedPicture.because("there is no frame in the JPEG");
            }
            return 1;
        }
    }

    private static int marker(PictureBytes bytes) throws IOException {
        if (bytes.u8() != 0xFF) {
            throw DamagedPicture.because("a marker is missing in the JPEG");
        }
        return filled(bytes);
    }

    /** The marker behind the fill bytes. */
    private static int filled(PictureBytes bytes) throws IOException {
        int marker = bytes.u8();
        while (marker == 0xFF) {
            marker = bytes.u8();
        }
        return marker;
    }

    /** Goes over the entropy-coded data to the marker behind it. */
    private static int scan(PictureBytes bytes) throws IOException {
        while (true) {
            if (bytes.u8() == 0xFF) {
                int marker = filled(bytes);
                if (marker != 0 && !isRestart(marker)) {
                    return marker;
                }
            }
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    private static boolean isBare(int marker) {
        return marker == 0x01 || isRestart(marker);
    }
}
