package org.podstudio.library.ui;

import java.util.function.BiConsumer;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.library.ui.cull.CullCommands;

/**
 * What can be done with the selected assets: one table, in one order, for the context menu, the menu bar and what both say about
 * keys. A test holds that each key does in the grid what the table says.
 */
enum AssetVerb {
    APPROVE(Part.DECIDE, "Approve", "A", (cull, work) -> cull.approve()),
    REJECT(Part.DECIDE, "Reject", "R", (cull, work) -> cull.reject()),
    UNFLAG(Part.DECIDE, "Clear status", "U", (cull, work) -> cull.unflag()),
    STARS_5(Part.RATE, "★★★★★", "5", (cull, work) -> cull.rate(5)),
    STARS_4(Part.RATE, "★★★★", "4", (cull, work) -> cull.rate(4)),
    STARS_3(Part.RATE, "★★★", "3", (cull, work) -> cull.rate(3)),
    STARS_2(Part.RATE, "★★", "2", (cull, work) -> cull.rate(2)),
    STARS_1(Part.RATE, "★", "1", (cull, work) -> cull.rate(1)),
    STARS_0(Part.RATE, "No rating", "0", (cull, work) -> cull.rate(0)),
    RED(Part.LABEL, "Red", "6", (cull, work) -> cull.label(ColorLabel.RED)),
    YELLOW(Part.LABEL, "Yellow", "7", (cull, work) -> cull.label(ColorLabel.YELLOW)),
    GREEN(Part.LABEL, "Green", "8", (cull, work) -> cull.label(ColorLabel.GREEN)),
    BLUE(Part.LABEL, "Blue", "9", (cull, work) -> cull.label(ColorLabel.BLUE)),
    PURPLE(Part.LABEL, "Purple", null, (cull, work) -> cull.label(ColorLabel.PURPLE)),
    TAG(Part.ARRANGE, "Tag…", "T", (cull, work) -> cull.tag()),
    REPEAT_TAG(Part.ARRANGE, "Tag as before", "ctrl shift T", (cull, work) -> cull.repeatTag()),
    STACK(Part.ARRANGE, "Stack or unstack", "S", (cull, work) -> cull.stack()),
    PREVIEW(Part.SEE, "Preview", "SPACE", (cull, work) -> cull.togglePreview()),
    INSPECT(Part.SEE, "Inspector", "ENTER", (cull, work) -> cull.inspect()),
    REMOVE_BACKGROUND(Part.WORK, "Remove background…", null, (cull, work) -> work.removeBackground()),
    TOUCH_UP_MASK(Part.WORK, "Touch up mask…", null, (cull, work) -> work.touchUpMask()),
    BUILD_PACK(Part.WORK, "Build pack…", "ctrl P", (cull, work) -> work.buildPack()),
    SHOW_IN_FOLDER(Part.FILES, "Show in folder", null, (cull, work) -> work.showInFolder()),
    COPY_PATH(Part.FILES, "Copy path", null, (cull, work) -> work.copyPaths()),
    SAVE_COPY(Part.FILES, "Save a copy as…", null, (cull, work) -> work.saveCopies()),
    DISCARD(Part.DISCARD, "Move to the system's trash…", "shift DELETE", (cull, work) -> cull.discard());

    /** What lies together in a menu; a part with a title is a submenu. */
    enum Part {
        DECIDE(""),
        RATE("Rate"),
        LABEL("Label"),
        ARRANGE(""),
        SEE(""),
        WORK(""),
        FILES(""),
        DISCARD("");

        private final String submenu;

        Part(String submenu) {
            this.submenu = submenu;
        }

        String submenu() {
            return submenu;
        }

        /** Whether a line lies above it: submenus belong to what is above them. */
        boolean apart() {
            return submenu.isEmpty() && this != DECIDE;
        }
    }

    private final Part part;
    private final String title;
    private final @Nullable KeyStroke key;
    private final BiConsumer<CullCommands, SelectionCommands> does;

    AssetVerb(Part part, String title, @Nullable String key, BiConsumer<CullCommands, SelectionCommands> does) {
        this.part = part;
        this.title = title;
        this.key = key == null ? null : KeyStroke.getKeyStroke(key);
        this.does = does;
    }

    Part part() {
        return part;
    }

    String title() {
        return title;
    }

    @Nullable KeyStroke key() {
        return key;
    }

    void perform(CullCommands cull, SelectionCommands work) {
        does.accept(cull, work);
    }
}
