package org.podstudio.storage.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code asset_texts}: what is long, or only searched by word. {@code streams} and {@code generator} are JSON; {@code
 * prompt}, {@code negative} and {@code model} hold those of every pass, see {@link #split}.
 */
public record TextsRow(
        int assetN,
        @Nullable String notes,
        @Nullable String prompt,
        @Nullable String negative,
        @Nullable String model,
        @Nullable String platform,
        String streams,
        @Nullable String generator) {
    /** Stands between the texts of two passes: ASCII's record separator, which nobody types. */
    private static final String BETWEEN = "\u001E";

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
