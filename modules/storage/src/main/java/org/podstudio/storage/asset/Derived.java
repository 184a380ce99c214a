package org.podstudio.storage.asset;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.NaturalOrder;
import org.podstudio.core.api.asset.StackKey;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.storage.db.Folding;

/**
 * Columns of {@code assets} that are made of others, for sorting, counting and stacking.
 *
 * @param models of every pass, see {@link TextsRow#split}
 */
record Derived(
        int n,
        String naturalKey,
        @Nullable String promptKey,
        @Nullable String platform,
        @Nullable String models,
        @Nullable Long pixels,
        long shuffle,
        String stackKey) {
    /** Enough of a prompt to sort by. */
    private static final int PROMPT_CHARACTERS = 64;

    /**
     * The stack is that of what the file says: a prompt that the user gives to many folds nothing together under their hands.
     *
     * @param parentKey the parent's stack, null without one
     */
    static Derived of(int n, Asset asset, @Nullable String parentKey) {
        GeneratorMetadata generator = asset.generator();
        Integer width = asset.facts().width();
        Integer height = asset.facts().height();
        return new Derived(n, naturalKey(asset.filename()), promptKey(asset.prompt()), generator == null ? null : generator.platform(),
                generator == null ? null : TextsRow.joined(generator.models()),
                width == null || height == null ? null : (Long) ((long) width * height), AssetSort.shuffle(asset.id()),
                StackKey.automatic(asset.id(), generator, parentKey));
    }

    static String naturalKey(String filename) {
        return NaturalOrder.key(Folding.loose(filename));
    }

    /** @param counting as {@link Asset#prompt} tells it */
    static @Nullable String promptKey(@Nullable String counting) {
        if (counting == null) {
            return null;
        }
        String prompt = counting.strip();
        String folded = Folding.loose(prompt.substring(0, Math.min(prompt.length(), 4 * PROMPT_CHARACTERS)));
        return folded.substring(0, folded.offsetByCodePoints(0, Math.min(PROMPT_CHARACTERS, folded.codePointCount(0, folded.length()))));
    }
}
