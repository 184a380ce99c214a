package org.podstudio.library.ui;

import java.util.Optional;
import java.util.function.IntConsumer;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.project.Project;
import org.podstudio.library.ui.loupe.Viewed;
import org.podstudio.library.ui.loupe.ViewedList;

/** The grid's list as a viewer goes through it: of several that are selected only these. On the event dispatch thread. */
final class GridViewedList implements ViewedList {
    private final LibraryPresenter presenter;
    private final IntConsumer goTo;

    /** @param goTo makes an asset of the list the focused one */
    GridViewedList(LibraryPresenter presenter, IntConsumer goTo) {
        this.presenter = presenter;
        this.goTo = goTo;
    }

    @Override
    public Optional<Project> project() {
        return presenter.project();
    }

    @Override
    public Optional<Viewed> at(int steps) {
        int at = index(steps);
        return at < 0 || steps != 0 && at == presenter.selection().lead() ? Optional.empty() : viewed(at);
    }

    private Optional<Viewed> viewed(int at) {
        return Optional.ofNullable(presenter.content().cell(at)).map(GridViewedList::of);
    }

    static Viewed of(GridCell cell) {
        PixelSize size = cell.width() == null || cell.height() == null || cell.width() < 1 || cell.height() < 1 ? null
                : new PixelSize(cell.width(), cell.height());
        return new Viewed(cell.id(), cell.filename(), cell.type(), size, cell.status(), cell.rating(), cell.label(), cell.missing(),
                cell.spoken());
    }

    @Override
    public void go(int steps) {
        int at = index(steps);
        if (at >= 0 && at != presenter.selection().lead()) {
            goTo.accept(at);
        }
    }

    /** Where so many steps lead, at the ends the last one; -1 when nothing is focused. */
    int index(int steps) {
        GridContent content = presenter.content();
        int lead = presenter.selection().lead();
        if (lead < 0 || lead >= content.size()) {
            return -1;
        }
        if (!several()) {
            return (int) Math.clamp((long) lead + steps, 0, content.size() - 1);
        }
        int at = lead;
        int direction = Integer.signum(steps);
        int left = Math.abs(steps);
        for (int next = lead + direction; direction != 0 && left > 0 && next >= 0 && next < content.size(); next += direction) {
            if (presenter.selection().isSelected(next)) {
                at = next;
                left--;
            }
        }
        return at;
    }

    /** Whether what is looked through is the selection. */
    boolean several() {
        GridSelection selection = presenter.selection();
        return selection.count() > 1 && selection.lead() >= 0 && selection.lead() < presenter.content().size()
                && selection.isSelected(selection.lead());
    }

    @Override
    public int place() {
        int lead = presenter.selection().lead();
        if (lead < 0 || lead >= presenter.content().size()) {
            return 0;
        }
        return several() ? presenter.selection().ids().indexOf(presenter.content().id(lead)) + 1 : lead + 1;
    }

    @Override
    public int size() {
        return several() ? presenter.selection().count() : presenter.content().size();
    }
}
