package org.podstudio.packbuilder.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.spi.PackExporter;
import org.podstudio.packbuilder.Engines;
import org.podstudio.packbuilder.build.PackPreview;
import org.podstudio.ui.Work;

/**
 * What there is to say about the pack in hand: the stores' verdicts, what stands in the way, and the texts it will have. Stores and texts
 * are asked behind; only the answer to the last question is shown. On the EDT.
 */
final class PackReview {
    private final PackBuilderView view;
    private final List<PackExporter> stores;
    private final Work work;
    private final Clock clock;
    private final Supplier<PackDetails> details;
    private final Supplier<PackContents> contents;
    private final Runnable judged;
    private final Runnable previewSoon;

    private List<StoreVerdict> verdicts = List.of();
    private long checks;
    private long previews;

    /** What waits until the user pauses: given an action, answers what tells that something was typed. */
    interface Pause {
        Runnable then(Runnable action);
    }

    /** @param judged told when the stores have said something new */
    PackReview(PackBuilderView view, List<PackExporter> stores, Work work, Clock clock, Pause pause,
            Supplier<PackDetails> details, Supplier<PackContents> contents, Runnable judged) {
        this.view = view;
        this.stores = List.copyOf(stores);
        this.work = work;
        this.clock = clock;
        this.details = details;
        this.contents = contents;
        this.judged = judged;
        this.previewSoon = pause.then(this::preview);
    }

    List<PackFinding> findings() {
        PackContents now = contents.get();
        return PackChecks.of(details.get(), now.assets(), now.licenses(), verdicts);
    }

    void showStores() {
        view.showStores(verdicts, details.get().targets());
    }

    /** The stores may look long. */
    void askStores() {
        long turn = ++checks;
        List<Asset> asked = contents.get().assets();
        work.run(() -> StoreVerdict.ask(stores, asked), said -> {
            if (turn == checks) {
                verdicts = said;
                showStores();
                judged.run();
            }
        }, view::showProblem);
    }

    /** Once the user pauses. */
    void previewSoon() {
        previewSoon.run();
    }

    private void preview() {
        long turn = ++previews;
        PackDetails now = details.get();
        PackContents shown = contents.get();
        work.run(() -> Optional.ofNullable(PackPreview.of(now.asSettings(), shown.assets(), shown.lineages(), clock.instant(), Engines.version())),
                made -> {
                    if (turn == previews) {
                        view.showPreview(made.orElse(null));
                    }
                }, view::showProblem);
    }
}
