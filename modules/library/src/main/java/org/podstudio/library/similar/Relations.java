package org.podstudio.library.similar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.similar.AssetPair;
import org.podstudio.core.api.similar.Look;
import org.podstudio.core.api.similar.Relation;

/** Tells what two assets are to each other. For one run, on one thread. */
final class Relations {
    /** Longer chains than any pipeline makes end here, as do circles. */
    private static final int LONGEST_CHAIN = 100;

    private final AssetStore assets;
    private final Set<AssetPair> unrelated;
    private final Map<AssetId, Optional<AssetId>> parents = new HashMap<>();

    Relations(AssetStore assets, Set<AssetPair> unrelated) {
        this.assets = assets;
        this.unrelated = unrelated;
    }

    /** @param a how it looks, as {@code b}; null when that is not known */
    Relation of(Asset first, Asset second, @Nullable Look a, @Nullable Look b) {
        if (calledUnrelated(first, second)) {
            return Relation.UNRELATED;
        } else if (derived(first, second)) {
            return Relation.DERIVED;
        } else if (first.hash().equals(second.hash())) {
            return Relation.DUPLICATE;
        } else if (variant(first.generator(), second.generator())) {
            return Relation.VARIANT;
        }
        return a != null && b != null && a.comparable(b) && a.fingerprint().looksLike(b.fingerprint())
                ? Relation.NEAR_DUPLICATE : Relation.UNRELATED;
    }

    /** Whether something other than looks says that they are two, whatever they look like. */
    boolean apart(Asset first, Asset second) {
        return calledUnrelated(first, second) || derived(first, second)
                || !first.hash().equals(second.hash()) && variant(first.generator(), second.generator());
    }

    private boolean calledUnrelated(Asset first, Asset second) {
        return unrelated.contains(new AssetPair(first.id(), second.id()));
    }

    /** One was made of the other, or both of a third. */
    private boolean derived(Asset first, Asset second) {
        if (first.parentId() == null && second.parentId() == null) {
            return false;
        }
        Set<AssetId> line = line(first);
        return line(second).stream().anyMatch(line::contains);
    }

    /** The asset and all it was made of. */
    private Set<AssetId> line(Asset asset) {
        Set<AssetId> line = new HashSet<>();
        parents.putIfAbsent(asset.id(), Optional.ofNullable(asset.parentId()));
        Optional<AssetId> next = Optional.of(asset.id());
        while (next.isPresent() && line.size() < LONGEST_CHAIN && line.add(next.get())) {
            next = parents.computeIfAbsent(next.get(), id -> assets.find(id).map(Asset::parentId));
        }
        return line;
    }

    private static boolean variant(@Nullable GeneratorMetadata a, @Nullable GeneratorMetadata b) {
        return a != null && b != null && a.prompt() != null && b.prompt() != null && a.prompt().strip().equals(b.prompt().strip())
                && Objects.equals(a.model(), b.model()) && a.seed() != null && b.seed() != null && !a.seed().equals(b.seed());
    }

    /** Whether two assets of this relation are the same to a person. */
    static boolean same(Relation relation) {
        return relation == Relation.DUPLICATE || relation == Relation.NEAR_DUPLICATE;
    }
}
