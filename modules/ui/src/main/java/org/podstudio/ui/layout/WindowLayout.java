package org.podstudio.ui.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is open where.
 *
 * @param docks in the order of the tabs
 * @param shapes position and size of the places, in the window system's words; a place that is not named stays as it is
 * @param active what gets the keyboard
 */
record WindowLayout(List<Dock> docks, List<String> shapes, String active) {
    /** It is never closed, wherever it lies. */
    static final String LIBRARY = "LibraryTopComponent";

    WindowLayout {
        docks = List.copyOf(docks);
        shapes = List.copyOf(shapes);
    }

    static WindowLayout of(Docks now) {
        return new WindowLayout(now.opened(), now.shapes(), LIBRARY);
    }

    /** Closes, moves and opens what differs; what is where it belongs is left alone and keeps what it shows. */
    void apply(Docks windows) {
        Set<String> wanted = docks.stream().map(Dock::id).collect(Collectors.toSet());
        wanted.add(LIBRARY);
        List<Dock> open = windows.opened();
        open.stream().map(Dock::id).filter(id -> !wanted.contains(id)).forEach(windows::close);
        shapes.forEach(windows::shape);
        Set<String> placed = open.stream().map(dock -> dock.id() + "@" + dock.mode()).collect(Collectors.toCollection(HashSet::new));
        for (Dock dock : docks) {
            if (!placed.contains(dock.id() + "@" + dock.mode())) {
                windows.open(dock.id(), dock.mode());
            }
        }
        docks.stream().filter(Dock::front).map(Dock::id).forEach(windows::front);
        windows.activate(active);
    }
}
