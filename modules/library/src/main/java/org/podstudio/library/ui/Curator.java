package org.podstudio.library.ui;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.StackKey;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;
import org.podstudio.library.imports.WrittenPrompt;
import org.podstudio.library.ui.history.NextSteps;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.label.LabelTitles;
import org.podstudio.ui.select.ToldStep;
import org.podstudio.ui.toast.Toast;

/**
 * Curation from the window: each step behind, told with Undo when it touches several assets, and undo and redo by name. The steps
 * are taken one after the other in the order of the keys, so what a step looks at is what the keys before it made.
 */
@Messages({
    "# {0} - number of assets", "DONE_Approved={0,choice,1#Approved 1 asset|1<Approved {0} assets}",
    "# {0} - number of assets", "DONE_Rejected={0,choice,1#Rejected 1 asset|1<Rejected {0} assets}",
    "# {0} - number of assets", "DONE_Unflagged={0,choice,1#Took back the decision on 1 asset|1<Took back the decision on {0} assets}",
    "# {0} - number of assets", "# {1} - stars", "DONE_Rated={0,choice,1#Rated 1 asset {1}|1<Rated {0} assets {1}}",
    "# {0} - number of assets", "# {1} - stars", "DONE_RatedAndApproved={0,choice,1#★{1} → approved|1<★{1} → approved: {0} assets}",
    "# {0} - number of assets", "# {1} - theme", "DONE_Moved={0,choice,1#Moved 1 asset to theme {1}|1<Moved {0} assets to theme {1}}",
    "# {0} - number of assets", "DONE_Unrated={0,choice,1#Cleared the rating of 1 asset|1<Cleared the rating of {0} assets}",
    "# {0} - number of assets", "# {1} - colour",
    "DONE_Labelled={0,choice,1#Labelled 1 asset {1}|1<Labelled {0} assets {1}}",
    "# {0} - number of assets", "DONE_Unlabelled={0,choice,1#Cleared the label of 1 asset|1<Cleared the label of {0} assets}",
    "# {0} - number of assets", "# {1} - tags", "DONE_Tagged={0,choice,1#Tagged 1 asset {1}|1<Tagged {0} assets {1}}",
    "# {0} - number of assets", "DONE_Prompted={0,choice,1#Set the prompt of 1 asset|1<Set the prompt of {0} assets}",
    "# {0} - number of assets", "# {1} - collection", "DONE_Collected={0,choice,1#Put 1 asset into {1}|1<Put {0} assets into {1}}",
    "# {0} - collection", "MSG_AlreadyThere=What is selected is in {0} already.",
    "# {0} - number of assets", "DONE_Stacked={0,choice,1#Stacked 1 asset|1<Stacked {0} assets}",
    "# {0} - number of assets", "DONE_Unstacked={0,choice,1#Took 1 asset out of its stack|1<Took {0} assets out of their stack}",
    "# {0} - what was done", "DONE_Undone=Undone: {0}",
    "# {0} - what was done", "DONE_Redone=Redone: {0}",
    "MSG_NothingToUndo=There is nothing to undo.",
    "MSG_NothingToRedo=There is nothing to redo.",
    "MSG_NotTheLast=Other steps came after it: History takes them back together.",
    "MSG_NothingSelected=Nothing is selected: select an asset first.",
    "MSG_NoTagYet=No tag was given yet: press T to give one.",
    "MSG_NothingToStack=Select several assets to stack them.",
    "BTN_Undo=Undo",
    "# {0} - number of assets", "STEP_RemoveMissing={0,choice,1#Remove 1 missing asset from the library|1<Remove {0} missing assets from the library}",
    "# {0} - number of assets", "DONE_RemovedMissing={0,choice,1#Removed 1 asset whose file is missing; no file was touched"
            + "|1<Removed {0} assets whose files are missing; no file was touched}",
    "MSG_NothingMissing=No file of what is selected is missing: nothing was removed."
})
final class Curator {
    private static final String GROUP = "curation";

    private final Supplier<Optional<Project>> project;
    private final Work work;
    private final Notices notices;
    private List<String> lastTags = List.of();

    /** @param work of one thread, or the steps would overtake one another */
    Curator(Supplier<Optional<Project>> project, Work work, Notices notices) {
        this.project = project;
        this.work = work;
        this.notices = notices;
    }

    /** A step and how to say that it was done to so many. */
    private record Step(Curation curation, Said said, Told told) {
        Step(Curation curation, Said said) {
            this(curation, said, Told.OF_SEVERAL);
        }
    }

    /** One asset shows its own change, unless that hides it; many may be off the screen. */
    private enum Told {
        OF_SEVERAL,
        ALWAYS
    }

    private interface Said {
        String of(int assets);
    }

    /** Which step it is depends on what is stored. */
    private interface Choice {
        Optional<Step> among(AssetStore store) throws StudioException;
    }

    void approve(List<AssetId> ids) {
        apply(new Step(new Curation.SetStatus(Approval.APPROVED), Bundle::DONE_Approved), ids);
    }

    void reject(List<AssetId> ids) {
        apply(new Step(new Curation.SetStatus(Approval.REJECTED), Bundle::DONE_Rejected), ids);
    }

    void unflag(List<AssetId> ids) {
        apply(new Step(new Curation.SetStatus(Approval.PENDING), Bundle::DONE_Unflagged), ids);
    }

    /** @param stars 0 clears, and so does what all of them have already */
    void rate(int stars, List<AssetId> ids) {
        Step clear = new Step(new Curation.Rate(0), Bundle::DONE_Unrated);
        Step rate = new Step(new Curation.Rate(stars), n -> Bundle.DONE_Rated(n, "★".repeat(stars)));
        choose(store -> Optional.of(stars == 0 || store.load(ids).stream().allMatch(a -> Integer.valueOf(stars).equals(a.rating()))
                ? clear : rate), ids);
    }

    /** What all of them have already is taken away. */
    void label(ColorLabel label, List<AssetId> ids) {
        Step clear = new Step(new Curation.SetLabel(null), Bundle::DONE_Unlabelled);
        Step set = new Step(new Curation.SetLabel(label), n -> Bundle.DONE_Labelled(n, LabelTitles.current().word(label)));
        choose(store -> Optional.of(store.load(ids).stream().allMatch(a -> a.label() == label) ? clear : set), ids);
    }

    /** Files in the library's folders go to the theme's folder. */
    void moveToTheme(String theme, List<AssetId> ids) {
        apply(new Step(new Curation.MoveToTheme(theme), n -> Bundle.DONE_Moved(n, theme), Told.ALWAYS), ids);
    }

    /** Into the collection of this name, which is made when there is none. */
    void collect(String name, List<AssetId> ids) {
        project.get().ifPresent(p -> choose(store -> {
            Optional<AssetCollection> known = p.collections().find(name);
            AssetCollection into = known.isPresent() ? known.get() : p.collections().create(name);
            return p.collections().assets(into.id()).containsAll(ids) ? Optional.empty()
                    : Optional.of(new Step(new Curation.Collect(into.id(), Curation.Membership.IN), n -> Bundle.DONE_Collected(n, Texts.among(into.name())),
                            Told.ALWAYS));
        }, ids, Bundle.MSG_AlreadyThere(Texts.among(name))));
    }

    void tag(List<String> tags, List<AssetId> ids) {
        lastTags = List.copyOf(tags);
        apply(new Step(new Curation.Tag(tags, List.of()), n -> Bundle.DONE_Tagged(n, String.join(", ", tags))), ids);
    }

    /** What somebody wrote somewhere else, read behind. */
    interface Words {
        WrittenPrompt read() throws StudioException;
    }

    void prompt(Words words, List<AssetId> ids) {
        choose(store -> Optional.of(new Step(words.read().step(), Bundle::DONE_Prompted, Told.ALWAYS)), ids);
    }

    /** The tags that were given last, once more. */
    void repeatTag(List<AssetId> ids) {
        if (lastTags.isEmpty()) {
            notices.toast(Toast.note(GROUP, Bundle.MSG_NoTagYet()));
        } else {
            tag(lastTags, ids);
        }
    }

    /** Out of their stack when they are all of one, else together into one. */
    void stack(List<AssetId> ids) {
        choose(store -> {
            List<AssetId> stack = store.ids(new Query.Compare(Field.STACK, Query.Operator.EQUALS, ids.getFirst().toString()), AssetSort.NEWEST);
            if (stack.size() > 1 && stack.containsAll(ids)) {
                return Optional.of(new Step(new Curation.Unstack(), Bundle::DONE_Unstacked));
            }
            return ids.size() < 2 ? Optional.empty() : Optional.of(new Step(new Curation.Stack(StackKey.fresh()), Bundle::DONE_Stacked));
        }, ids);
    }

    /**
     * Those whose files are gone leave the library: their records go where trashed ones are, and undo brings them back. A file that is
     * back by now stays, and so does its record: it would be moved.
     */
    void removeMissing(List<AssetId> ids) {
        Optional<Project> of = project.get();
        choose(store -> {
            List<AssetId> gone = store.load(ids).stream().filter(Asset::missing)
                    .filter(asset -> of.isPresent() && Files.notExists(of.get().file(asset))).map(Asset::id).toList();
            return gone.isEmpty() ? Optional.empty() : Optional.of(new Step(new Curation.Composite(Bundle.STEP_RemoveMissing(gone.size()),
                    List.of(new Curation.Part(new Curation.Trash(), gone))), Bundle::DONE_RemovedMissing, Told.ALWAYS));
        }, ids, Bundle.MSG_NothingMissing());
    }

    void undo() {
        step(p -> p.assets().undo(), Bundle::DONE_Undone, Bundle.MSG_NothingToUndo());
    }

    void redo() {
        step(p -> p.assets().redo(), Bundle::DONE_Redone, Bundle.MSG_NothingToRedo());
    }

    /** Takes back this step, unless others came after it: they would have to go first. On the event dispatch thread. */
    void undo(ToldStep step) {
        work.run(step::takeBack, what -> notices.toast(what.map(w -> Toast.done(GROUP, Bundle.DONE_Undone(NextSteps.lowerFirst(w))))
                .orElse(Toast.note(GROUP, Bundle.MSG_NotTheLast()))), notices::problem);
    }

    private void apply(Step step, List<AssetId> ids) {
        choose(store -> Optional.of(step), ids);
    }

    private void choose(Choice choice, List<AssetId> ids) {
        choose(choice, ids, Bundle.MSG_NothingToStack());
    }

    /** @param none what to say when nothing is to be done */
    private void choose(Choice choice, List<AssetId> ids, String none) {
        if (ids.isEmpty()) {
            notices.toast(Toast.note(GROUP, Bundle.MSG_NothingSelected()));
            return;
        }
        project.get().ifPresent(p -> work.run(() -> taken(p.assets(), choice, ids), taken -> tell(taken, none), notices::problem));
    }

    /** What was done. */
    private record Taken(boolean told, String said, ToldStep step) {}

    private static Optional<Taken> taken(AssetStore store, Choice choice, List<AssetId> ids) throws StudioException {
        Optional<Step> step = choice.among(store);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        int stars = step.get().curation() instanceof Curation.Rate rate ? rate.stars() : 0;
        List<AssetId> open = stars == 0 ? List.of()
                : store.load(ids).stream().filter(asset -> asset.status() != Approval.APPROVED).map(Asset::id).toList();
        int changed = store.curate(step.get().curation(), ids);
        // A high rating may approve, as the project's settings say: what nobody asked for is told.
        boolean approved = store.load(open).stream().anyMatch(asset -> asset.status() == Approval.APPROVED);
        boolean told = approved || changed > 1 || changed > 0 && step.get().told() == Told.ALWAYS;
        String said = approved ? Bundle.DONE_RatedAndApproved(changed, stars) : step.get().said().of(changed);
        return Optional.of(new Taken(told, said, ToldStep.last(store)));
    }

    private void tell(Optional<Taken> taken, String none) {
        if (taken.isEmpty()) {
            notices.toast(Toast.note(GROUP, none));
        } else if (taken.get().told()) {
            notices.toast(Toast.done(GROUP, taken.get().said(), Bundle.BTN_Undo(), () -> undo(taken.get().step())));
        }
    }

    /** A step back or forth in the project's history. */
    private interface Travel {
        Optional<String> take(Project project) throws Exception;
    }

    private interface Named {
        String of(String what);
    }

    private void step(Travel travel, Named done, String none) {
        project.get().ifPresent(p -> work.run(() -> travel.take(p),
                what -> notices.toast(what.map(w -> Toast.done(GROUP, done.of(NextSteps.lowerFirst(w)))).orElse(Toast.note(GROUP, none))), notices::problem));
    }
}
