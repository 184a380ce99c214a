package org.podstudio.inspector.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.OwnPrompt;
import org.podstudio.core.api.asset.PromptChange;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.AssetSelection;
import org.podstudio.ui.select.KnownNames;
import org.podstudio.ui.select.SelectedAssets;
import org.podstudio.ui.select.ToldStep;
import org.podstudio.ui.toast.Toast;

/** Decides what the inspector shows of the selection, and writes what is edited there. Knows no Swing. */
@Messages({
    "# {0} - the step", "Edits_done=Done: {0}", "Edits_undo=Undo", "# {0} - the step", "Edits_undone=Undone: {0}",
    "Edits_promptNotSet=The prompt was not set.",
    "# {0} - number", "# {1} - at most", "Edits_promptTooLong=It has {0} characters, and a prompt has at most {1}.",
    "Edits_promptShorten=Shorten it, or press Esc to take it back.",
    "Edits_notTheLast=Other steps came after it: History takes them back together."
})
final class InspectorPresenter implements Edits, FollowedSelection.Dock<Inspected>, AutoCloseable {
    /** Of more assets, the first so many tell what they share: within a second, and still while somebody selects and rates. */
    private static final int COMPARED = 5_000;

    /** As the library's own steps. */
    private static final String GROUP = "curation";

    private final InspectorView view;
    private final Work work;
    private final FollowedSelection<Inspected> selection;
    /** What the view shows now: an edit is meant for it, even when the next selection is being read already. */
    private Inspected shown = new Inspected.Nothing();
    InspectorPresenter(InspectorView view, Work work) {
        this.view = view;
        this.work = work;
        this.selection = new FollowedSelection<>(this, work);
    }

    void show(Optional<AssetSelection> next) {
        selection.follow(next);
    }

    void refresh() {
        selection.refresh();
    }

    @Override
    public Inspected nothing() {
        return new Inspected.Nothing();
    }

    @Override
    public Inspected read(AssetSelection selected, BooleanSupplier wanted) {
        return selected.single() ? one(selected.project(), selected.ids().getFirst()) : several(selected, wanted);
    }

    @Override
    public void tell(Inspected next) {
        // The view may still hand over what was typed for what it showed until now.
        view.show(next);
        shown = next;
    }

    @Override
    public void problem(Problem problem) {
        view.problem(problem);
    }

    /** A new one may be the child of what is shown. */
    @Override
    public boolean concernedByNewOnes() {
        return true;
    }

    private static Inspected one(Project project, AssetId id) {
        AssetStore store = project.assets();
        Optional<Asset> found = store.find(id);
        if (found.isEmpty()) {
            return new Inspected.Nothing();
        }
        Asset asset = found.get();
        Optional<Asset> parent = Optional.ofNullable(asset.parentId()).flatMap(store::find);
        return new Inspected.One(project, asset, parent, store.children(id), store.history(id),
                project.packs().list().stream().filter(pack -> pack.assets().contains(id)).toList(),
                project.likeness().palette(id));
    }

    private static Inspected several(AssetSelection selection, BooleanSupplier wanted) {
        AssetStore store = selection.project().assets();
        Curated.Gathering curated = new Curated.Gathering();
        Set<MediaType> types = EnumSet.noneOf(MediaType.class);
        List<Asset> pictured = new ArrayList<>();
        LongAdder bytes = new LongAdder();
        SelectedAssets.each(store, selection.ids().subList(0, Math.min(COMPARED, selection.ids().size())), wanted, asset -> {
            curated.add(asset);
            types.add(asset.facts().type());
            bytes.add(asset.sizeBytes());
            if (pictured.isEmpty()) {
                pictured.add(asset);
            }
        });
        if (pictured.isEmpty()) {
            return new Inspected.Nothing();
        }
        Asset lead = selection.lead().filter(selection.ids()::contains).flatMap(store::find).orElse(pictured.getFirst());
        return new Inspected.Several(selection.project(), selection.ids(), lead, bytes.sum(), types, curated.all());
    }

    @Override
    public Collection<AssetId> beside(Inspected inspected) {
        return switch (inspected) {
            case Inspected.Nothing nothing -> List.of();
            case Inspected.One one -> Stream.concat(one.parent().stream(), one.children().stream()).map(Asset::id).toList();
            case Inspected.Several several -> List.of();
        };
    }

    @Override
    public void decide(Approval status) {
        curate(new Curation.SetStatus(status));
    }

    @Override
    public void rate(int stars) {
        curate(new Curation.Rate(stars));
    }

    @Override
    public void label(ColorLabel label) {
        boolean all = curated().filter(curated -> curated.all(label)).isPresent();
        curate(new Curation.SetLabel(all ? null : label));
    }

    private Optional<Curated> curated() {
        return switch (shown) {
            case Inspected.Nothing nothing -> Optional.empty();
            case Inspected.One one -> Optional.of(Curated.of(one.asset()));
            case Inspected.Several several -> Optional.of(several.curated());
        };
    }

    @Override
    public void tag(String typed) {
        List<String> tags = List.of(typed.split("[,;]"));
        curate(new Curation.Tag(tags, List.of()));
    }

    @Override
    public void untag(String tag) {
        curate(new Curation.Tag(List.of(), List.of(tag)));
    }

    @Override
    public void note(String text) {
        curate(new Curation.Note(text));
    }

    /** Of one asset, what its file says as well is nobody's own. */
    @Override
    public void prompt(PromptChange prompt, PromptChange negative) {
        GeneratorMetadata file = shown instanceof Inspected.One one ? one.asset().generator() : null;
        boolean single = shown instanceof Inspected.One;
        curate(new Curation.SetPrompt(single ? plainly(prompt, file == null ? null : file.prompt()) : prompt,
                single ? plainly(negative, file == null ? null : file.negativePrompt()) : negative));
    }

    @Override
    public void promptTooLong(int characters) {
        view.problem(new Problem("prompt-too-long", Bundle.Edits_promptNotSet(),
                Bundle.Edits_promptTooLong(Texts.count(characters), Texts.count(OwnPrompt.MOST_CHARS)), Bundle.Edits_promptShorten()));
    }

    private static PromptChange plainly(PromptChange change, @Nullable String file) {
        return change instanceof PromptChange.Own own && own.text().equals(file == null ? "" : file.strip()) ? new PromptChange.AsInFile() : change;
    }

    @Override
    public void theme(String theme) {
        if (!theme.isBlank()) {
            curate(new Curation.SetTheme(theme.strip()));
        }
    }

    @Override
    public void tagsLike(String typed, Consumer<List<String>> answer) {
        selection.project().ifPresent(project -> work.run(() -> new KnownNames(project).tags(typed), answer, view::problem));
    }

    @Override
    public void themesLike(String typed, Consumer<List<String>> answer) {
        selection.project().ifPresent(project -> work.run(() -> new KnownNames(project).themes(typed), answer, view::problem));
    }

    private void curate(Curation step) {
        switch (shown) {
            case Inspected.Nothing nothing -> { }
            case Inspected.One one -> curate(one.project().assets(), step, one.targets());
            case Inspected.Several several -> curate(several.project().assets(), step, several.targets());
        }
    }

    /** A step on several, and what it is called. */
    private record Done(String what, ToldStep step) {}

    private void curate(AssetStore store, Curation step, List<AssetId> targets) {
        work.run(() -> store.curate(step, targets) > 1
                ? Optional.of(new Done(store.undoable().orElse(""), ToldStep.last(store))) : Optional.<Done>empty(),
                done -> done.ifPresent(this::tell), this::failed);
    }

    /** What is shown pressed by now is not so. */
    private void failed(Problem problem) {
        view.problem(problem);
        refresh();
    }

    /** One asset shows what became of it; of several most are not to be seen here. */
    private void tell(Done done) {
        view.toast(Toast.done(GROUP, Bundle.Edits_done(done.what()), Bundle.Edits_undo(), () -> work.run(() -> done.step().takeBack(),
                what -> view.toast(what.map(w -> Toast.done(GROUP, Bundle.Edits_undone(w))).orElse(Toast.note(GROUP, Bundle.Edits_notTheLast()))),
                view::problem)));
    }

    @Override
    public void close() {
        selection.close();
    }
}
