package org.podstudio.library.ui;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.library.ui.cull.AutoAdvance;
import org.podstudio.library.ui.cull.CapsLock;
import org.podstudio.library.ui.cull.TagField;
import org.podstudio.library.ui.cull.ViewMode;
import org.podstudio.ui.Work;
import org.podstudio.ui.part.Dialogs;

/** What the keys and menus of culling do in the library's window. On the event dispatch thread. */
final class CullDesk implements GridActions, AutoCloseable {
    private static final int TAGS_OFFERED = 6;

    private final LibraryPresenter presenter;
    private final LibraryPanel panel;
    private final Work work;
    private final Notices notices;
    private final Runnable inspector;
    private final Curator curator;
    private final Culling culling;
    private final Discarding discarding;
    private final PreviewToggle preview;
    private final AutoAdvance advance = new AutoAdvance();
    private final Subscription caps;

    /**
     * @param work for reading
     * @param deciding of one thread: decisions are taken in the order of the keys
     */
    CullDesk(LibraryPresenter presenter, LibraryPanel panel, Work work, Work deciding, Notices notices, Runnable inspector) {
        this.presenter = presenter;
        this.panel = panel;
        this.work = work;
        this.notices = notices;
        this.inspector = inspector;
        curator = new Curator(presenter::project, deciding, notices);
        culling = new Culling(presenter, curator, advance, presenter::targets, this::goTo);
        discarding = new Discarding(presenter::project, deciding, notices,
                (what, why, choices) -> Dialogs.ask(SwingUtilities.getWindowAncestor(panel), what, why, choices));
        preview = new PreviewToggle(presenter, panel.preview());
        advance.listen(() -> panel.advance().show(advance));
        panel.advance().onChoice(advance::choose);
        caps = CapsLock.follow(advance);
    }

    private void goTo(int at) {
        presenter.selection().only(at);
        panel.grid().reveal(at);
    }

    /** Something was loaded, changed or selected. */
    void follow() {
        preview.follow();
    }

    /** Back to the grid: another project is shown. */
    void leave() {
        preview.close();
    }

    @Override
    public void approve() {
        culling.approve();
    }

    @Override
    public void reject() {
        culling.reject();
    }

    @Override
    public void unflag() {
        culling.unflag();
    }

    @Override
    public void rate(int stars) {
        culling.rate(stars);
    }

    @Override
    public void label(ColorLabel label) {
        culling.label(label);
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
        TagField.open(panel.grid(), this::knownTags, tags -> culling.work(ids -> curator.tag(tags, ids)));
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
        preview.close();
        if (mode == ViewMode.LOUPE) {
            preview.toggle();
        }
    }

    @Override
    public void togglePreview() {
        preview.toggle();
    }

    @Override
    public void inspect() {
        inspector.run();
    }

    @Override
    public void stepBack() {
        if (!preview.close()) {
            presenter.selection().none();
        }
    }

    @Override
    public void zoom(int steps) {
        panel.zoom(steps);
    }

    @Override
    public void close() {
        caps.close();
    }
}
