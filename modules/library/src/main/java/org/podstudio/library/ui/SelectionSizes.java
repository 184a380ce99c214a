package org.podstudio.library.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.PackExporter;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.SelectedAssets;

/**
 * Sums up what is selected and asks the stores about it, behind; an answer about an older selection is dropped. Used on the event
 * dispatch thread.
 */
final class SelectionSizes {
    /** A larger selection is no pack in the making, and stores look at each asset. */
    private static final int MOST_IN_PACK = 2000;

    private final Work work;
    /** Stores may look into files. */
    private final Work asking;
    private final Supplier<Collection<? extends PackExporter>> stores;
    private final Runnable known;
    private final Consumer<Problem> failed;
    /** Rises with each selection; read behind, so that an outdated sum ends early. */
    private volatile int question;
    private SelectionSummary summed = SelectionSummary.NOTHING;

    SelectionSizes(Work work, Work asking, Supplier<Collection<? extends PackExporter>> stores, Runnable known, Consumer<Problem> failed) {
        this.work = work;
        this.asking = asking;
        this.stores = stores;
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
        // What was known stays for the moment until the answer comes; of very many it takes longer than that.
        summed = ids.size() > MOST_IN_PACK ? SelectionSummary.NOTHING.counted(ids.size()) : summed.counted(ids.size());
        List<Asset> assets = new ArrayList<>();
        work.run(() -> sum(store, ids, asked, assets), found -> {
            if (asked == question) {
                summed = found.with(ids.size() > MOST_IN_PACK ? List.of() : summed.stores());
                known.run();
                askStores(assets, asked);
            }
        }, failed);
    }

    private void askStores(List<Asset> assets, int asked) {
        if (assets.isEmpty()) {
            return;
        }
        asking.run(() -> asked == question ? StoreFit.of(stores.get(), assets) : List.<StoreFit>of(), said -> {
            if (asked == question) {
                summed = summed.with(said);
                known.run();
            }
        }, failed);
    }

    /** @param assets all of them are put there, unless they are too many for a pack */
    private SelectionSummary sum(AssetStore store, List<AssetId> ids, int asked, List<Asset> assets) {
        long[] bytes = new long[1];
        Map<MediaType, Integer> mix = new EnumMap<>(MediaType.class);
        SelectedAssets.each(store, ids, () -> asked == question, asset -> {
            bytes[0] += asset.sizeBytes();
            mix.merge(asset.facts().type(), 1, Integer::sum);
            if (ids.size() <= MOST_IN_PACK) {
                assets.add(asset);
            }
        });
        return new SelectionSummary(ids.size(), Texts.bytes(bytes[0]), mix, List.of());
    }
}
