package org.podstudio.library.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.library.ui.cull.ViewMode;
import org.podstudio.ui.keys.KeyBindings;

/** What the View menu does in the library's window, and why it cannot. On the event dispatch thread. */
@Messages({
    "ViewDesk_nothing=There is no asset to look at",
    "ViewDesk_large=Only one picture shown large, or compared pictures, have that: show the loupe first",
    "ViewDesk_compared=Only compared pictures have that: compare some first",
    "ViewDesk_caps=Caps Lock keeps it on"
})
final class ViewDesk {
    private final LibraryPresenter presenter;
    private final LibraryPanel panel;
    private final CullDesk desk;

    ViewDesk(LibraryPresenter presenter, LibraryPanel panel, CullDesk desk) {
        this.presenter = presenter;
        this.panel = panel;
        this.desk = desk;
    }

    private ViewMode mode() {
        return desk.views().mode();
    }

    void perform(ViewVerb verb) {
        LibraryKey command = verb.command();
        if (command == null) {
            // As if it were clicked: there it is also kept.
            panel.advance().doClick(0);
            return;
        }
        if (verb == ViewVerb.FULL_SCREEN && mode() == ViewMode.GRID) {
            desk.show(ViewMode.LOUPE);
        }
        KeyBindings.perform(desk.views().view(), command);
    }

    /** Null when it can be done. */
    @Nullable String whyNot(ViewVerb verb) {
        if (verb == ViewVerb.AUTO_ADVANCE) {
            return desk.advance().byCaps() ? Bundle.ViewDesk_caps() : null;
        }
        if (presenter.content().size() == 0) {
            return verb.is(mode()) ? null : Bundle.ViewDesk_nothing();
        }
        return switch (verb) {
            case LARGER, SMALLER, STANDARD_SIZE -> mode() == ViewMode.GRID && presenter.look().layout() == TabLooks.Layout.LIST
                    ? Bundle.VIEW_in_list() : null;
            case FULL_SIZE, GROUND -> heard(verb) ? null : Bundle.ViewDesk_large();
            case SLIDER, DIFFERENCES -> heard(verb) ? null : Bundle.ViewDesk_compared();
            case GRID, LOUPE, COMPARE, SURVEY, FULL_SCREEN, AUTO_ADVANCE -> null;
        };
    }

    private boolean heard(ViewVerb verb) {
        return verb.command() != null && KeyBindings.hears(desk.views().view(), verb.command());
    }

    /** Whether it has a mark: the way the list is looked at, and what is switched on. */
    boolean marked(ViewVerb verb) {
        return verb == ViewVerb.AUTO_ADVANCE ? desk.advance().on() : verb.is(mode());
    }

    /** Those that the bar offers, and the one that is in use. */
    List<SortChoice> orders() {
        List<SortChoice> orders = new ArrayList<>(List.of(SortChoice.inBar()));
        if (!orders.contains(order())) {
            orders.add(order());
        }
        return orders;
    }

    SortChoice order() {
        return presenter.look().sort();
    }

    void order(SortChoice next) {
        presenter.choose(next);
    }
}
