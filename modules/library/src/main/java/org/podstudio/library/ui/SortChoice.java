package org.podstudio.library.ui;

import org.podstudio.core.api.asset.AssetSort;

/** The orders that the library offers. */
enum SortChoice {
    NEWEST("Newest first", AssetSort.NEWEST),
    OLDEST("Oldest first", new AssetSort(AssetSort.Field.CREATED, false)),
    NAME("Name", new AssetSort(AssetSort.Field.NAME, false)),
    RATING("Best rated", new AssetSort(AssetSort.Field.RATING, true)),
    LARGEST("Largest file", new AssetSort(AssetSort.Field.SIZE, true)),
    WIDEST("Widest", new AssetSort(AssetSort.Field.WIDTH, true)),
    LONGEST("Longest", new AssetSort(AssetSort.Field.DURATION, true)),
    THEME("Theme", new AssetSort(AssetSort.Field.THEME, false));

    private final String title;
    private final AssetSort sort;

    SortChoice(String title, AssetSort sort) {
        this.title = title;
        this.sort = sort;
    }

    AssetSort sort() {
        return sort;
    }

    @Override
    public String toString() {
        return title;
    }
}
