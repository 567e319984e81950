package org.ledgerhub.format.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.Head;
import org.ledgerhub.format.Source;

/** HEIC and its container HEIF (ISO/IEC 23008-12): boxes, the first of which names its brands. */
final class Heif implements Picture {
    private static final Set<String> STILL = Set.of("heic", "heix", "heim", "heis");
    private static final Set<String> SEQUENCE = Set.of("hevc", "hevx", "msf1");
    private static final int BOX_HEADER = 8;

    @Override
    public @Nullable String mediaType(byte[] head) {
        Set<String> brands = brands(head);
        if (brands.stream().anyMatch(STILL::contains)) {
            return "image/heic";
        }
        if (brands.stream().anyMatch(SEQUENCE::contains)) {
            return "image/heic-sequence";
        }
        return brands.contains("mif1") && !brands.contains("avif") ? "image/heif" : null;
    }

    /** One page; how many pictures of a sequence are pages is not told. */
    @Override
    public @Nullable Integer pages(Source source) throws IOException {
        boolean content = false;
        try (PictureBytes bytes = new PictureBytes(source)) {
            while (bytes.position() < source.size()) {
                long start = bytes.position();
                long size = bytes.u32();
                String type = text(bytes);
                if (size == 1) {
                    size = bytes.u64();
                }
                long end = size == 0 ? source.size() : start + size;
                if (end < bytes.position()) {
                    throw DamagedPicture.because("a box of the HEIC has an impossible size");
                }
                content = content || type.equals("meta");
                bytes.skip(end - bytes.position());
            }
            if (!content) {
                throw DamagedPicture.because("the HEIC holds no picture");
            }
            return "image/heic-sequence".equals(mediaType(Head.of(source).bytes())) ? null : 1;
        }
    }

    private static String text(PictureBytes bytes) throws IOException {
        StringBuilder type = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            type.append((char) bytes.u8());
        }
        return type.toString();
    }

    /** Major and compatible brands of the first box, empty when it is no file type box. */
    private static Set<String> brands(byte[] head) {
        Set<String> brands = new LinkedHashSet<>();
        if (head.length < BOX_HEADER + 8 || !text(head, 4).equals("ftyp")) {
            return brands;
        }
        int size = (head[0] & 0xFF) << 24 | (head[1] & 0xFF) << 16 | (head[2] & 0xFF) << 8 | head[3] & 0xFF;
        for (int at = BOX_HEADER; at + 4 <= Math.min(size, head.length); at += 4) {
            if (at != BOX_HEADER + 4) { // the minor version stands between the brands
                brands.add(text(head, at));
            }
        }
        return brands;
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
