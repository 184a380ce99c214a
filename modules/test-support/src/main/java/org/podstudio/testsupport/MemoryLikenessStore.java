package org.podstudio.testsupport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.similar.AssetPair;
import org.podstudio.core.api.similar.LikenessStore;
import org.podstudio.core.api.similar.Look;

/** Fingerprints and relations in memory. Every method is guarded by this. */
public final class MemoryLikenessStore implements LikenessStore {
    private final MemoryAssetStore assets;
    private final Map<AssetId, Fingerprint> fingerprints = new LinkedHashMap<>();
    private final Map<AssetId, Palette> palettes = new ConcurrentHashMap<>();
    private final Set<AssetPair> unrelated = new HashSet<>();

    MemoryLikenessStore(MemoryAssetStore assets) {
        this.assets = assets;
    }

    @Override
    public synchronized void put(Map<AssetId, Fingerprint> added) {
        fingerprints.putAll(added);
    }

    @Override
    public synchronized void putPalettes(Map<AssetId, Palette> added) {
        palettes.putAll(added);
    }

    @Override
    public synchronized Optional<Palette> palette(AssetId id) {
        return Optional.ofNullable(palettes.get(id));
    }

    @Override
    public synchronized List<AssetId> withoutPalette() {
        return lacking(palettes.keySet());
    }

    @Override
    public synchronized Optional<Fingerprint> fingerprint(AssetId id) {
        return Optional.ofNullable(fingerprints.get(id));
    }

    @Override
    public synchronized List<Look> looks() {
        return all().stream().filter(asset -> fingerprints.containsKey(asset.id())).map(this::look).toList();
    }

    private Look look(Asset asset) {
        MediaFacts facts = asset.facts();
        double aspect = facts.width() == null || facts.height() == null ? 0 : (double) facts.width() / facts.height();
        return new Look(asset.id(), facts.type(), aspect, facts.type() == MediaType.IMAGE ? null : facts.duration(),
                fingerprints.get(asset.id()));
    }

    @Override
    public synchronized List<AssetId> withoutFingerprint() {
        return lacking(fingerprints.keySet());
    }

    private List<AssetId> lacking(Set<AssetId> known) {
        return all().stream().filter(asset -> asset.facts().type() != MediaType.AUDIO && !asset.missing() && !asset.undecodable())
                .map(Asset::id).filter(id -> !known.contains(id)).toList();
    }

    @Override
    public synchronized List<List<AssetId>> sameContent() {
        Map<String, List<AssetId>> groups = new LinkedHashMap<>();
        all().forEach(asset -> groups.computeIfAbsent(asset.hash(), hash -> new ArrayList<>()).add(asset.id()));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private List<Asset> all() {
        return assets.load(assets.ids(Query.ALL, new AssetSort(AssetSort.Field.CREATED, false)));
    }

    @Override
    public synchronized void unrelated(AssetId a, AssetId b) {
        unrelated.add(new AssetPair(a, b));
    }

    @Override
    public synchronized void related(AssetId a, AssetId b) {
        unrelated.remove(new AssetPair(a, b));
    }

    @Override
    public synchronized Set<AssetPair> unrelatedPairs() {
        return Set.copyOf(unrelated);
    }
}
