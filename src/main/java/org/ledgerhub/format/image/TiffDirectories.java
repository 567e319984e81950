package org.ledgerhub.format.image;

import java.io.IOException;

/** The directories of a TIFF file; whatever they point to has to lie within the file. */
final class TiffDirectories {
    private static final int NEW_SUBFILE_TYPE = 254;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_BYTE_COUNTS = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTE_COUNTS = 325;

    /** Bytes of a value of each field type from 1 (BYTE) to 18 (IFD8). */
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    private final PictureBytes bytes;
    private final boolean big;

    TiffDirectories(PictureBytes bytes, boolean big) {
        this.bytes = bytes;
        this.big = big;
    }

    /**
     * One directory.
     *
     * @param thumbnail it holds a smaller copy of another page
     * @param next place of the one after it, 0 when it is the last
     */
    record Directory(boolean thumbnail, long next) {}

    /** Where the first one lies. */
    long first() throws IOException {
        return offset();
    }

    Directory at(long place) throws IOException {
        bytes.moveTo(place);
        long count = big ? bytes.u64() : bytes.u16();
        boolean thumbnail = false;
        long data = 0;
        long length = 0;
        for (long i = 0; i < count; i++) {
            int tag = bytes.u16();
            int type = bytes.u16();
            long values = offset();
            long value = value(type, values);
            switch (tag) {
                case NEW_SUBFILE_TYPE -> thumbnail = (value & 1) == 1;
                case STRIP_OFFSETS, TILE_OFFSETS -> data = values == 1 ? value : 0;
                case STRIP_BYTE_COUNTS, TILE_BYTE_COUNTS -> length = values == 1 ? value : 0;
                default -> {}
            }
        }
        long next = offset();
        within(data, length);
        return new Directory(thumbnail, next);
    }

    /** The value of a field, or where its values lie when they do not fit in it. */
    private long value(int type, long values) throws IOException {
        int room = big ? 8 : 4;
        long size = (type < SIZES.length ? SIZES[type] : 0) * Math.min(values, Integer.MAX_VALUE);
        if (size > room) {
            long place = offset();
            within(place, size);
            return place;
        }
        long value = size == 2 ? bytes.u16() : size == 1 ? bytes.u8() : offset();
        bytes.skip(size == 2 || size == 1 ? room - size : 0);
        return value;
    }

    private long offset() throws IOException {
        return big ? bytes.u64() : bytes.u32();
    }

    private void within(long place, long size) throws IOException {
        if (size > bytes.size() - place) {
            throw DamagedPicture.truncated();
        }
    }
}
