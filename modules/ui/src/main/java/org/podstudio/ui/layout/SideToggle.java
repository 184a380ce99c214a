package org.podstudio.ui.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.prefs.Preferences;

/** Hides what lies on a side of the library, and brings the same back. What was hidden is remembered over the end of the studio. */
final class SideToggle {
    private static final String KEY = "hidden.";

    private final Docks windows;
    private final Preferences memory;

    SideToggle(Docks windows, Preferences memory) {
        this.windows = windows;
        this.memory = memory;
    }

    /** On the event dispatch thread. */
    void toggle(Side side) {
        List<Dock> here = windows.opened().stream().filter(dock -> windows.side(dock.id()).filter(side::equals).isPresent()).toList();
        if (here.isEmpty()) {
            show(side);
        } else {
            // Those in front last: so they come back in front.
            List<String> ids = new ArrayList<>();
            here.stream().filter(dock -> !dock.front()).map(Dock::id).forEach(ids::add);
            here.stream().filter(Dock::front).map(Dock::id).forEach(ids::add);
            memory.put(KEY + side, String.join(",", ids));
            ids.forEach(windows::close);
            windows.activate(WindowLayout.LIBRARY);
        }
    }

    private void show(Side side) {
        String usual = side == Side.LEFT ? "ListenerTopComponent,FiltersTopComponent,CollectionsTopComponent"
                : "HistoryTopComponent,EnhanceTopComponent,InspectorTopComponent";
        List<String> ids = Arrays.stream(memory.get(KEY + side, usual).split(",")).filter(id -> !id.isEmpty()).toList();
        ids.forEach(id -> windows.open(id, ""));
        ids.forEach(windows::front);
    }
}
