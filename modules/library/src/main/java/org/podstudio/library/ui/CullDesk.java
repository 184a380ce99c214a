package org.podstudio.library.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.library.ui.compare.ComparePanel;
import org.podstudio.library.ui.compare.Layout;
import org.podstudio.library.ui.cull.AutoAdvance;
import org.podstudio.library.ui.cull.CapsLock;
import org.podstudio.library.ui.cull.TagField;
import org.podstudio.library.ui.cull.ViewMode;
import org.podstudio.library.ui.loupe.LoupePanel;
import org.podstudio.ui.Work;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.thumb.ThumbnailLoader;

/** What the keys and menus of culling do in the library's window. On the event dispatch thread. */
@Messages({
    "TOLD_Approved=Approved", "TOLD_Rejected=Rejected", "TOLD_Unflagged=Decision taken back", "TOLD_Unrated=Rating cleared",
    "# {0} - stars", "TOLD_Rated=Rated {0}", "# {0} - colour", "TOLD_Labelled=Label {0}"
})
final class CullDesk implements GridActions, AutoCloseable {
    private static final int TAGS_OFFERED = 6;
    /** Pictures that are compared at once, at most. */
    private static final int COMPARED = 9;

    private final LibraryPresenter presenter;
    private final LibraryPanel panel;
    private final Work work;
    private final Notices notices;
    private final Runnable inspector;
    private final Curator curator;
    private final Culling culling;
    private final Discarding discarding;
    private final CullStage stage = new CullStage(this::takeKeyboard);
    private final GridViewedList list;
    private final LoupePanel loupe;
    private final ComparePanel compare;
    private final AutoAdvance advance = new AutoAdvance();
    private final Subscription caps;

    /**
     * @param work for reading
     * @param codec decodes what is shown large
     * @param deciding of one thread: decisions are taken in the order of the keys
     */
    CullDesk(LibraryPresenter presenter, LibraryPanel panel, Work work, Work deciding, Optional<ImageCodec> codec, Notices notices,
            Runnable inspector) {
        this.presenter = presenter;
        this.panel = panel;
        this.work = work;
        this.notices = notices;
        this.inspector = inspector;
        curator = new Curator(presenter::project, deciding, notices);
        culling = new Culling(presenter, curator, advance, this::targets, this::next, this::goTo);
        discarding = new Discarding(presenter::project, deciding, notices,
                (what, why, choices) -> Dialogs.ask(SwingUtilities.getWindowAncestor(panel), what, why, choices));
        list = new GridViewedList(presenter, this::goTo);
        loupe = new LoupePanel(list, codec, this, this::toggleFullScreen);
        compare = new ComparePanel(codec, work, asset -> GridViewedList.of(GridCell.of(asset)), this::compared, notices::problem, this,
                this::toggleFullScreen);
        stage.add(ViewMode.LOUPE, loupe);
        stage.add(ViewMode.COMPARE, compare);
        panel.overlay(stage);
        panel.views().onChoice(this::show);
        advance.listen(() -> panel.advance().show(advance));
        panel.advance().onChoice(advance::choose);
        caps = CapsLock.follow(advance);
    }

    /** Which asset of the list comes after the focused one. Compared pictures are gone through by {@link #tell}. */
    private int next(int at) {
        return comparing() ? at : list.index(1);
    }

    private boolean comparing() {
        return stage.mode() == ViewMode.COMPARE || stage.mode() == ViewMode.SURVEY;
    }

    /** In the grid the selection, elsewhere the picture that is looked at. */
    private List<AssetId> targets() {
        return switch (stage.mode()) {
            case GRID -> presenter.targets();
            case LOUPE -> presenter.selection().leadId().stream().toList();
            case COMPARE, SURVEY -> compare.focusedId().stream().toList();
        };
    }

    /** A compared picture has the focus: so it has in the list, where it is in it. */
    private void compared(AssetId id) {
        int at = presenter.content().indexOf(id);
        if (at >= 0 && at != presenter.selection().lead()) {
            presenter.selection().focusOnly(at);
        }
    }

    private void goTo(int at) {
        if (stage.mode() != ViewMode.GRID && list.several() && presenter.selection().isSelected(at)) {
            presenter.selection().focusOnly(at);
        } else {
            presenter.selection().only(at);
        }
        panel.grid().reveal(at);
    }

    void use(Optional<ThumbnailLoader> thumbnails) {
        loupe.use(thumbnails);
        compare.use(thumbnails);
    }

    /** Something was loaded, changed or selected. */
    void follow() {
        if (stage.mode() == ViewMode.LOUPE) {
            if (presenter.content().size() == 0) {
                show(ViewMode.GRID);
            } else {
                loupe.follow();
            }
        } else if (comparing()) {
            compare.follow();
        }
    }

    /** Back to the grid: another project is shown. */
    void leave() {
        if (stage.mode() != ViewMode.GRID) {
            show(ViewMode.GRID);
        }
    }

    /** To what has the place of the grid. */
    void takeKeyboard() {
        switch (stage.mode()) {
            case GRID -> panel.grid().requestFocusInWindow();
            case LOUPE -> loupe.takeKeyboard();
            case COMPARE, SURVEY -> compare.board().requestFocus();
        }
    }

    private void toggleFullScreen() {
        stage.toggleFullScreen();
    }

    AutoAdvance advance() {
        return advance;
    }

    /** Pictures that the loupe has in memory. */
    List<AssetId> ahead() {
        return loupe.ahead();
    }

    private void tell(String what) {
        if (stage.mode() == ViewMode.LOUPE) {
            loupe.tell(what);
        } else if (comparing() && advance.on()) {
            compare.step(1);
        }
    }

    @Override
    public void approve() {
        culling.approve();
        tell(Bundle.TOLD_Approved());
    }

    @Override
    public void reject() {
        culling.reject();
        tell(Bundle.TOLD_Rejected());
    }

    @Override
    public void unflag() {
        culling.unflag();
        tell(Bundle.TOLD_Unflagged());
    }

    @Override
    public void rate(int stars) {
        culling.rate(stars);
        tell(stars == 0 ? Bundle.TOLD_Unrated() : Bundle.TOLD_Rated("★".repeat(stars)));
    }

    @Override
    public void label(ColorLabel label) {
        culling.label(label);
        tell(Bundle.TOLD_Labelled(label.wire()));
    }

    @Override
    public void discard() {
        culling.work(discarding::discard);
    }

    @Override
    public void stack() {
        culling.work(curator::stack);
    }

    @Override
    public void tag() {
        TagField.open(view(), this::knownTags, tags -> culling.work(ids -> curator.tag(tags, ids)));
    }

    private JComponent view() {
        return switch (stage.mode()) {
            case GRID -> panel.grid();
            case LOUPE -> loupe.canvas();
            case COMPARE, SURVEY -> compare.board();
        };
    }

    private void knownTags(String typed, Consumer<List<String>> answer) {
        presenter.project().ifPresent(p -> work.run(
                () -> p.tags().complete(typed, TAGS_OFFERED).stream().map(TagDefinition::name).toList(), answer, notices::problem));
    }

    @Override
    public void repeatTag() {
        culling.work(curator::repeatTag);
    }

    @Override
    public void undo() {
        curator.undo();
    }

    @Override
    public void redo() {
        curator.redo();
    }

    @Override
    public void show(ViewMode mode) {
        if (mode != ViewMode.GRID && presenter.content().size() == 0) {
            return;
        }
        if (mode != ViewMode.GRID && presenter.selection().lead() < 0) {
            presenter.selection().only(0);
        }
        ViewMode before = stage.mode();
        stage.show(mode);
        panel.views().show(mode);
        if (mode != ViewMode.LOUPE) {
            loupe.close();
        } else if (before != ViewMode.LOUPE) {
            loupe.open();
        }
        switch (mode) {
            case GRID -> {
                compare.close();
                panel.grid().reveal(presenter.selection().lead());
            }
            case LOUPE -> compare.close();
            case COMPARE -> compare(Layout.SIDE_BY_SIDE);
            case SURVEY -> compare(Layout.SURVEY);
        }
        takeKeyboard();
    }

    /** What is selected; of one asset alone what it was made of, or what follows it. */
    private void compare(Layout layout) {
        GridSelection selection = presenter.selection();
        List<AssetId> asked = new ArrayList<>(selection.leadId().stream().toList());
        List<AssetId> next = new ArrayList<>();
        if (list.several()) {
            selection.ids().stream().filter(id -> !asked.contains(id)).limit(COMPARED - 1).forEach(asked::add);
            asked.sort(Comparator.comparingInt(presenter.content()::indexOf));
        } else {
            for (int at = selection.lead() + 1; at < presenter.content().size() && next.size() < COMPARED - 1; at++) {
                next.add(presenter.content().id(at));
            }
            for (int at = selection.lead() - 1; at >= 0 && next.isEmpty(); at--) {
                next.add(presenter.content().id(at));
            }
        }
        AssetId focused = selection.leadId().orElseThrow();
        presenter.project().ifPresent(p -> compare.open(p, asked, focused, next, layout));
    }

    @Override
    public void togglePreview() {
        show(stage.mode() == ViewMode.GRID ? ViewMode.LOUPE : ViewMode.GRID);
    }

    @Override
    public void inspect() {
        inspector.run();
    }

    @Override
    public void stepBack() {
        if (stage.leaveFullScreen()) {
            return;
        }
        if (stage.mode() != ViewMode.GRID) {
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
        leave();
        loupe.close();
        compare.close();
        caps.close();
    }
}
