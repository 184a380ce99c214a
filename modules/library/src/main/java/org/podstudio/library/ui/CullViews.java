package org.podstudio.library.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.library.ui.compare.ComparePanel;
import org.podstudio.library.ui.compare.Layout;
import org.podstudio.library.ui.cull.CullCommands;
import org.podstudio.library.ui.cull.ViewMode;
import org.podstudio.library.ui.loupe.Decoders;
import org.podstudio.library.ui.loupe.LoupePanel;
import org.podstudio.ui.Work;
import org.podstudio.ui.thumb.ThumbnailLoader;

/** The ways to look at the list: which is shown, what a decision in it is about, and where the focus goes. On the event dispatch thread. */
final class CullViews implements AutoCloseable {
    /** Pictures that are compared at once, at most. */
    private static final int COMPARED = 9;

    private final LibraryPresenter presenter;
    private final LibraryPanel panel;
    private final AwaitedFocus gridFocus;
    private final CullStage stage = new CullStage(this::takeKeyboard);
    private final GridViewedList list;
    private final LoupePanel loupe;
    private final Supplier<LoupePanel> makePreview;
    private final ComparePanel compare;
    /** The picture beside the grid; empty while no dock shows it. */
    private Optional<LoupePanel> preview = Optional.empty();
    private Supplier<@Nullable JPopupMenu> menus = () -> null;
    private Optional<ThumbnailLoader> thumbnails = Optional.empty();

    /**
     * @param work for reading
     * @param decoders decode what is shown large
     * @param failed told of what cannot be compared
     */
    CullViews(LibraryPresenter presenter, LibraryPanel panel, Work work, Decoders decoders, java.util.function.Consumer<Problem> failed,
            CullCommands commands) {
        this.presenter = presenter;
        this.panel = panel;
        gridFocus = new AwaitedFocus(panel.grid(), panel.emptyStart());
        list = new GridViewedList(presenter, this::goTo);
        loupe = new LoupePanel(list, decoders, commands, stage::toggleFullScreen);
        makePreview = () -> new LoupePanel(list, decoders, commands, () -> {
            show(ViewMode.LOUPE);
            stage.toggleFullScreen();
        });
        compare = new ComparePanel(decoders, work, asset -> GridViewedList.of(GridCell.of(asset)), this::compared, failed, commands,
                stage::toggleFullScreen);
        stage.add(ViewMode.LOUPE, loupe);
        stage.add(ViewMode.COMPARE, compare);
        panel.overlay(stage);
        panel.views().onChoice(this::show);
    }

    ViewMode mode() {
        return stage.mode();
    }

    /** Which asset of the list comes after the focused one. Compared pictures are gone through by {@link #decided}. */
    int next(int at) {
        return comparing() ? at : list.index(1);
    }

    private boolean comparing() {
        return stage.mode() == ViewMode.COMPARE || stage.mode() == ViewMode.SURVEY;
    }

    /** In the grid the selection, elsewhere the picture that is looked at. */
    List<AssetId> targets() {
        return switch (stage.mode()) {
            case GRID -> presenter.targets();
            case LOUPE -> presenter.selection().leadId().stream().toList();
            case COMPARE, SURVEY -> compare.focusedId().stream().toList();
        };
    }

    /** Of what kind the targets are, as far as it is known. */
    Set<MediaType> kinds() {
        if (stage.mode() == ViewMode.GRID) {
            return presenter.summary().types();
        }
        GridContent content = presenter.content();
        return targets().stream().map(content::indexOf).filter(at -> at >= 0).map(content::cell).filter(Objects::nonNull).map(GridCell::type)
                .collect(Collectors.toSet());
    }

    /** A compared picture has the focus: so it has in the list, where it is in it. */
    private void compared(AssetId id) {
        int at = presenter.content().indexOf(id);
        if (at >= 0 && at != presenter.selection().lead()) {
            presenter.selection().focusOnly(at);
        }
    }

    void goTo(int at) {
        if (stage.mode() != ViewMode.GRID && list.several() && presenter.selection().isSelected(at)) {
            presenter.selection().focusOnly(at);
        } else {
            presenter.selection().only(at);
        }
        panel.grid().reveal(at);
    }

    /** What a right click and the key of menus open, in whatever way the list is looked at. */
    void menus(Supplier<JPopupMenu> made) {
        menus = made;
        panel.grid().setComponentPopupMenu(made.get());
        loupe.setComponentPopupMenu(made.get());
        compare.setComponentPopupMenu(made.get());
        panel.tray().setComponentPopupMenu(made.get());
    }

    /** Begins to show the focused asset beside the grid. */
    JComponent openPreview() {
        LoupePanel made = makePreview.get();
        preview = Optional.of(made);
        made.setComponentPopupMenu(menus.get());
        made.use(thumbnails);
        made.open();
        return made;
    }

    void closePreview() {
        preview.ifPresent(LoupePanel::close);
        preview = Optional.empty();
    }

    void use(Optional<ThumbnailLoader> loader) {
        thumbnails = loader;
        preview.ifPresent(shown -> shown.use(loader));
        loupe.use(thumbnails);
        compare.use(thumbnails);
    }

    /** Something was loaded, changed or selected. */
    void follow() {
        preview.ifPresent(LoupePanel::follow);
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

    /** Back to the grid from what is compared: assets of another type are looked at. */
    void leaveComparison() {
        if (comparing()) {
            show(ViewMode.GRID);
        }
    }

    /** To what has the place of the grid. */
    void takeKeyboard() {
        switch (stage.mode()) {
            case GRID -> gridFocus.ask();
            case LOUPE -> loupe.takeKeyboard();
            case COMPARE, SURVEY -> compare.board().requestFocus();
        }
    }

    /** Whether the loupe shows what can be played. */
    boolean playing() {
        return loupe.plays();
    }

    /** @param told as the loupe goes on from a picture to a film or a sound, and back */
    void onOtherKind(Runnable told) {
        loupe.addPropertyChangeListener(LoupePanel.PLAYS, e -> told.run());
    }

    /** Pictures that the loupe has in memory. */
    List<AssetId> ahead() {
        return loupe.ahead();
    }

    /** @param what was decided, in a word @param goesOn whether the next one is to get the focus */
    void decided(String what, boolean goesOn) {
        if (stage.mode() == ViewMode.LOUPE) {
            loupe.tell(what);
        } else if (comparing() && goesOn) {
            compare.step(1);
        }
    }

    /** What is looked at, and has the keyboard. */
    JComponent view() {
        return switch (stage.mode()) {
            case GRID -> panel.grid();
            case LOUPE -> loupe.canvas();
            case COMPARE, SURVEY -> compare.board();
        };
    }

    void show(ViewMode mode) {
        if (mode != ViewMode.GRID && presenter.content().size() == 0) {
            return;
        }
        if (mode != ViewMode.GRID && presenter.selection().lead() < 0) {
            presenter.selection().only(0);
        }
        ViewMode before = stage.mode();
        stage.show(mode);
        panel.show(mode);
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

    /** @return whether something had the screen */
    boolean leaveFullScreen() {
        return stage.leaveFullScreen();
    }

    @Override
    public void close() {
        leave();
        closePreview();
        loupe.close();
        compare.close();
    }
}
