package org.podstudio.ui.layout;

import org.openide.util.NbPreferences;

/** The parts that the actions of layouts share. */
final class Layouts {
    private Layouts() {}

    static Docks docks() {
        return new WindowDocks();
    }

    static SavedLayouts saved() {
        return new SavedLayouts(NbPreferences.forModule(Layouts.class).node("layouts"));
    }

    static SideToggle sides() {
        return new SideToggle(docks(), NbPreferences.forModule(Layouts.class).node("sides"));
    }
}
