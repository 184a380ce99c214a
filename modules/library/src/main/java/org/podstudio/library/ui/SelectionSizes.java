package org.podstudio.library.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.SelectedAssets;

/** Sums up what is selected, behind; an answer about an older selection is dropped. Used on the event dispatch thread. */
final class SelectionSizes {
    private final Work work;
    private final Runnable known;
    private final Consumer<Problem> failed;
    /** Rises with each selection; read behind, so that an outdated sum ends early. */
    private volatile int question;
    private SelectionSummary summed = SelectionSummary.NOTHING;

    SelectionSizes(Work work, Runnable known, Consumer<Problem> failed) {
        this.work = work;
        this.known = known;
        this.failed = failed;
    }

    /** As far as it is known. */
    SelectionSummary summary() {
        return summed;
    }

    void sum(Optional<Project> project, List<AssetId> ids) {
        int asked = ++question;
        if (ids.isEmpty() || project.isEmpty()) {
            summed = SelectionSummary.NOTHING;
            return;
        }
        AssetStore store = project.get().assets();
        summed = new SelectionSummary(ids.size(), summed.bytes(), summed.types()); // what was known stays until the answer comes
        work.run(() -> sum(store, ids, asked), found -> {
            if (asked == question) {
                summed = found;
                known.run();
            }
        }, failed);
    }

    private SelectionSummary sum(AssetStore store, List<AssetId> ids, int asked) {
        long[] bytes = new long[1];
        Set<MediaType> types = EnumSet.noneOf(MediaType.class);
        SelectedAssets.each(store, ids, () -> asked == question, asset -> {
            bytes[0] += asset.sizeBytes();
            types.add(asset.facts().type());
        });
        return new SelectionSummary(ids.size(), Texts.bytes(bytes[0]), types);
    }
}
