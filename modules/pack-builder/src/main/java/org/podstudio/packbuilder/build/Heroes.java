package org.podstudio.packbuilder.build;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.MediaType;

/** The pictures that a pack shows large: the best rated, in the pack's order among equals. */
public final class Heroes {
    private static final int MOST = 5;

    private Heroes() {}

    /** @param <T> an asset, or what holds one */
    public static <T> List<T> of(List<T> assets, Function<T, Asset> asset) {
        return assets.stream().filter(each -> asset.apply(each).facts().type() == MediaType.IMAGE)
                .sorted(Comparator.comparingInt((T each) -> asset.apply(each).rating() == null ? 0 : -asset.apply(each).rating()))
                .limit(MOST).toList();
    }
}
