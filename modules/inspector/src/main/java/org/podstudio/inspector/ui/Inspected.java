package org.podstudio.inspector.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.HistoryEntry;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.project.Project;

/** What the inspector looks at. */
sealed interface Inspected {
    /** Whatever is edited while this is shown is meant for these. */
    List<AssetId> targets();

    /** Nothing is selected. */
    record Nothing() implements Inspected {
        @Override
        public List<AssetId> targets() {
            return List.of();
        }
    }

    /**
     * One asset with its family, its history, newest first, and the packs that it is in, newest first.
     *
     * @param colors empty of sounds, and as long as nobody has looked at the picture
     */
    record One(Project project, Asset asset, Optional<Asset> parent, List<Asset> children, List<HistoryEntry> history, List<Pack> packs,
            Optional<Palette> colors) implements Inspected {
        public One {
            packs = List.copyOf(packs);
            children = List.copyOf(children);
            history = List.copyOf(history);
        }

        @Override
        public List<AssetId> targets() {
            return List.of(asset.id());
        }
    }

    /**
     * Several assets.
     *
     * @param lead the one to picture
     * @param bytes of those that were looked at
     * @param curated what they share and what not; of very many only the first were looked at
     */
    record Several(Project project, List<AssetId> ids, Asset lead, long bytes, Set<MediaType> types, Curated curated) implements Inspected {
        public Several {
            ids = List.copyOf(ids);
        }

        @Override
        public List<AssetId> targets() {
            return ids;
        }
    }
}
