package org.podstudio.packbuilder.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.pack.PackVerifier;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.PackExporter;
import org.podstudio.packbuilder.build.LicenseFinding;
import org.podstudio.packbuilder.build.LicenseGuard;
import org.podstudio.packbuilder.names.PackNames;
import org.podstudio.ui.Work;

/**
 * Decides what the Pack Builder window does: collects assets, keeps the draft, says what stands in the way, starts the build
 * and shows what became of it. Used on the EDT; blocking work goes through {@link Work}.
 */
final class PackBuilderPresenter implements AutoCloseable {
    private final PackBuilderView view;
    private final JobQueue queue;
    private final PackVerifier verifier;
    private final List<PackExporter> stores;
    private final Optional<Models> models;
    private final Work work;
    private final Clock clock;
    private final Subscription jobs;

    /** All below are touched on the EDT only. */
    private @Nullable Project project;

    private PackId draft = PackId.random();
    private PackDetails details = PackDetails.empty();
    private List<Asset> assets = List.of();
    private List<LicenseFinding> licenses = List.of();
    private @Nullable JobId building;
    private @Nullable PackOutcome outcome;

    PackBuilderPresenter(PackBuilderView view, JobQueue queue, PackVerifier verifier, List<PackExporter> stores,
            Optional<Models> models, Work work, Clock clock) {
        this.view = view;
        this.queue = queue;
        this.verifier = verifier;
        this.stores = List.copyOf(stores);
        this.models = models;
        this.work = work;
        this.clock = clock;
        this.jobs = queue.subscribe(job -> work.show(() -> jobChanged(job)));
    }

    /** Adds these to the pack in hand, in this order; a project other than before starts a fresh pack. */
    void add(Project from, List<AssetId> ids) {
        if (project != from) {
            project = from;
            reset();
        }
        Set<AssetId> wanted = new LinkedHashSet<>();
        assets.forEach(a -> wanted.add(a.id()));
        wanted.addAll(ids);
        reload(new ArrayList<>(wanted));
    }

    /** Begins a new pack; the draft in hand stays in the project. */
    void startOver() {
        reset();
        view.showDetails(details);
        showAll();
    }

    private void reset() {
        draft = PackId.random();
        details = PackDetails.empty();
        assets = List.of();
        outcome = null;
    }

    void remove(List<AssetId> ids) {
        assets = assets.stream().filter(a -> !ids.contains(a.id())).toList();
        assetsChanged();
    }

    /** Moves one asset before another; null moves it to the end. */
    void move(AssetId id, @Nullable AssetId before) {
        List<Asset> order = new ArrayList<>(assets);
        Optional<Asset> moved = order.stream().filter(a -> a.id().equals(id)).findFirst();
        if (moved.isEmpty() || id.equals(before)) {
            return;
        }
        order.remove(moved.get());
        int at = order.size();
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).id().equals(before)) {
                at = i;
            }
        }
        order.add(at, moved.get());
        assets = List.copyOf(order);
        assetsChanged();
    }

    /** The user typed; the draft is saved at once, so that nothing is lost whatever happens. */
    void edited(PackDetails typed) {
        if (!typed.equals(details)) {
            details = typed;
            showFindings();
            saveDraft();
        }
    }

    void build() {
        Project open = project;
        if (open == null || building != null || !PackChecks.buildable(findings())) {
            return;
        }
        outcome = null;
        view.showBuilding(Progress.NONE);
        JobRequest request = new JobRequest("pack_build", details.settings(), ids());
        work.run(() -> queue.submit(open, request, JobQueue.Force.NO).getFirst(), job -> {
            building = job.id();
            showFindings();
            jobChanged(job);
            // It may have ended before its id was known here.
            work.run(() -> open.jobs().find(job.id()), now -> now.ifPresent(this::jobChanged), view::showProblem);
        }, problem -> {
            view.showIdle();
            view.showProblem(problem);
        });
    }

    void cancel() {
        Project open = project;
        JobId id = building;
        if (open != null && id != null) {
            work.run(() -> {
                queue.cancel(open, id);
                return true;
            }, done -> { }, view::showProblem);
        }
    }

    void verify() {
        PackOutcome built = outcome;
        if (built != null) {
            Path what = built.zip() == null ? built.dir() : built.zip();
            work.run(() -> verifier.verify(what), view::showVerified, view::showProblem);
        }
    }

    /** Hands over the text for the store's page. */
    void storeText(Consumer<String> taker) {
        PackOutcome built = outcome;
        if (built != null) {
            work.run(() -> Files.readString(built.dir().resolve("store_copy.txt"), StandardCharsets.UTF_8), taker, view::showProblem);
        }
    }

    private void reload(List<AssetId> ids) {
        Project open = project;
        if (open == null) {
            return;
        }
        work.run(() -> {
            List<Asset> loaded = open.assets().load(ids);
            return Map.entry(loaded, LicenseGuard.findings(open, loaded, models));
        }, found -> {
            assets = found.getKey();
            licenses = found.getValue();
            if (details.name().isBlank()) {
                suggest();
                view.showDetails(details);
            }
            assetsChanged();
        }, view::showProblem);
    }

    /** A theme all assets share is a good first guess for theme and name. */
    private void suggest() {
        List<String> themes = assets.stream().map(Asset::theme).distinct().toList();
        if (themes.size() == 1 && !themes.getFirst().equals(Asset.UNSORTED)) {
            String theme = themes.getFirst();
            String name = theme.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + theme.substring(1) + " Pack";
            details = new PackDetails(name, details.version(), details.author(), theme, details.description(), details.license(),
                    details.prompts(), details.zip());
        }
    }

    private void assetsChanged() {
        showAll();
        saveDraft();
    }

    private void showAll() {
        if (project != null) {
            view.showAssets(project, assets);
        }
        showFindings();
    }

    private void showFindings() {
        List<PackFinding> findings = findings();
        view.showFindings(findings, PackChecks.buildable(findings) && building == null);
    }

    private List<PackFinding> findings() {
        return PackChecks.of(details, assets, licenses, stores);
    }

    private List<AssetId> ids() {
        return assets.stream().map(Asset::id).toList();
    }

    private void saveDraft() {
        Project open = project;
        // A draft without a name cannot be found again; it begins with the first letter typed.
        if (open == null || details.name().isBlank()) {
            return;
        }
        String name = details.name().strip();
        Pack pack = new Pack(draft, name, PackNames.slug(name), details.theme(), details.description(), details.author(),
                details.version(), details.license(), null, Pack.Status.DRAFT, ids(), "{}", clock.instant(), null, null, null);
        work.run(() -> {
            open.packs().save(pack);
            return true;
        }, saved -> { }, view::showProblem);
    }

    private void jobChanged(Job job) {
        if (!job.id().equals(building)) {
            return;
        }
        switch (job.state()) {
            case JobState.Queued queued -> view.showBuilding(Progress.NONE);
            case JobState.Running running -> view.showBuilding(running.progress());
            case JobState.Canceled canceled -> ended();
            case JobState.Failed failed -> {
                ended();
                view.showProblem(failed.problem());
            }
            case JobState.Success success -> {
                ended();
                outcome = PackOutcome.of(job.facts());
                view.showOutcome(outcome);
                forgetDraft();
            }
        }
    }

    private void ended() {
        building = null;
        view.showIdle();
        showFindings();
    }

    /** The built pack has its own record; the draft has done its work. */
    private void forgetDraft() {
        Project open = project;
        PackId done = draft;
        draft = PackId.random();
        if (open != null) {
            work.run(() -> {
                open.packs().delete(done);
                return true;
            }, gone -> { }, view::showProblem);
        }
    }

    @Override
    public void close() {
        jobs.close();
    }
}
