package org.podstudio.packbuilder.build;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;

/** The pictures that a pack shows large: those that were chosen, in the pack's order, else the best rated, in that order among equals. */
public final class Heroes {
    /** A store's page shows about as many large. */
    public static final int MOST = 5;

    private Heroes() {}

    /** @param <T> an asset, or what holds one @param chosen by somebody; where none of them is a picture of the pack, the best rated are taken */
    public static <T> List<T> of(List<T> assets, Function<T, Asset> asset, Collection<AssetId> chosen) {
        List<T> wanted = assets.stream().filter(each -> asset.apply(each).facts().type() == MediaType.IMAGE)
                .filter(each -> chosen.contains(asset.apply(each).id())).limit(MOST).toList();
        return wanted.isEmpty() ? best(assets, asset) : wanted;
    }

    private static <T> List<T> best(List<T> assets, Function<T, Asset> asset) {
        return assets.stream().filter(each -> asset.apply(each).facts().type() == MediaType.IMAGE)
                .sorted(Comparator.comparingInt((T each) -> asset.apply(each).rating() == null ? 0 : -asset.apply(each).rating()))
                .limit(MOST).toList();
    }
}
