package org.podstudio.testsupport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.similar.MeaningStore;

/** Vectors in memory, of one model. Every method is guarded by this. */
public final class MemoryMeaningStore implements MeaningStore {
    private final MemoryAssetStore assets;
    private final Map<AssetId, byte[]> vectors = new LinkedHashMap<>();

    MemoryMeaningStore(MemoryAssetStore assets) {
        this.assets = assets;
    }

    @Override
    public synchronized List<Prompt> without(String model, int limit) {
        return prompted().stream().filter(asset -> !vectors.containsKey(asset.id())).limit(limit)
                .map(asset -> new Prompt(asset.id(), asset.prompt())).toList();
    }

    private List<Asset> prompted() {
        return assets.load(assets.ids(Query.ALL, new AssetSort(AssetSort.Field.CREATED, false))).stream()
                .filter(asset -> asset.prompt() != null).toList();
    }

    @Override
    public synchronized long countWithout(String model) {
        return without(model, Integer.MAX_VALUE).size();
    }

    @Override
    public synchronized void put(String model, Map<AssetId, byte[]> added) {
        vectors.putAll(added);
    }

    @Override
    public synchronized void forEach(String model, BiConsumer<AssetId, byte[]> found) {
        vectors.forEach(found);
    }
}
