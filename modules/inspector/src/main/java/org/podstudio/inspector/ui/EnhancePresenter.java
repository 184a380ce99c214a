package org.podstudio.inspector.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.hardware.Guard;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobQueue.SettingField;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.recipe.Recipes;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.ui.Work;

/** Decides which operations the selection offers, whether this machine can do them, and runs them. Knows no Swing. */
@Messages({
    "EnhancePresenter_fetchingTheModel=Fetching the model…",
    "# {0} - name", "EnhancePresenter_saved=Preset saved: {0}",
    "# {0} - operation", "# {1} - number", "EnhancePresenter_started={0}: {1,choice,0#{1} jobs|1#{1} job|1<{1} jobs} started",
    "# {0} - operation", "# {1} - number", "EnhancePresenter_starting={0}: starting {1} jobs…",
    "# {0} - operation", "# {1} - number", "EnhancePresenter_waiting={0}: {1,choice,0#{1} jobs wait|1#{1} job waits|1<{1} jobs wait}. Jobs are paused",
    "# {0} - number", "EnhancePresenter_leftOut=, {0} left out"
})
final class EnhancePresenter {
    /** So many take longer to be written down than a blink. */
    private static final int MANY = 50;
    /** The operation whose masks can be painted over. */
    private static final String MASKS = "bg_remove";

    private final EnhanceView view;
    private final JobQueue queue;
    private final Feasibility feasibility;
    private final Optional<Models> models;
    private final Named named;
    private final Work work;
    private Optional<Project> project = Optional.empty();
    private List<AssetId> ids = List.of();
    private Optional<Asset> lead = Optional.empty();
    private Optional<FileOperation<?>> chosen = Optional.empty();
    private String chosenId = "";
    /** Asked for by its name before what is selected was read. */
    private Optional<String> wished = Optional.empty();
    /** Settings that the choice itself says: which recipe. */
    private Map<String, Object> fixed = Map.of();
    /** What stands in the form and differs from the defaults. */
    private Map<String, Object> typed = Map.of();
    private List<EnhanceView.Choice> offered = List.of();
    private List<SettingField> shown = List.of();
    private Optional<MediaType> offeredType = Optional.empty();
    /** The same without recipes. */
    private List<EnhanceView.Choice> offeredKinds = List.of();
    private int question;

    EnhancePresenter(EnhanceView view, JobQueue queue, Optional<Guard> guard, Optional<Models> models, Named named, Work work) {
        this.view = view;
        this.queue = queue;
        feasibility = new Feasibility(queue, guard, models);
        this.models = models;
        this.named = named;
        this.work = work;
    }

    /** @param asset the one that stands for all in the question whether this machine can do it */
    void show(Optional<Project> of, List<AssetId> selected, Optional<Asset> asset) {
        boolean same = asset.map(Asset::id).equals(lead.map(Asset::id)) && selected.equals(ids);
        project = of;
        ids = selected;
        lead = asset;
        Optional<MediaType> type = asset.map(a -> a.facts().type());
        List<EnhanceView.Choice> kinds = asset.map(a -> choices(a.facts())).orElse(List.of());
        if (!type.equals(offeredType) || !kinds.equals(offeredKinds)) {
            offeredType = type;
            offeredKinds = kinds;
            offer(kinds);
        }
        if (!same) {
            type.ifPresent(this::askForRecipes);
            judge();
        }
    }

    /** Recipes lie in files, so they come a moment later. */
    private void askForRecipes(MediaType type) {
        Optional<Asset> asked = lead;
        work.run(() -> named.recipes(type), recipes -> {
            if (asked.equals(lead)) {
                List<EnhanceView.Choice> all = new ArrayList<>(offeredKinds);
                all.addAll(recipes);
                offer(all);
                takeWish();
                wished = Optional.empty(); // it does not suit what is selected: some later selection must not bring it up
            }
        }, view::problem);
    }

    /** Chooses what was asked for by its name, as soon as it is on offer. @param choice see {@link EnhanceView.Choice#kind} */
    void wish(String choice) {
        wished = Optional.of(choice);
        takeWish();
    }

    private void takeWish() {
        wished.filter(choice -> offered.stream().anyMatch(one -> one.kind().equals(choice))).ifPresent(choice -> {
            wished = Optional.empty();
            view.showChoices(offered, choice);
            choose(choice);
        });
    }

    private void offer(List<EnhanceView.Choice> choices) {
        if (choices.equals(offered)) {
            return;
        }
        boolean kept = choices.stream().anyMatch(choice -> choice.kind().equals(chosenId));
        offered = choices;
        view.showChoices(choices, kept ? chosenId : choices.isEmpty() ? "" : choices.getFirst().kind());
        if (choices.isEmpty()) {
            chosen = Optional.empty();
            chosenId = "";
        } else if (!kept) {
            choose(choices.getFirst().kind());
        } else if (!fields().equals(shown)) {
            choose(chosenId); // the same operation has other settings for files of another type
        }
    }

    private List<EnhanceView.Choice> choices(MediaFacts facts) {
        return queue.kinds().stream().filter(kind -> kind instanceof FileOperation<?> && kind.accepts(facts)
                && !kind.id().equals(Recipes.KIND)).map(kind -> new EnhanceView.Choice(kind.id(), kind.title())).toList();
    }

    void choose(String choice) {
        chosenId = choice;
        typed = Map.of();
        Optional<String> recipe = Named.recipe(choice);
        fixed = recipe.<Map<String, Object>>map(id -> Map.of("recipe", id)).orElse(Map.of());
        chosen = queue.kind(recipe.isPresent() ? Recipes.KIND : choice).filter(k -> k instanceof FileOperation<?>).map(k -> (FileOperation<?>) k);
        chosen.ifPresent(k -> {
            view.showPresets(List.of());
            shown = fields();
            view.showSettings(shown, (setting, form) -> offeredType.map(of -> k.concerns(setting, of, form)).orElse(true), words(choice));
            askForPresets(choice);
        });
        judge();
    }

    /** Those that the user has to do with: a recipe brings its own, and some mean nothing for files of this type. */
    private List<SettingField> fields() {
        boolean recipe = Named.recipe(chosenId).isPresent();
        return chosen.map(kind -> queue.settingsOf(kind).stream().filter(field -> recipe ? field.name().equals("keep")
                : offeredType.map(type -> kind.concerns(field.name(), type)).orElse(true))
                .map(field -> offeredType.map(type -> suited(field, kind.offers(field.name(), type))).orElse(field)).toList()).orElse(List.of());
    }

    private static SettingField suited(SettingField field, List<String> offers) {
        return offers.isEmpty() ? field : field.offering(offers);
    }

    private void askForPresets(String choice) {
        work.run(() -> named.presets(choice), presets -> {
            if (choice.equals(chosenId)) {
                view.showPresets(presets);
            }
        }, view::problem);
    }

    private String words(String choice) {
        return offered.stream().filter(one -> one.kind().equals(choice)).map(EnhanceView.Choice::words).findFirst().orElse("");
    }

    /** What is asked for as the form stands; empty when nothing is chosen. @param settings what differs from the defaults */
    Optional<JobRequest> request(Map<String, Object> settings) {
        typed = settings;
        return chosen.map(kind -> request(kind, List.of()));
    }

    private JobRequest request(FileOperation<?> kind, List<AssetId> inputs) {
        Map<String, Object> all = new LinkedHashMap<>(typed);
        all.putAll(fixed);
        return new JobRequest(kind.id(), all, inputs);
    }

    /** The form has changed. */
    void typed(Map<String, Object> settings) {
        if (!settings.equals(typed)) {
            typed = settings;
            judge();
        }
    }

    void savePreset(String name, Map<String, Object> settings) {
        String choice = chosenId;
        work.run(() -> named.save(choice, name, settings), saved -> {
            view.started(saved.title(), Bundle.EnhancePresenter_saved(saved.title()));
            askForPresets(choice);
        }, view::problem);
    }

    /** What was missing may be here now. */
    void judgeAgain() {
        judge();
    }

    private void judge() {
        int asked = ++question;
        view.showTouchUp(chosenId.equals(MASKS) && ids.size() == 1 && lead.isPresent());
        if (chosen.isEmpty() || lead.isEmpty() || project.isEmpty()) {
            return;
        }
        FileOperation<?> kind = chosen.get();
        JobRequest request = request(kind, List.of());
        Asset asset = lead.get();
        Project of = project.get();
        List<AssetId> inputs = ids;
        work.run(() -> {
            EnhanceView.Verdict verdict = feasibility.judge(kind, request, asset, of);
            return new Judged(verdict, feasibility.missingModel(verdict), Reach.words(of, inputs, kind));
        }, judged -> {
            if (asked == question) {
                view.showVerdict(judged.verdict(), judged.fetch());
                view.showReach(judged.reach());
            }
        }, view::problem);
    }

    /** @param fetch the model that is missing @param reach how many of the selected it will work on */
    private record Judged(EnhanceView.Verdict verdict, Optional<EnhanceView.Fetch> fetch, String reach) {}

    /** @param settings what differs from the defaults */
    void run(Map<String, Object> settings) {
        if (chosen.isEmpty() || project.isEmpty() || ids.isEmpty()) {
            return;
        }
        typed = settings;
        FileOperation<?> kind = chosen.get();
        String title = offered.stream().filter(choice -> choice.kind().equals(chosenId)).map(EnhanceView.Choice::title).findFirst().orElse(kind.title());
        Project of = project.get();
        List<AssetId> inputs = ids;
        JobRequest request = request(kind, List.of());
        if (inputs.size() >= MANY) {
            view.started(title, Bundle.EnhancePresenter_starting(title, inputs.size()));
        }
        work.run(() -> queue.submitEach(of, new JobRequest(request.kind(), request.settings(), Reach.accepted(of, inputs, kind)), JobQueue.Force.NO),
                submitted -> {
                    int jobs = submitted.jobs().size();
                    view.started(title, (queue.paused() ? Bundle.EnhancePresenter_waiting(title, jobs) : Bundle.EnhancePresenter_started(title, jobs))
                            + (submitted.refused().isEmpty() ? "" : Bundle.EnhancePresenter_leftOut(submitted.refused().size())));
                    submitted.refused().values().stream().findFirst().ifPresent(view::problem);
                }, view::problem);
    }

    /** Asked for by a button that says how large the model is: that is the user's consent. */
    void fetch(String model) {
        view.showBusy(Bundle.EnhancePresenter_fetchingTheModel());
        // Another selection or operation was judged meanwhile: the notes would cover that verdict.
        int asked = question;
        work.run(() -> {
            models.get().fetch(model, null, note -> work.show(() -> showFetching(asked, note)));
            return true;
        }, done -> judge(), problem -> {
            judge();
            view.problem(problem);
        });
    }

    private void showFetching(int asked, String note) {
        if (asked == question) {
            view.showBusy(note);
        }
    }
}
