package org.podstudio.storage.asset;

import org.jspecify.annotations.Nullable;

/** One row of {@code asset_texts}: what is long, or only searched by word. {@code streams} and {@code generator} are JSON. */
record TextsRow(
        int assetN,
        @Nullable String notes,
        @Nullable String prompt,
        @Nullable String negative,
        @Nullable String model,
        @Nullable String platform,
        String streams,
        @Nullable String generator) {}
