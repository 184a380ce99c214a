package org.podstudio.core.api.asset;

import java.util.List;

/** Part of a list. @param total all matches, not only those on this page */
public record AssetPage(long total, List<Asset> assets) {
    public AssetPage {
        assets = List.copyOf(assets);
    }
}
