package org.podstudio.core.api.asset;

import java.util.List;
import java.util.Optional;

/** One page of a list read by keyset. @param next where to go on; empty when this was the last page */
public record AssetSlice(List<Asset> assets, Optional<AssetCursor> next) {
    public AssetSlice {
        assets = List.copyOf(assets);
    }
}
