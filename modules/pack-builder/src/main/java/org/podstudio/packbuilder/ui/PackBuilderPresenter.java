package org.podstudio.packbuilder.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.pack.PackVerifier;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.core.spi.PackExporter;
import org.podstudio.packbuilder.build.Heroes;
import org.podstudio.ui.Work;

/**
 * Decides what the Pack Builder window does: collects assets, keeps drafts, says what stands in the way and mends it, shows what the
 * pack's texts will be, and starts the build. Used on the EDT; blocking work goes through {@link Work}.
 */
final class PackBuilderPresenter implements AutoCloseable {
    private final PackBuilderView view;
    private final Optional<Models> models;
    private final Optional<? extends Settings> user;
    private final Work work;
    private final PackBuildRun run;
    private final PackReview review;
    private final ContentSteps steps = new ContentSteps();
    private final DraftInHand draft;

    /** All below are touched on the EDT only. */
    private @Nullable Project project;

    private PackDetails details = PackDetails.empty();
    private PackContents contents = PackContents.NONE;
    private PackStep step = PackStep.ASSETS;
    /** Counts what was asked for, so that a late answer to an earlier question is not shown. */
    private long loads;

    PackBuilderPresenter(PackBuilderView view, JobQueue queue, PackVerifier verifier, List<PackExporter> stores,
            Optional<Models> models, Optional<? extends Settings> user, Work work, Clock clock, PackReview.Pause pause) {
        this.view = view;
        this.models = models;
        this.user = user;
        this.work = work;
        this.draft = new DraftInHand(view, work, clock);
        this.review = new PackReview(view, stores, work, clock, pause, () -> details, () -> contents, this::showFindings);
        this.run = new PackBuildRun(view, queue, verifier, work, this::showFindings, this::built);
    }

    private void built() {
        showFindings();
        draft.built();
    }

    PackBuildRun run() {
        return run;
    }

    /** The window opens on a project: the draft changed last is taken up again, unless assets come meanwhile. */
    void open(Project from) {
        take(from);
        long turn = loads;
        draft.listed(all -> {
            if (turn == loads && !all.isEmpty()) {
                resume(all.getFirst());
            } else if (turn == loads) {
                view.showNothing();
            }
        });
    }

    /** Adds these to the pack in hand, in this order; a project other than before starts a fresh pack. */
    void add(Project from, List<AssetId> ids) {
        take(from);
        if (!contents.ids().isEmpty()) {
            steps.step(contents.order());
        }
        load(contents.order().with(ids), true);
    }

    private void take(Project from) {
        if (project != from) {
            project = from;
            draft.of(from);
            reset();
            begin();
        }
    }

    /** Begins a new pack; the draft in hand stays in the project. */
    void startOver() {
        reset();
        view.showDetails(details);
        begin();
        go(PackStep.ASSETS);
        contentsChanged();
        draft.list();
    }

    /** Goes on with another draft; the one in hand stays in the project. */
    void resume(PackDraft other) {
        if (run.running()) {
            return;
        }
        reset();
        draft.take(other.id());
        details = other.details();
        view.showDetails(details);
        go(PackStep.ASSETS);
        load(other.order(), false);
    }

    /** A new pack begins as the settings say, unless something was typed or another one taken up meanwhile. */
    private void begin() {
        PackId fresh = draft.id();
        Optional<Settings> own = Optional.ofNullable(project).map(Project::settings);
        work.run(() -> PackDetails.begun(SettingValues.of(user, own)), begun -> {
            if (draft.id().equals(fresh) && details.equals(PackDetails.empty())) {
                details = begun;
                view.showDetails(begun);
            }
        }, view::showProblem);
    }

    private void reset() {
        draft.take(PackId.random());
        details = PackDetails.empty();
        contents = PackContents.NONE;
        run.forget();
        steps.forget();
        loads++;
    }

    /** Throws the draft in hand away; {@link #bringBack} undoes it. */
    void deleteDraft() {
        if (!run.running()) {
            draft.delete(details, contents.order(), gone -> {
                startOver();
                view.showDeleted(gone);
            });
        }
    }

    void bringBack(PackDraft gone) {
        if (draft.bringBack(gone)) {
            resume(gone);
        }
    }

    void remove(List<AssetId> ids) {
        change(contents.without(Set.copyOf(ids)));
    }

    /** Moves these, in their order, before the asset that stands at {@code place} now; the number of assets is the end. */
    void move(List<AssetId> ids, int place) {
        change(contents.moved(Set.copyOf(ids), place));
    }

    /** These are shown large, or no longer if they are already; sounds and films never are. */
    void star(List<AssetId> ids) {
        PackContents starred = contents.starred(Set.copyOf(ids));
        if (starred.order().heroes().size() > Heroes.MOST) {
            view.showHeroesFull(Heroes.MOST);
        } else {
            change(starred);
        }
    }

    private void change(PackContents next) {
        if (!next.order().equals(contents.order())) {
            steps.step(contents.order());
            contents = next;
            changed();
        }
    }

    /** Takes the last change of the assets back; words are taken back in their fields. */
    void undo() {
        if (!run.running()) {
            steps.back(contents.order()).ifPresent(order -> load(order, true));
        }
    }

    void redo() {
        if (!run.running()) {
            steps.forth(contents.order()).ifPresent(order -> load(order, true));
        }
    }

    /** The user typed or chose; the draft is saved at once, so that nothing is lost whatever happens. */
    void edited(PackDetails typed) {
        if (!typed.equals(details)) {
            details = typed;
            run.forget();
            review.showStores();
            showFindings();
            draft.save(details, contents.order());
            review.previewSoon();
        }
    }

    /** The pack is for this store, or is not. The others stay as they are. */
    void choose(String store, boolean chosen) {
        edited(details.withStore(store, chosen));
    }

    void go(PackStep to) {
        step = to;
        showFindings();
    }

    /** Does what a finding's button says. */
    void fix(PackFix fix) {
        switch (fix) {
            case PackFix.TakeOut out -> remove(out.assets());
            case PackFix.LeaveStore leave -> choose(leave.id(), false);
            case PackFix.TypeName name -> goTo(PackStep.DETAILS, name);
            case PackFix.NameAuthor author -> goTo(PackStep.DETAILS, author);
            case PackFix.ChooseStore choose -> goTo(PackStep.STORES, choose);
        }
    }

    private void goTo(PackStep to, PackFix where) {
        go(to);
        view.focus(where);
    }

    /** Builds what is in hand; where something stands in the way, shows that instead. */
    void build() {
        Project open = project;
        if (open == null || run.running()) {
            return;
        }
        boolean ready = PackChecks.buildable(review.findings());
        go(ready ? PackStep.BUILD : PackStep.CHECK);
        if (ready) {
            run.start(open, new JobRequest("pack_build", details.settings(contents.order().heroes()), contents.ids()));
        }
    }

    private void load(PackOrder order, boolean store) {
        Project open = project;
        long turn = ++loads;
        if (open == null) {
            return;
        }
        work.run(() -> PackContents.load(open, order, models), found -> {
            if (turn == loads) {
                contents = found;
                if (details.name().isBlank() && store) {
                    details = details.suggestedBy(contents.assets());
                    view.showDetails(details);
                }
                if (store) {
                    changed();
                } else {
                    contentsChanged();
                }
                draft.list();
            }
        }, view::showProblem);
    }

    private void changed() {
        run.forget();
        contentsChanged();
        draft.save(details, contents.order());
    }

    private void contentsChanged() {
        view.showAssets(contents.assets(), contents.heroes(), contents.heroesChosen());
        showFindings();
        review.askStores();
        review.previewSoon();
    }

    private void showFindings() {
        List<PackFinding> findings = review.findings();
        view.showFindings(findings, PackChecks.buildable(findings) && !run.running());
        view.showSteps(StepState.of(details, contents.assets().size(), findings, run.state()), step);
    }

    /** Before the list of drafts is looked at. */
    void refreshDrafts() {
        draft.list();
    }

    @Override
    public void close() {
        draft.flush();
        run.close();
    }
}
