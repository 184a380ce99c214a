package org.podstudio.storage.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.OwnPrompt;

/**
 * One row of {@code asset_texts}: what is long, or only searched by word. {@code streams} and {@code generator} are JSON; {@code
 * prompt}, {@code negative} and {@code model} hold those of every pass, see {@link #split}. What the user says instead lies beside
 * them, so that the file's is there again when they take it back.
 */
public record TextsRow(
        int assetN,
        @Nullable String notes,
        @Nullable String prompt,
        @Nullable String negative,
        @Nullable String model,
        @Nullable String platform,
        String streams,
        @Nullable String generator,
        @Nullable String ownPrompt,
        @Nullable String ownNegative) {
    /** Stands between the texts of two passes: ASCII's record separator, which nobody types. */
    private static final String BETWEEN = "\u001E";

    OwnPrompt ownPrompts() {
        return ownPrompt == null && ownNegative == null ? OwnPrompt.NONE : new OwnPrompt(ownPrompt, ownNegative);
    }

    /** What is searched, of every pass; null for nothing. */
    @Nullable String countingPrompt() {
        return ownPrompt == null ? prompt : ownPrompt;
    }

    /** As {@link #countingPrompt}. */
    @Nullable String countingNegative() {
        return ownNegative == null ? negative : ownNegative;
    }

    static @Nullable String joined(List<String> texts) {
        return texts.isEmpty() ? null : String.join(BETWEEN, texts);
    }

    /** One pass' text with what stands around it, so that no longer one is taken for it. */
    static String enclosed(String text) {
        return BETWEEN + text + BETWEEN;
    }

    /** The texts of all passes, that of the one that made the picture first in front. */
    public static List<String> split(String joined) {
        return List.of(joined.split(BETWEEN));
    }
}
