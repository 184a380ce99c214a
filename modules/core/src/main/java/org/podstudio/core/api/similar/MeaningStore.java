package org.podstudio.core.api.similar;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.podstudio.core.api.asset.AssetId;

/** The vectors of prompts of one project. Safe from any thread; every method blocks on the database. */
public interface MeaningStore {
    /** A prompt that has no vector of this model yet. */
    record Prompt(AssetId id, String text) {}

    /** In order of import, at most {@code limit}; trashed assets are left out. */
    List<Prompt> without(String model, int limit);

    long countWithout(String model);

    /** Keeps or replaces vectors, in one transaction. @param vectors signed bytes; only their direction counts */
    void put(String model, Map<AssetId, byte[]> vectors);

    /** Gives every vector of this model, trashed assets left out, without holding them all. */
    void forEach(String model, BiConsumer<AssetId, byte[]> vectors);
}
