package org.podstudio.ui.select;

import java.util.Objects;
import java.util.Optional;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.media.MediaType;

/**
 * What the library is asked to show.
 *
 * @param text the query as it stands in the search field; every filter of the windows is part of it
 * @param type the tab: one type, or empty for all
 */
public record LibrarySearch(String text, Optional<MediaType> type, AssetSort sort) {
    /** Everything, newest first. */
    public static final LibrarySearch ALL = new LibrarySearch("", Optional.empty(), AssetSort.NEWEST);

    public LibrarySearch {
        Objects.requireNonNull(text);
        Objects.requireNonNull(sort);
    }

    public LibrarySearch withText(String next) {
        return new LibrarySearch(next, type, sort);
    }

    public LibrarySearch withType(Optional<MediaType> next) {
        return new LibrarySearch(text, next, sort);
    }

    public LibrarySearch withSort(AssetSort next) {
        return new LibrarySearch(text, type, next);
    }
}
