package org.podstudio.library.ui;

import java.util.Arrays;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetSort.Field;

/** The orders that the library offers: some in the bar, all through the columns of its list. */
@Messages({
    "SortChoice_newestFirst=Newest first", "SortChoice_oldestFirst=Oldest first", "SortChoice_name=Name",
    "SortChoice_nameZToA=Name, Z to A", "SortChoice_bestRated=Best rated", "SortChoice_lowestRated=Lowest rated",
    "SortChoice_largestFile=Largest file", "SortChoice_smallestFile=Smallest file", "SortChoice_widest=Widest",
    "SortChoice_mostPixels=Most pixels", "SortChoice_fewestPixels=Fewest pixels", "SortChoice_longest=Longest",
    "SortChoice_shortest=Shortest", "SortChoice_theme=Theme", "SortChoice_themeZToA=Theme, Z to A", "SortChoice_type=Type",
    "SortChoice_typeReversed=Type, reversed", "SortChoice_status=Status", "SortChoice_statusReversed=Status, reversed",
    "SortChoice_label=Label", "SortChoice_labelReversed=Label, reversed"
})
enum SortChoice {
    NEWEST(Bundle.SortChoice_newestFirst(), Offered.IN_BAR, AssetSort.NEWEST),
    OLDEST(Bundle.SortChoice_oldestFirst(), Offered.IN_BAR, new AssetSort(Field.CREATED, false)),
    NAME(Bundle.SortChoice_name(), Offered.IN_BAR, new AssetSort(Field.NAME, false)),
    NAME_DOWN(Bundle.SortChoice_nameZToA(), Offered.BY_COLUMN, new AssetSort(Field.NAME, true)),
    RATING(Bundle.SortChoice_bestRated(), Offered.IN_BAR, new AssetSort(Field.RATING, true)),
    RATING_UP(Bundle.SortChoice_lowestRated(), Offered.BY_COLUMN, new AssetSort(Field.RATING, false)),
    LARGEST(Bundle.SortChoice_largestFile(), Offered.IN_BAR, new AssetSort(Field.SIZE, true)),
    SMALLEST(Bundle.SortChoice_smallestFile(), Offered.BY_COLUMN, new AssetSort(Field.SIZE, false)),
    WIDEST(Bundle.SortChoice_widest(), Offered.IN_BAR, new AssetSort(Field.WIDTH, true)),
    MOST_PIXELS(Bundle.SortChoice_mostPixels(), Offered.BY_COLUMN, new AssetSort(Field.PIXELS, true)),
    LEAST_PIXELS(Bundle.SortChoice_fewestPixels(), Offered.BY_COLUMN, new AssetSort(Field.PIXELS, false)),
    LONGEST(Bundle.SortChoice_longest(), Offered.IN_BAR, new AssetSort(Field.DURATION, true)),
    SHORTEST(Bundle.SortChoice_shortest(), Offered.BY_COLUMN, new AssetSort(Field.DURATION, false)),
    THEME(Bundle.SortChoice_theme(), Offered.IN_BAR, new AssetSort(Field.THEME, false)),
    THEME_DOWN(Bundle.SortChoice_themeZToA(), Offered.BY_COLUMN, new AssetSort(Field.THEME, true)),
    TYPE(Bundle.SortChoice_type(), Offered.BY_COLUMN, new AssetSort(Field.TYPE, false)),
    TYPE_DOWN(Bundle.SortChoice_typeReversed(), Offered.BY_COLUMN, new AssetSort(Field.TYPE, true)),
    STATUS(Bundle.SortChoice_status(), Offered.BY_COLUMN, new AssetSort(Field.STATUS, false)),
    STATUS_DOWN(Bundle.SortChoice_statusReversed(), Offered.BY_COLUMN, new AssetSort(Field.STATUS, true)),
    LABEL(Bundle.SortChoice_label(), Offered.BY_COLUMN, new AssetSort(Field.LABEL, false)),
    LABEL_DOWN(Bundle.SortChoice_labelReversed(), Offered.BY_COLUMN, new AssetSort(Field.LABEL, true));

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
