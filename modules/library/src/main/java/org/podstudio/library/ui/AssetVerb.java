package org.podstudio.library.ui;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.library.ui.cull.CullCommands;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.library.ui.cull.ViewMode;
import org.podstudio.ui.keys.KeyCommand;
import org.podstudio.ui.keys.WindowAction;
import org.podstudio.ui.label.LabelTitles;

/**
 * What can be done with the selected assets: one table, in one order, for the context menu, the menu bar and what both say about
 * keys. A test holds that each key does in the grid what the table says.
 */
@Messages({
    "AssetVerb_approve=Approve", "AssetVerb_reject=Reject", "AssetVerb_unflag=Clear status",
    "AssetVerb_stars0=No rating", "AssetVerb_tag=Tag…", "AssetVerb_repeatTag=Tag as before", "AssetVerb_moveToTheme=Move to theme…",
    "AssetVerb_rename=Rename…", "AssetVerb_addToCollection=Add to collection…", "AssetVerb_compare=Compare",
    "AssetVerb_enhance=Enhance…", "AssetVerb_copy=Copy", "AssetVerb_stack=Stack or unstack", "AssetVerb_preview=Preview",
    "AssetVerb_inspect=Inspector", "AssetVerb_removeBackground=Remove background…",
    "AssetVerb_touchUpMask=Touch up mask…", "AssetVerb_buildPack=Build pack…",
    "AssetVerb_showInFolder=Show in folder", "AssetVerb_locate=Locate missing file…", "AssetVerb_copyPath=Copy path",
    "AssetVerb_copyPrompt=Copy prompt", "AssetVerb_pastePrompt=Paste prompt", "AssetVerb_saveCopy=Save a copy as…",
    "AssetVerb_removeMissing=Remove missing from library", "AssetVerb_discard=Move to the system's trash…",
    "AssetVerb_rate=Rate", "AssetVerb_file=File", "AssetVerb_label=Label"
})
enum AssetVerb {
    APPROVE(Part.DECIDE, Bundle::AssetVerb_approve, LibraryKey.APPROVE, (cull, work) -> cull.approve()),
    REJECT(Part.DECIDE, Bundle::AssetVerb_reject, LibraryKey.REJECT, (cull, work) -> cull.reject()),
    UNFLAG(Part.DECIDE, Bundle::AssetVerb_unflag, LibraryKey.UNFLAG, (cull, work) -> cull.unflag()),
    STARS_5(Part.RATE, () -> "★★★★★", LibraryKey.RATE_5, (cull, work) -> cull.rate(5)),
    STARS_4(Part.RATE, () -> "★★★★", LibraryKey.RATE_4, (cull, work) -> cull.rate(4)),
    STARS_3(Part.RATE, () -> "★★★", LibraryKey.RATE_3, (cull, work) -> cull.rate(3)),
    STARS_2(Part.RATE, () -> "★★", LibraryKey.RATE_2, (cull, work) -> cull.rate(2)),
    STARS_1(Part.RATE, () -> "★", LibraryKey.RATE_1, (cull, work) -> cull.rate(1)),
    STARS_0(Part.RATE, Bundle::AssetVerb_stars0, LibraryKey.RATE_0, (cull, work) -> cull.rate(0)),
    RED(Part.LABEL, () -> LabelTitles.current().title(ColorLabel.RED), LibraryKey.RED, (cull, work) -> cull.label(ColorLabel.RED)),
    YELLOW(Part.LABEL, () -> LabelTitles.current().title(ColorLabel.YELLOW), LibraryKey.YELLOW, (cull, work) -> cull.label(ColorLabel.YELLOW)),
    GREEN(Part.LABEL, () -> LabelTitles.current().title(ColorLabel.GREEN), LibraryKey.GREEN, (cull, work) -> cull.label(ColorLabel.GREEN)),
    BLUE(Part.LABEL, () -> LabelTitles.current().title(ColorLabel.BLUE), LibraryKey.BLUE, (cull, work) -> cull.label(ColorLabel.BLUE)),
    PURPLE(Part.LABEL, () -> LabelTitles.current().title(ColorLabel.PURPLE), LibraryKey.PURPLE, (cull, work) -> cull.label(ColorLabel.PURPLE)),
    TAG(Part.ARRANGE, Bundle::AssetVerb_tag, LibraryKey.TAG, (cull, work) -> cull.tag()),
    REPEAT_TAG(Part.ARRANGE, Bundle::AssetVerb_repeatTag, LibraryKey.REPEAT_TAG, (cull, work) -> cull.repeatTag()),
    RENAME(Part.ARRANGE, Bundle::AssetVerb_rename, WindowAction.RENAME, (cull, work) -> work.rename()),
    MOVE_TO_THEME(Part.ARRANGE, Bundle::AssetVerb_moveToTheme, null, (cull, work) -> cull.moveToTheme()),
    ADD_TO_COLLECTION(Part.ARRANGE, Bundle::AssetVerb_addToCollection, null, (cull, work) -> cull.addToCollection()),
    STACK(Part.ARRANGE, Bundle::AssetVerb_stack, LibraryKey.STACK, (cull, work) -> cull.stack()),
    PREVIEW(Part.SEE, Bundle::AssetVerb_preview, LibraryKey.PREVIEW, (cull, work) -> cull.togglePreview()),
    COMPARE(Part.SEE, Bundle::AssetVerb_compare, LibraryKey.COMPARE, (cull, work) -> cull.show(ViewMode.COMPARE)),
    INSPECT(Part.SEE, Bundle::AssetVerb_inspect, LibraryKey.INSPECT, (cull, work) -> cull.inspect()),
    ENHANCE(Part.WORK, Bundle::AssetVerb_enhance, WindowAction.ENHANCE, (cull, work) -> work.enhance()),
    REMOVE_BACKGROUND(Part.WORK, Bundle::AssetVerb_removeBackground, null, (cull, work) -> work.removeBackground()),
    TOUCH_UP_MASK(Part.WORK, Bundle::AssetVerb_touchUpMask, null, (cull, work) -> work.touchUpMask()),
    BUILD_PACK(Part.WORK, Bundle::AssetVerb_buildPack, WindowAction.BUILD_PACK, (cull, work) -> work.buildPack()),
    COPY(Part.COPY, Bundle::AssetVerb_copy, LibraryKey.COPY, (cull, work) -> cull.copy()),
    PASTE_PROMPT(Part.COPY, Bundle::AssetVerb_pastePrompt, WindowAction.PASTE_PROMPT, (cull, work) -> cull.pastePrompt()),
    SHOW_IN_FOLDER(Part.FILES, Bundle::AssetVerb_showInFolder, null, (cull, work) -> work.showInFolder()),
    LOCATE(Part.FILES, Bundle::AssetVerb_locate, null, (cull, work) -> work.locate()),
    COPY_PATH(Part.FILES, Bundle::AssetVerb_copyPath, null, (cull, work) -> work.copyPaths()),
    COPY_PROMPT(Part.FILES, Bundle::AssetVerb_copyPrompt, WindowAction.COPY_PROMPT, (cull, work) -> work.copyPrompts()),
    SAVE_COPY(Part.FILES, Bundle::AssetVerb_saveCopy, WindowAction.SAVE_COPY, (cull, work) -> work.saveCopies()),
    REMOVE_MISSING(Part.DISCARD, Bundle::AssetVerb_removeMissing, null, (cull, work) -> cull.removeMissing()),
    DISCARD(Part.DISCARD, Bundle::AssetVerb_discard, LibraryKey.DISCARD, (cull, work) -> cull.discard());

    /** What lies together in a menu; a part with a title is a submenu. */
    enum Part {
        DECIDE(() -> ""),
        RATE(Bundle::AssetVerb_rate),
        LABEL(Bundle::AssetVerb_label),
        ARRANGE(() -> ""),
        SEE(() -> ""),
        WORK(() -> ""),
        COPY(() -> ""),
        /** Else the menu would be higher than a small screen. */
        FILES(Bundle::AssetVerb_file),
        DISCARD(() -> "");

        private final Supplier<String> submenu;

        Part(Supplier<String> submenu) {
            this.submenu = submenu;
        }

        String submenu() {
            return submenu.get();
        }

        /** Whether a line lies above it: submenus belong to what is above them. */
        boolean apart() {
            return submenu().isEmpty() && this != DECIDE;
        }
    }

    private final Part part;
    private final Supplier<String> title;
    private final @Nullable KeyCommand key;
    private final BiConsumer<CullCommands, SelectionCommands> does;

    AssetVerb(Part part, Supplier<String> title, @Nullable KeyCommand key, BiConsumer<CullCommands, SelectionCommands> does) {
        this.part = part;
        this.title = title;
        this.key = key;
        this.does = does;
    }

    Part part() {
        return part;
    }

    String title() {
        return title.get();
    }

    /** The command that its key belongs to; null where it has none. */
    @Nullable KeyCommand command() {
        return key;
    }

    /** The key it has now. */
    @Nullable KeyStroke key() {
        return ShownKeyItem.key(key);
    }

    /** Whether it opens something that a picture on the whole screen would hide. */
    boolean leaves() {
        return part == Part.WORK || part == Part.FILES || this == RENAME;
    }

    /** Whether it changes the project, which one that is open for reading only does not let happen. */
    boolean changes() {
        return switch (part) {
            case DECIDE, RATE, LABEL, ARRANGE, DISCARD -> true;
            case WORK -> this == REMOVE_BACKGROUND || this == TOUCH_UP_MASK;
            case COPY -> this == PASTE_PROMPT;
            case FILES -> this == LOCATE;
            case SEE -> false;
        };
    }

    void perform(CullCommands cull, SelectionCommands work) {
        does.accept(cull, work);
    }
}
