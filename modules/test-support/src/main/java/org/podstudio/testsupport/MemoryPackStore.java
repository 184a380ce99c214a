package org.podstudio.testsupport;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.pack.PackStore;

/** Packs in memory. */
public final class MemoryPackStore implements PackStore {
    private final Map<PackId, Pack> packs = new ConcurrentHashMap<>();

    @Override
    public void save(Pack pack) {
        packs.put(pack.id(), pack);
    }

    @Override
    public Optional<Pack> find(PackId id) {
        return Optional.ofNullable(packs.get(id));
    }

    @Override
    public List<PackId> findByPrefix(String prefix, int limit) {
        return packs.keySet().stream().filter(id -> id.toString().startsWith(prefix)).limit(limit).toList();
    }

    @Override
    public List<Pack> list() {
        return packs.values().stream().sorted(Comparator.comparing(Pack::createdAt).reversed()).toList();
    }

    @Override
    public void delete(PackId id) {
        packs.remove(id);
    }
}
