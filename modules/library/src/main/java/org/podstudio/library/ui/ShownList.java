package org.podstudio.library.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.podstudio.core.api.asset.AssetId;

/**
 * The list on the screen: whose tab's it is, where it is scrolled to when another takes its place, and what came into it by itself.
 * Used on the event dispatch thread.
 */
final class ShownList {
    private final LibraryView view;
    private final GridSelection selection;
    private final Arrivals arrivals = new Arrivals();
    private final Map<LibraryTab, Left> left = new EnumMap<>(LibraryTab.class);
    /** Written on the EDT; volatile because a store event may look at it. */
    private volatile GridContent content = GridContent.EMPTY;
    /** Whose list is on the screen: another than the one chosen until the answer is there. */
    private LibraryTab tab = LibraryTab.ALL;
    /** What the user did since the list on the screen was shown; without it, what comes in by itself is told. */
    private boolean asked;
    /** Where the next list shall be scrolled to; empty for where the one on the screen is. */
    private Optional<GridPlace> goTo = Optional.empty();

    /** How a tab was left. */
    private record Left(GridSelection.State selection, GridPlace place) {
        static final Left NEVER = new Left(GridSelection.State.NOTHING, GridPlace.TOP);
    }

    ShownList(LibraryView view, GridSelection selection) {
        this.view = view;
        this.selection = selection;
    }

    /** What is in it; may be asked from any thread. */
    GridContent content() {
        return content;
    }

    /** Another project: nothing is left of this one, neither in another tab. */
    void clear() {
        content = GridContent.EMPTY;
        arrivals.clear();
        left.clear();
        goTo = Optional.of(GridPlace.TOP);
        asked = true;
        selection.none();
        selection.show(content);
        view.showContent(content, GridPlace.TOP);
    }

    /** The next list is one that the user asked for. */
    void ask() {
        asked = true;
    }

    /** Keeps how a tab is left; not while its list has not come yet. */
    void leave(LibraryTab open) {
        if (open == tab) {
            left.put(open, new Left(selection.state(), view.place()));
        }
    }

    /** The next list is this tab's, scrolled to where it was left. */
    void goTo(LibraryTab next) {
        goTo = Optional.of(left.getOrDefault(next, Left.NEVER).place());
    }

    /** The next list has another order: what has the focus stays in its place, else it begins anew. */
    void reorder() {
        goTo = view.focusInView() ? Optional.empty() : Optional.of(GridPlace.TOP);
    }

    /** @param of the tab that is open @param told what happened to assets since the list on the screen was made */
    void show(LibraryTab of, GridContent next, StoreNews.Taken told) {
        if (of == tab && next.sameAs(content)) {
            content.reload(told.changed());
        } else {
            told.added().removeIf(id -> content.contains(id));
            replace(of, next, told.added());
        }
        asked = false;
        goTo = Optional.empty();
    }

    private void replace(LibraryTab of, GridContent next, Set<AssetId> arrived) {
        GridPlace held = goTo.orElseGet(view::place);
        // What comes in by itself moves nothing, not even into the next column.
        GridPlace place = asked || of != tab ? held.inAnother() : arrived.isEmpty() ? held.inSame() : held;
        next.keepFrom(content);
        if (asked || content.size() == 0) {
            arrivals.clear();
        } else {
            arrivals.add(arrived);
        }
        content = next;
        if (of == tab) {
            selection.show(content);
        } else {
            tab = of;
            selection.show(content, left.getOrDefault(of, Left.NEVER).selection());
        }
        view.showContent(content, place);
        arrivals.seen(view.visible());
        tellArrivals();
    }

    /** Something else of it is on the screen now. @param visible only asked when it matters */
    void seen(Supplier<List<AssetId>> visible) {
        if (!arrivals.isEmpty()) {
            arrivals.seen(visible.get());
            tellArrivals();
        }
    }

    /** Goes to the first of those that came in by themselves. */
    void goToArrivals() {
        int first = arrivals.in(content).first();
        arrivals.clear();
        tellArrivals();
        if (first >= 0) {
            view.showContent(content, GridPlace.TOP);
            selection.focusOnly(first);
            view.reveal(first);
        }
    }

    private void tellArrivals() {
        view.showArrivals(arrivals.in(content).count());
    }
}
