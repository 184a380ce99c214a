package org.podstudio.packbuilder.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.packbuilder.build.ModelUse;
import org.podstudio.packbuilder.build.PackedAsset;

/** What the texts of a pack are made of. @param licenseText the user's own, null for ours */
public record PackFacts(String name, String version, @Nullable String theme, @Nullable String description, @Nullable String author,
        String license, @Nullable String licenseText, Instant time, List<PackedAsset> assets, List<ModelUse> models, String appVersion) {

    public int year() {
        return time.atOffset(ZoneOffset.UTC).getYear();
    }

    public String date() {
        return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    public String authorOr(String none) {
        return author == null ? none : author;
    }

    public long count(MediaType type) {
        return assets.stream().filter(asset -> asset.facts().type() == type).count();
    }

    public long generated() {
        return assets.stream().filter(asset -> asset.lineage().generated()).count();
    }

    /** Not generated as far as is known, and changed by a model. */
    public long editedWithAi() {
        return assets.stream().filter(asset -> !asset.lineage().generated() && asset.lineage().editedWithAi()).count();
    }

    /** {@code 12 images, 3 sounds and 1 video}. */
    public String contents() {
        List<String> parts = new java.util.ArrayList<>();
        add(parts, count(MediaType.IMAGE), "image");
        add(parts, count(MediaType.AUDIO), "audio file");
        add(parts, count(MediaType.VIDEO), "video");
        String last = parts.removeLast();
        return parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
    }

    private static void add(List<String> parts, long count, String noun) {
        if (count > 0) {
            parts.add(count + " " + noun + (count == 1 ? "" : "s"));
        }
    }

    /** {@code PNG, WAV}. */
    public String formats() {
        TreeSet<String> formats = new TreeSet<>();
        assets.forEach(asset -> formats.add(asset.facts().format().toUpperCase(java.util.Locale.ROOT)));
        return String.join(", ", formats);
    }
}
