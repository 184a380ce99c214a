package org.podstudio.inspector.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.ui.select.SelectedAssets;

/** On which of the selected assets an operation works. Blocks on the database. */
@Messages({
    "# {0} - number", "Reach_onAll=On all {0} selected",
    "# {0} - number", "# {1} - of how many", "# {2} - number and type of the others", "Reach_onSome=On {0} of {1} selected; left out: {2}",
    "# {0} - number", "Reach_images={0,choice,1#1 picture|1<{0} pictures}",
    "# {0} - number", "Reach_audio={0,choice,1#1 sound|1<{0} sounds}",
    "# {0} - number", "Reach_video={0,choice,1#1 video|1<{0} videos}"
})
final class Reach {
    private static final int MOST_COUNTED = 2000;

    private Reach() {}

    /** Of many nobody wants to know, and counting them takes its time. */
    static String words(Project of, List<AssetId> selected, FileOperation<?> kind) {
        if (selected.size() < 2 || selected.size() > MOST_COUNTED) {
            return "";
        }
        int works = accepted(of, selected, kind).size();
        return works == selected.size() ? Bundle.Reach_onAll(works)
                : Bundle.Reach_onSome(works, selected.size(), leftOut(of, selected, kind));
    }

    /** {@code 2 sounds, 1 video}: by type. */
    private static String leftOut(Project of, List<AssetId> selected, FileOperation<?> kind) {
        Map<MediaType, Integer> counts = new EnumMap<>(MediaType.class);
        SelectedAssets.each(of.assets(), selected, () -> true, asset -> {
            if (!kind.accepts(asset.facts())) {
                counts.merge(asset.facts().type(), 1, Integer::sum);
            }
        });
        return counts.entrySet().stream().map(entry -> switch (entry.getKey()) {
            case IMAGE -> Bundle.Reach_images(entry.getValue());
            case AUDIO -> Bundle.Reach_audio(entry.getValue());
            case VIDEO -> Bundle.Reach_video(entry.getValue());
        }).collect(Collectors.joining(", "));
    }

    /** Of a mixed selection those that the operation works on. */
    static List<AssetId> accepted(Project of, List<AssetId> ids, FileOperation<?> kind) {
        if (ids.size() == 1) {
            return ids;
        }
        List<AssetId> accepted = new ArrayList<>();
        SelectedAssets.each(of.assets(), ids, () -> true, asset -> {
            if (kind.accepts(asset.facts())) {
                accepted.add(asset.id());
            }
        });
        return accepted;
    }
}
