package org.podstudio.library.ui;

import java.util.function.Supplier;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.library.ui.cull.ViewMode;

/**
 * The ways to look at the library: one table, in one order, for the View menu and the command palette. Each does what its key does in the
 * view that is shown.
 */
@Messages({
    "ViewVerb_grid=Grid", "ViewVerb_loupe=Loupe", "ViewVerb_compare=Compare", "ViewVerb_survey=Survey",
    "ViewVerb_fullScreen=Picture on the whole screen", "ViewVerb_larger=Zoom in", "ViewVerb_smaller=Zoom out",
    "ViewVerb_standardSize=Standard size", "ViewVerb_fullSize=Fit or actual size", "ViewVerb_ground=Next background of pictures",
    "ViewVerb_slider=Slider between two pictures", "ViewVerb_differences=Metadata that differs", "ViewVerb_autoAdvance=Auto-advance"
})
enum ViewVerb {
    GRID(Part.MODE, Bundle::ViewVerb_grid, LibraryKey.GRID),
    LOUPE(Part.MODE, Bundle::ViewVerb_loupe, LibraryKey.LOUPE),
    COMPARE(Part.MODE, Bundle::ViewVerb_compare, LibraryKey.COMPARE),
    SURVEY(Part.MODE, Bundle::ViewVerb_survey, LibraryKey.SURVEY),
    FULL_SCREEN(Part.MODE, Bundle::ViewVerb_fullScreen, LibraryKey.FULL_SCREEN),
    LARGER(Part.ZOOM, Bundle::ViewVerb_larger, LibraryKey.LARGER),
    SMALLER(Part.ZOOM, Bundle::ViewVerb_smaller, LibraryKey.SMALLER),
    STANDARD_SIZE(Part.ZOOM, Bundle::ViewVerb_standardSize, LibraryKey.STANDARD_SIZE),
    FULL_SIZE(Part.ZOOM, Bundle::ViewVerb_fullSize, LibraryKey.FULL_SIZE),
    GROUND(Part.ZOOM, Bundle::ViewVerb_ground, LibraryKey.GROUND),
    SLIDER(Part.COMPARED, Bundle::ViewVerb_slider, LibraryKey.SLIDER),
    DIFFERENCES(Part.COMPARED, Bundle::ViewVerb_differences, LibraryKey.DIFFERENCES),
    /** Caps Lock does the same; a key of its own it has none. */
    AUTO_ADVANCE(Part.GO_ON, Bundle::ViewVerb_autoAdvance, null);

    /** What lies together in the menu. */
    enum Part {
        MODE,
        ZOOM,
        COMPARED,
        GO_ON
    }

    private final Part part;
    private final Supplier<String> title;
    private final @Nullable LibraryKey key;

    ViewVerb(Part part, Supplier<String> title, @Nullable LibraryKey key) {
        this.part = part;
        this.title = title;
        this.key = key;
    }

    Part part() {
        return part;
    }

    String title() {
        return title.get();
    }

    /** The command of the shown view that it performs; null for none. */
    @Nullable LibraryKey command() {
        return key;
    }

    /** The key it has now. */
    @Nullable KeyStroke key() {
        return ShownKeyItem.key(key);
    }

    /** Whether it is the way the list is looked at now. */
    boolean is(ViewMode mode) {
        return name().equals(mode.name());
    }
}
