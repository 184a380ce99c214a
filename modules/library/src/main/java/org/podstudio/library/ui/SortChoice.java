package org.podstudio.library.ui;

import java.util.Arrays;
import java.util.Optional;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetSort.Field;

/** The orders that the library offers: some in the bar, all through the columns of its list. */
enum SortChoice {
    NEWEST("Newest first", Offered.IN_BAR, AssetSort.NEWEST),
    OLDEST("Oldest first", Offered.IN_BAR, new AssetSort(Field.CREATED, false)),
    NAME("Name", Offered.IN_BAR, new AssetSort(Field.NAME, false)),
    NAME_DOWN("Name, Z to A", Offered.BY_COLUMN, new AssetSort(Field.NAME, true)),
    RATING("Best rated", Offered.IN_BAR, new AssetSort(Field.RATING, true)),
    RATING_UP("Lowest rated", Offered.BY_COLUMN, new AssetSort(Field.RATING, false)),
    LARGEST("Largest file", Offered.IN_BAR, new AssetSort(Field.SIZE, true)),
    SMALLEST("Smallest file", Offered.BY_COLUMN, new AssetSort(Field.SIZE, false)),
    WIDEST("Widest", Offered.IN_BAR, new AssetSort(Field.WIDTH, true)),
    MOST_PIXELS("Most pixels", Offered.BY_COLUMN, new AssetSort(Field.PIXELS, true)),
    LEAST_PIXELS("Fewest pixels", Offered.BY_COLUMN, new AssetSort(Field.PIXELS, false)),
    LONGEST("Longest", Offered.IN_BAR, new AssetSort(Field.DURATION, true)),
    SHORTEST("Shortest", Offered.BY_COLUMN, new AssetSort(Field.DURATION, false)),
    THEME("Theme", Offered.IN_BAR, new AssetSort(Field.THEME, false)),
    THEME_DOWN("Theme, Z to A", Offered.BY_COLUMN, new AssetSort(Field.THEME, true)),
    TYPE("Type", Offered.BY_COLUMN, new AssetSort(Field.TYPE, false)),
    TYPE_DOWN("Type, reversed", Offered.BY_COLUMN, new AssetSort(Field.TYPE, true)),
    STATUS("Status", Offered.BY_COLUMN, new AssetSort(Field.STATUS, false)),
    STATUS_DOWN("Status, reversed", Offered.BY_COLUMN, new AssetSort(Field.STATUS, true)),
    LABEL("Label", Offered.BY_COLUMN, new AssetSort(Field.LABEL, false)),
    LABEL_DOWN("Label, reversed", Offered.BY_COLUMN, new AssetSort(Field.LABEL, true));

    /** Where an order can be chosen. */
    enum Offered {
        IN_BAR,
        BY_COLUMN
    }

    private final String title;
    private final Offered offered;
    private final AssetSort sort;

    SortChoice(String title, Offered offered, AssetSort sort) {
        this.title = title;
        this.offered = offered;
        this.sort = sort;
    }

    static SortChoice[] inBar() {
        return Arrays.stream(values()).filter(choice -> choice.offered == Offered.IN_BAR).toArray(SortChoice[]::new);
    }

    /** The order by a field; empty when it is not offered. */
    static Optional<SortChoice> of(AssetSort sort) {
        return Arrays.stream(values()).filter(choice -> choice.sort.equals(sort)).findFirst();
    }

    AssetSort sort() {
        return sort;
    }

    @Override
    public String toString() {
        return title;
    }
}
