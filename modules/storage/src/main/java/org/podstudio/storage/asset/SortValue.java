package org.podstudio.storage.asset;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetCursor;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.storage.db.Folding;

/** What an asset is sorted by, as text that gives the same number again: the database would round it. */
final class SortValue {
    private SortValue() {}

    static AssetCursor cursor(AssetSort sort, Asset asset) {
        Object value = value(sort, asset);
        return new AssetCursor(value == null ? null : value.toString(), asset.id());
    }

    private static @Nullable Object value(AssetSort sort, Asset asset) {
        var facts = asset.facts();
        return switch (sort.field()) {
            case CREATED -> asset.createdAt().toEpochMilli();
            case MODIFIED -> asset.fileModifiedAt() == null ? null : asset.fileModifiedAt().toEpochMilli();
            case NAME -> Derived.naturalKey(asset.filename());
            case SIZE -> asset.sizeBytes();
            case WIDTH -> facts.width();
            case HEIGHT -> facts.height();
            case PIXELS -> Derived.of(0, asset, null).pixels();
            case DURATION -> facts.duration();
            case RATING -> asset.rating();
            case TYPE -> facts.type().wire();
            case THEME -> Folding.loose(asset.theme());
            case STATUS -> asset.status().wire();
            case LABEL -> asset.label() == null ? null : asset.label().wire();
            case PROMPT -> Derived.promptKey(asset.prompt());
            case RANDOM -> AssetSort.shuffle(asset.id()) * sort.multiplier() % AssetSort.modulus();
        };
    }
}
