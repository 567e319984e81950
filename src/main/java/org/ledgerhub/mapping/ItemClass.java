package org.ledgerhub.mapping;

import java.util.Arrays;
import java.util.Optional;

/** The class of what is bought, by the grid of the return it stands in. */
enum ItemClass {
    GOODS(81),
    SERVICES(82),
    INVESTMENT(83);

    private final int grid;

    ItemClass(int grid) {
        this.grid = grid;
    }

    int grid() {
        return grid;
    }

    /** As codes write it. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<ItemClass> of(String keyOrGrid) {
        return Arrays.stream(values())
                .filter(c ->
                        c.key().equals(keyOrGrid) || Integer.toString(c.grid).equals(keyOrGrid))
                .findFirst();
    }
}
