package org.podstudio.testsupport;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.CollectionId;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.StackKey;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.testsupport.MemoryAssetStore.Kept;

/** An asset after a change. */
final class Curated {
    private Curated() {}

    static Asset extracted(Asset a, AssetStore.Extracted found) {
        return new Asset(a.id(), a.path(), a.filename(), a.hash(), a.sizeBytes(), a.createdAt(), a.fileModifiedAt(), a.source(), a.sourcePath(),
                found.facts(), a.theme(), a.tags(), a.status(), a.rating(), a.label(), a.notes(), a.parentId(), a.missing(), a.undecodable(),
                found.generator(), a.ownPrompt());
    }

    static Kept by(Curation step, Kept kept) {
        Kept changed = changed(step, kept);
        return new Kept(changed.asset(), changed.trashedFrom(), organised(step, kept.organised()));
    }

    private static MemoryAssetStore.Organised organised(Curation step, MemoryAssetStore.Organised before) {
        Map<CollectionId, Long> in = new LinkedHashMap<>(before.in());
        return switch (step) {
            case Curation.Collect collect -> {
                if (collect.membership() == Curation.Membership.IN) {
                    in.putIfAbsent(collect.collection(), System.nanoTime());
                } else {
                    in.remove(collect.collection());
                }
                yield new MemoryAssetStore.Organised(in, before.stack());
            }
            case Curation.Stack stack -> new MemoryAssetStore.Organised(in, stack.key());
            case Curation.Unstack unstack -> new MemoryAssetStore.Organised(in, StackKey.fresh());
            default -> before;
        };
    }

    private static Kept changed(Curation step, Kept kept) {
        Asset asset = kept.asset();
        return switch (step) {
            case Curation.Rename rename -> new Kept(renamed(asset, rename.filenames().getOrDefault(asset.id(), asset.filename())),
                    kept.trashedFrom());
            case Curation.MoveToTheme move -> new Kept(user(placed(asset, themed(asset.path(), move.theme())), move.theme(), asset.tags(),
                    asset.status(), asset.rating(), asset.label(), asset.notes()), kept.trashedFrom());
            case Curation.Trash trash -> kept.trashedFrom() != null ? kept
                    : new Kept(placed(asset, "Trash/" + asset.path()), asset.path());
            case Curation.Restore restore -> kept.trashedFrom() == null ? kept : new Kept(placed(asset, kept.trashedFrom()), null);
            case Curation.Relink relink -> {
                String path = relink.storedPaths().get(asset.id());
                yield path == null ? kept
                        : new Kept(with(placed(asset, path), false, asset.undecodable(), asset.generator()), kept.trashedFrom());
            }
            case Curation.InPacks packs -> kept; // the packs of a project in memory are not part of its assets
            case Curation.Collect collect -> kept;
            case Curation.Stack stack -> kept;
            case Curation.Unstack unstack -> kept;
            case Curation.Composite composite -> throw new IllegalArgumentException("a composite is done part by part");
            case Curation.SetStatus set -> new Kept(user(asset, asset.theme(), asset.tags(), set.status(), asset.rating(), asset.label(),
                    asset.notes()), kept.trashedFrom());
            case Curation.Rate rate -> new Kept(user(asset, asset.theme(), asset.tags(), asset.status(),
                    rate.stars() == 0 ? null : Integer.valueOf(rate.stars()), asset.label(), asset.notes()), kept.trashedFrom());
            case Curation.Tag tag -> {
                Set<String> tags = new LinkedHashSet<>(asset.tags());
                tag.remove().forEach(tags::remove);
                tags.addAll(tag.add());
                yield new Kept(user(asset, asset.theme(), List.copyOf(tags), asset.status(), asset.rating(), asset.label(), asset.notes()),
                        kept.trashedFrom());
            }
            case Curation.Note note -> new Kept(user(asset, asset.theme(), asset.tags(), asset.status(), asset.rating(), asset.label(),
                    note.text().isEmpty() ? null : note.text()), kept.trashedFrom());
            case Curation.SetPrompt prompt -> new Kept(asset.saying(prompt.after(asset.ownPrompt())), kept.trashedFrom());
            case Curation.SetTheme theme -> new Kept(user(asset, theme.theme(), asset.tags(), asset.status(), asset.rating(), asset.label(),
                    asset.notes()), kept.trashedFrom());
            case Curation.SetLabel label -> new Kept(user(asset, asset.theme(), asset.tags(), asset.status(), asset.rating(), label.label(),
                    asset.notes()), kept.trashedFrom());
        };
    }

    private static Asset renamed(Asset a, String filename) {
        return placed(a, a.path().substring(0, a.path().lastIndexOf('/') + 1) + filename);
    }

    /** {@code Library/{type}/{theme}/{date}/name}; what lies elsewhere stays. */
    private static String themed(String path, String theme) {
        String[] parts = path.split("/");
        if (parts.length < 5 || !parts[0].equals("Library")) {
            return path;
        }
        parts[2] = theme;
        return String.join("/", parts);
    }

    private static Asset placed(Asset a, String path) {
        return new Asset(a.id(), path, path.substring(path.lastIndexOf('/') + 1), a.hash(), a.sizeBytes(), a.createdAt(),
                a.fileModifiedAt(), a.source(), a.sourcePath(), a.facts(), a.theme(), a.tags(), a.status(), a.rating(), a.label(),
                a.notes(), a.parentId(), a.missing(), a.undecodable(), a.generator(), a.ownPrompt());
    }

    private static Asset user(Asset a, String theme, List<String> tags, Approval status, @Nullable Integer rating,
            @Nullable ColorLabel label, @Nullable String notes) {
        return new Asset(a.id(), a.path(), a.filename(), a.hash(), a.sizeBytes(), a.createdAt(), a.fileModifiedAt(), a.source(),
                a.sourcePath(), a.facts(), theme, tags, status, rating, label, notes, a.parentId(), a.missing(), a.undecodable(), a.generator(), a.ownPrompt());
    }

    static Asset with(Asset a, boolean missing, boolean undecodable, @Nullable GeneratorMetadata generator) {
        return new Asset(a.id(), a.path(), a.filename(), a.hash(), a.sizeBytes(), a.createdAt(), a.fileModifiedAt(), a.source(),
                a.sourcePath(), a.facts(), a.theme(), a.tags(), a.status(), a.rating(), a.label(), a.notes(), a.parentId(),
                missing, undecodable, generator, a.ownPrompt());
    }
}
