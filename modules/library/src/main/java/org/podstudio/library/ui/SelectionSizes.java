package org.podstudio.library.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;

/** Sums up what is selected, behind; an answer about an older selection is dropped. Used on the event dispatch thread. */
final class SelectionSizes {
    /** Assets whose sizes are summed at once. */
    private static final int CHUNK = 500;

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
        long bytes = 0;
        Set<MediaType> types = EnumSet.noneOf(MediaType.class);
        for (int from = 0; from < ids.size() && asked == question; from += CHUNK) {
            for (Asset asset : store.load(ids.subList(from, Math.min(ids.size(), from + CHUNK)))) {
                bytes += asset.sizeBytes();
                types.add(asset.facts().type());
            }
        }
        return new SelectionSummary(ids.size(), Texts.bytes(bytes), types);
    }
}
