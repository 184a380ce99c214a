package org.podstudio.library.ui;

import java.util.function.BiConsumer;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.library.ui.cull.CullCommands;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.ui.keys.KeyCommand;
import org.podstudio.ui.keys.KeyMap;
import org.podstudio.ui.keys.WindowAction;

/**
 * What can be done with the selected assets: one table, in one order, for the context menu, the menu bar and what both say about
 * keys. A test holds that each key does in the grid what the table says.
 */
enum AssetVerb {
    APPROVE(Part.DECIDE, "Approve", LibraryKey.APPROVE, (cull, work) -> cull.approve()),
    REJECT(Part.DECIDE, "Reject", LibraryKey.REJECT, (cull, work) -> cull.reject()),
    UNFLAG(Part.DECIDE, "Clear status", LibraryKey.UNFLAG, (cull, work) -> cull.unflag()),
    STARS_5(Part.RATE, "★★★★★", LibraryKey.RATE_5, (cull, work) -> cull.rate(5)),
    STARS_4(Part.RATE, "★★★★", LibraryKey.RATE_4, (cull, work) -> cull.rate(4)),
    STARS_3(Part.RATE, "★★★", LibraryKey.RATE_3, (cull, work) -> cull.rate(3)),
    STARS_2(Part.RATE, "★★", LibraryKey.RATE_2, (cull, work) -> cull.rate(2)),
    STARS_1(Part.RATE, "★", LibraryKey.RATE_1, (cull, work) -> cull.rate(1)),
    STARS_0(Part.RATE, "No rating", LibraryKey.RATE_0, (cull, work) -> cull.rate(0)),
    RED(Part.LABEL, "Red", LibraryKey.RED, (cull, work) -> cull.label(ColorLabel.RED)),
    YELLOW(Part.LABEL, "Yellow", LibraryKey.YELLOW, (cull, work) -> cull.label(ColorLabel.YELLOW)),
    GREEN(Part.LABEL, "Green", LibraryKey.GREEN, (cull, work) -> cull.label(ColorLabel.GREEN)),
    BLUE(Part.LABEL, "Blue", LibraryKey.BLUE, (cull, work) -> cull.label(ColorLabel.BLUE)),
    PURPLE(Part.LABEL, "Purple", LibraryKey.PURPLE, (cull, work) -> cull.label(ColorLabel.PURPLE)),
    TAG(Part.ARRANGE, "Tag…", LibraryKey.TAG, (cull, work) -> cull.tag()),
    REPEAT_TAG(Part.ARRANGE, "Tag as before", LibraryKey.REPEAT_TAG, (cull, work) -> cull.repeatTag()),
    RENAME(Part.ARRANGE, "Rename…", WindowAction.RENAME, (cull, work) -> work.rename()),
    STACK(Part.ARRANGE, "Stack or unstack", LibraryKey.STACK, (cull, work) -> cull.stack()),
    PREVIEW(Part.SEE, "Preview", LibraryKey.PREVIEW, (cull, work) -> cull.togglePreview()),
    INSPECT(Part.SEE, "Inspector", LibraryKey.INSPECT, (cull, work) -> cull.inspect()),
    REMOVE_BACKGROUND(Part.WORK, "Remove background…", null, (cull, work) -> work.removeBackground()),
    TOUCH_UP_MASK(Part.WORK, "Touch up mask…", null, (cull, work) -> work.touchUpMask()),
    BUILD_PACK(Part.WORK, "Build pack…", WindowAction.BUILD_PACK, (cull, work) -> work.buildPack()),
    SHOW_IN_FOLDER(Part.FILES, "Show in folder", null, (cull, work) -> work.showInFolder()),
    LOCATE(Part.FILES, "Locate missing file…", null, (cull, work) -> work.locate()),
    COPY_PATH(Part.FILES, "Copy path", null, (cull, work) -> work.copyPaths()),
    COPY_PROMPT(Part.FILES, "Copy prompt", WindowAction.COPY_PROMPT, (cull, work) -> work.copyPrompts()),
    SAVE_COPY(Part.FILES, "Save a copy as…", WindowAction.SAVE_COPY, (cull, work) -> work.saveCopies()),
    REMOVE_MISSING(Part.DISCARD, "Remove missing from library", null, (cull, work) -> cull.removeMissing()),
    DISCARD(Part.DISCARD, "Move to the system's trash…", LibraryKey.DISCARD, (cull, work) -> cull.discard());

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
    private final @Nullable KeyCommand key;
    private final BiConsumer<CullCommands, SelectionCommands> does;

    AssetVerb(Part part, String title, @Nullable KeyCommand key, BiConsumer<CullCommands, SelectionCommands> does) {
        this.part = part;
        this.title = title;
        this.key = key;
        this.does = does;
    }

    Part part() {
        return part;
    }

    String title() {
        return title;
    }

    /** The key it has now. */
    @Nullable KeyStroke key() {
        return key == null ? null : KeyMap.current().keys(key).stream().findFirst().orElse(null);
    }

    void perform(CullCommands cull, SelectionCommands work) {
        does.accept(cull, work);
    }
}
