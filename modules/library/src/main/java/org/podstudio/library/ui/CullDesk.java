package org.podstudio.library.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.settings.SettingKind;
import org.podstudio.core.api.settings.SettingScope;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.library.ui.cull.AutoAdvance;
import org.podstudio.library.ui.cull.CapsLock;
import org.podstudio.library.ui.cull.TagField;
import org.podstudio.library.ui.cull.ViewMode;
import org.podstudio.library.ui.loupe.Decoders;
import org.podstudio.ui.Work;
import org.podstudio.ui.label.LabelTitles;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.select.KnownNames;
import org.podstudio.ui.select.ToldStep;

/** What the keys and menus of culling do in the library's window. On the event dispatch thread. */
@Messages({
    "TOLD_Approved=Approved", "TOLD_Rejected=Rejected", "TOLD_Unflagged=Decision taken back", "TOLD_Unrated=Rating cleared",
    "# {0} - stars", "TOLD_Rated=Rated {0}", "# {0} - colour", "TOLD_Labelled=Label {0}"
})
final class CullDesk implements GridActions, AutoCloseable {
    private final LibraryPresenter presenter;
    private final LibraryPanel panel;
    private final Work work;
    private final Notices notices;
    private final Runnable inspector;
    private final Curator curator;
    private final Culling culling;
    private final Discarding discarding;
    private final CullViews views;
    private final AutoAdvance advance = new AutoAdvance();
    private final Subscription caps;
    private final GridClipboard clipboard;
    private final PromptPaste prompts;
    private final WriteGuard guard;

    /**
     * @param work for reading
     * @param files of what is selected
     * @param decoders decode what is shown large
     * @param deciding of one thread: decisions are taken in the order of the keys
     */
    CullDesk(LibraryPresenter presenter, LibraryPanel panel, Work work, Work deciding, Decoders decoders, SelectionFiles files, Notices notices,
            Runnable inspector) {
        this.presenter = presenter;
        this.panel = panel;
        this.work = work;
        this.notices = notices;
        this.inspector = inspector;
        guard = new WriteGuard(presenter::project, notices);
        views = new CullViews(presenter, panel, work, decoders, notices::problem, this);
        clipboard = new GridClipboard(panel.grid(), files, decoders.pictures(), notices);
        curator = new Curator(presenter::project, deciding, notices);
        culling = new Culling(presenter, curator, advance, views::targets, views::next, views::goTo);
        prompts = new PromptPaste(curator, () -> Lookup.getDefault().lookupAll(MetadataReader.class), notices);
        discarding = new Discarding(presenter::project, deciding, notices,
                (what, why, choices) -> Dialogs.ask(SwingUtilities.getWindowAncestor(panel), what, why, choices));
        advance.listen(() -> panel.advance().show(advance));
        panel.advance().onChoice(advance::choose);
        caps = CapsLock.follow(advance);
    }

    WriteGuard guard() {
        return guard;
    }

    CullViews views() {
        return views;
    }

    AutoAdvance advance() {
        return advance;
    }

    /** Takes over what the settings say, now and when called again; what is chosen in the bar is written there. */
    void keepAdvanceIn(Settings kept) {
        SettingValues values = SettingValues.of(Optional.of(kept), Optional.empty());
        work.run(() -> values.on(StudioSettingsTable.AUTO_ADVANCE), advance::choose, notices::problem);
        panel.advance().onChoice(on -> {
            advance.choose(on);
            work.run(() -> {
                values.put(StudioSettingsTable.AUTO_ADVANCE, SettingScope.EVERYONE, on ? SettingKind.Switch.ON : SettingKind.Switch.OFF);
                return on;
            }, stored -> { }, notices::problem);
        });
    }

    private void decide(Runnable step, String what) {
        guard.change(() -> {
            step.run();
            views.decided(what, advance.on());
        });
    }

    private void change(Consumer<List<AssetId>> step) {
        guard.change(() -> culling.work(step));
    }

    @Override
    public void approve() {
        decide(culling::approve, Bundle.TOLD_Approved());
    }

    @Override
    public void reject() {
        decide(culling::reject, Bundle.TOLD_Rejected());
    }

    @Override
    public void unflag() {
        decide(culling::unflag, Bundle.TOLD_Unflagged());
    }

    @Override
    public void rate(int stars) {
        decide(() -> culling.rate(stars), stars == 0 ? Bundle.TOLD_Unrated() : Bundle.TOLD_Rated("★".repeat(stars)));
    }

    @Override
    public void label(ColorLabel label) {
        decide(() -> culling.label(label), Bundle.TOLD_Labelled(LabelTitles.current().word(label)));
    }

    @Override
    public void discard() {
        change(discarding::discard);
    }

    @Override
    public void removeMissing() {
        change(curator::removeMissing);
    }

    /** The same with these, whatever is selected by now. */
    void removeMissing(List<AssetId> ids) {
        guard.change(() -> curator.removeMissing(ids));
    }

    @Override
    public void stack() {
        guard.change(() -> curator.stack(presenter.targets()));
    }

    @Override
    public void tag() {
        guard.change(() -> TagField.open(views.view(), TagField.Asked.TAGS, this::knownTags, tags -> culling.work(ids -> curator.tag(tags, ids))));
    }

    private void knownTags(String typed, Consumer<List<String>> answer) {
        presenter.project().ifPresent(p -> work.run(() -> new KnownNames(p).tags(typed), answer, notices::problem));
    }

    @Override
    public void moveToTheme() {
        guard.change(() -> TagField.open(views.view(), TagField.Asked.THEME, this::knownThemes,
                themes -> culling.work(ids -> curator.moveToTheme(themes.getFirst(), ids))));
    }

    private void knownThemes(String typed, Consumer<List<String>> answer) {
        presenter.project().ifPresent(p -> work.run(() -> new KnownNames(p).themes(typed), answer, notices::problem));
    }

    @Override
    public void addToCollection() {
        guard.change(() -> TagField.open(views.view(), TagField.Asked.COLLECTION, this::knownCollections,
                names -> culling.work(ids -> curator.collect(names.getFirst(), ids))));
    }

    private void knownCollections(String typed, Consumer<List<String>> answer) {
        presenter.project().ifPresent(p -> work.run(() -> new KnownNames(p).collections(typed), answer, notices::problem));
    }

    @Override
    public void copy() {
        clipboard.copy(presenter.project(), views.targets());
    }

    @Override
    public void paste() {
        if (prompts.onlyText()) {
            pastePrompt();
        } else {
            guard.change(clipboard::paste);
        }
    }

    @Override
    public void pastePrompt() {
        change(prompts::paste);
    }

    @Override
    public void repeatTag() {
        change(curator::repeatTag);
    }

    @Override
    public void undo() {
        guard.change(curator::undo);
    }

    /** Takes back this one and no other. */
    void undo(ToldStep step) {
        curator.undo(step);
    }

    @Override
    public void redo() {
        guard.change(curator::redo);
    }

    @Override
    public void show(ViewMode mode) {
        views.show(mode);
    }

    @Override
    public void togglePreview() {
        show(views.mode() == ViewMode.GRID ? ViewMode.LOUPE : ViewMode.GRID);
    }

    @Override
    public void inspect() {
        views.leaveFullScreen();
        inspector.run();
    }

    @Override
    public void stepBack() {
        if (views.leaveFullScreen()) {
            return;
        }
        if (views.mode() != ViewMode.GRID) {
            show(ViewMode.GRID);
        } else {
            presenter.selection().none();
        }
    }

    @Override
    public void zoom(int steps) {
        panel.zoom(steps);
    }

    @Override
    public void close() {
        views.close();
        caps.close();
    }
}
