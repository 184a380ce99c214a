package org.podstudio.testsupport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.CollectionId;
import org.podstudio.core.api.asset.CollectionStore;
import org.podstudio.core.api.problem.StudioException;

/** Collections in memory. Every method is guarded by this. */
public final class MemoryCollectionStore implements CollectionStore {
    private final Map<CollectionId, AssetCollection> collections = new LinkedHashMap<>();
    private final MemoryAssetStore store;

    MemoryCollectionStore(MemoryAssetStore store) {
        this.store = store;
    }

    @Override
    public synchronized List<AssetCollection> list() {
        return collections.values().stream().map(this::sized).sorted(Comparator.comparing(AssetCollection::name)).toList();
    }

    private AssetCollection sized(AssetCollection c) {
        return new AssetCollection(c.id(), c.name(), c.createdAt(), assets(c.id()).size());
    }

    @Override
    public synchronized Optional<AssetCollection> find(String nameOrId) {
        return collections.values().stream().filter(c -> c.id().toString().equals(nameOrId)
                || QueryMatcher.loose(c.name()).equals(QueryMatcher.loose(nameOrId))).findFirst().map(this::sized);
    }

    @Override
    public synchronized AssetCollection create(String name) throws StudioException {
        if (find(name).isPresent()) {
            throw StudioException.of("name-taken", "The collection was not made.", "There is one of that name.", "Choose another name.");
        }
        AssetCollection made = new AssetCollection(CollectionId.random(), name.strip(), Instant.now(), 0);
        collections.put(made.id(), made);
        return made;
    }

    @Override
    public synchronized void rename(CollectionId id, String name) {
        AssetCollection c = collections.get(id);
        collections.put(id, new AssetCollection(id, name, c.createdAt(), 0));
    }

    @Override
    public synchronized void delete(CollectionId id) {
        collections.remove(id);
    }

    @Override
    public synchronized List<AssetId> assets(CollectionId id) {
        return collections.containsKey(id) ? store.all().stream().map(Asset::id).filter(asset -> store.organised(asset).in().containsKey(id))
                .sorted(Comparator.comparing(asset -> store.organised(asset).in().get(id))).toList() : List.of();
    }

    @Override
    public synchronized void order(CollectionId id, List<AssetId> first) {
        List<AssetId> here = assets(id);
        List<AssetId> ordered = new ArrayList<>(first.stream().filter(here::contains).toList());
        here.stream().filter(asset -> !ordered.contains(asset)).forEach(ordered::add);
        for (AssetId asset : ordered) {
            Map<CollectionId, Long> in = new LinkedHashMap<>(store.organised(asset).in());
            in.put(id, (long) ordered.indexOf(asset));
            store.organised.put(asset, new MemoryAssetStore.Organised(in, store.organised(asset).stack()));
        }
    }
}
