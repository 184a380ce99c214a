package org.podstudio.core.api.pack;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;

/**
 * A pack as the project's database holds it.
 *
 * @param slug lower case, hyphens
 * @param license {@code personal}, {@code commercial}, {@code extended}, or {@code custom}
 * @param licenseText the user's own text when custom
 * @param options further options as JSON text
 * @param dir where it was built, null for a draft; absolute
 */
public record Pack(
        PackId id,
        String name,
        String slug,
        @Nullable String theme,
        @Nullable String description,
        @Nullable String author,
        String version,
        String license,
        @Nullable String licenseText,
        Status status,
        List<AssetId> assets,
        String options,
        Instant createdAt,
        @Nullable Instant builtAt,
        @Nullable String dir,
        @Nullable String zip) {
    /** Life of a pack. */
    public enum Status {
        DRAFT,
        BUILDING,
        COMPLETED,
        FAILED;

        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Pack {
        assets = List.copyOf(assets);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a pack has a name");
        }
    }
}
