package org.podstudio.testsupport;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.media.GeneratorMetadata;

/** An asset after a change. */
final class Curated {
    private Curated() {}

    static Asset by(Curation step, Asset asset) {
        return switch (step) {
            case Curation.SetStatus set -> user(asset, asset.theme(), asset.tags(), set.status(), asset.rating(), asset.label(), asset.notes());
            case Curation.Rate rate -> user(asset, asset.theme(), asset.tags(), asset.status(),
                    rate.stars() == 0 ? null : Integer.valueOf(rate.stars()), asset.label(), asset.notes());
            case Curation.Tag tag -> {
                Set<String> tags = new LinkedHashSet<>(asset.tags());
                tag.remove().forEach(tags::remove);
                tags.addAll(tag.add());
                yield user(asset, asset.theme(), List.copyOf(tags), asset.status(), asset.rating(), asset.label(), asset.notes());
            }
            case Curation.Note note -> user(asset, asset.theme(), asset.tags(), asset.status(), asset.rating(), asset.label(),
                    note.text().isEmpty() ? null : note.text());
            case Curation.SetTheme theme -> user(asset, theme.theme(), asset.tags(), asset.status(), asset.rating(), asset.label(), asset.notes());
            case Curation.SetLabel label -> user(asset, asset.theme(), asset.tags(), asset.status(), asset.rating(), label.label(), asset.notes());
        };
    }

    private static Asset user(Asset a, String theme, List<String> tags, Approval status, @Nullable Integer rating,
            @Nullable ColorLabel label, @Nullable String notes) {
        return new Asset(a.id(), a.path(), a.filename(), a.hash(), a.sizeBytes(), a.createdAt(), a.fileModifiedAt(), a.source(),
                a.sourcePath(), a.facts(), theme, tags, status, rating, label, notes, a.parentId(), a.missing(), a.undecodable(), a.generator());
    }

    static Asset with(Asset a, boolean missing, boolean undecodable, @Nullable GeneratorMetadata generator) {
        return new Asset(a.id(), a.path(), a.filename(), a.hash(), a.sizeBytes(), a.createdAt(), a.fileModifiedAt(), a.source(),
                a.sourcePath(), a.facts(), a.theme(), a.tags(), a.status(), a.rating(), a.label(), a.notes(), a.parentId(),
                missing, undecodable, generator);
    }
}
