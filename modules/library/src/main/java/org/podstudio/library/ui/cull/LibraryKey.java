package org.podstudio.library.ui.cull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.swing.KeyStroke;
import org.openide.util.NbBundle;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.ui.keys.KeyCommand;
import org.podstudio.ui.keys.KeyNames;
import org.podstudio.ui.keys.KeyPlace;
import org.podstudio.ui.label.LabelTitles;

/**
 * The keys of the grid, the loupe and of compared pictures, as they come. Those that name an action of the whole window are bound here,
 * too, because full screen is a window of its own; their keys are that action's. Source: UX1.
 */
@Messages({
    "LibraryKey_DECIDE=Decide", "LibraryKey_MOVE=Move and select", "LibraryKey_SEE=See",
    "LibraryKey_APPROVE=Approve", "LibraryKey_REJECT=Reject", "LibraryKey_UNFLAG=Clear status", "LibraryKey_DISCARD=Move to the system's trash",
    "LibraryKey_RATE_1=Rate ★", "LibraryKey_RATE_2=Rate ★★", "LibraryKey_RATE_3=Rate ★★★", "LibraryKey_RATE_4=Rate ★★★★",
    "LibraryKey_RATE_5=Rate ★★★★★", "LibraryKey_RATE_0=Clear the rating",
    "# {0} - colour or name", "LibraryKey_LABEL=Label {0}",
    "LibraryKey_STACK=Stack or unstack", "LibraryKey_TAG=Tag", "LibraryKey_REPEAT_TAG=The last tags again",
    "LibraryKey_UNDO=Undo", "LibraryKey_REDO=Redo",
    "LibraryKey_LEFT=Left (with Shift select, with Ctrl move the focus only)", "LibraryKey_RIGHT=Right", "LibraryKey_UP=Up", "LibraryKey_DOWN=Down",
    "LibraryKey_HOME=First", "LibraryKey_END=Last", "LibraryKey_PAGE_UP=A page up", "LibraryKey_PAGE_DOWN=A page down",
    "LibraryKey_TOGGLE=Select or not", "LibraryKey_SELECT_ALL=Select all", "LibraryKey_SELECT_NONE=Select none",
    "LibraryKey_COPY=Copy the files, and the picture", "LibraryKey_PASTE=Paste files or a picture",
    "LibraryKey_MENU=Menu of what is selected", "LibraryKey_STEP_BACK=One step back", "LibraryKey_INSPECT=Inspector",
    "LibraryKey_PREVIEW=One picture large, and back; play and pause",
    "LibraryKey_GRID=Grid", "LibraryKey_LOUPE=Loupe", "LibraryKey_COMPARE=Compare", "LibraryKey_SURVEY=Survey",
    "LibraryKey_FULL_SCREEN=Full screen", "LibraryKey_FULL_SIZE=Fit, actual size", "LibraryKey_GROUND=Background of pictures",
    "LibraryKey_LARGER=Larger", "LibraryKey_SMALLER=Smaller", "LibraryKey_STANDARD_SIZE=Standard size",
    "LibraryKey_PUSH_LEFT=Push a large picture to the left", "LibraryKey_PUSH_RIGHT=Push a large picture to the right",
    "LibraryKey_PUSH_UP=Push a large picture up", "LibraryKey_PUSH_DOWN=Push a large picture down",
    "LibraryKey_SLIDER=Slider between two pictures", "LibraryKey_SLIDE_LEFT=Its line to the left", "LibraryKey_SLIDE_RIGHT=Its line to the right",
    "LibraryKey_DIFFERENCES=Metadata that differs"
})
public enum LibraryKey implements KeyCommand {
    APPROVE(Group.DECIDE, Where.ALL, "A", "P"),
    REJECT(Group.DECIDE, Where.ALL, "R", "X", "DELETE"),
    UNFLAG(Group.DECIDE, Where.ALL, "U"),
    RATE_1(Group.DECIDE, Where.ALL, "1", "NUMPAD1"),
    RATE_2(Group.DECIDE, Where.ALL, "2", "NUMPAD2"),
    RATE_3(Group.DECIDE, Where.ALL, "3", "NUMPAD3"),
    RATE_4(Group.DECIDE, Where.ALL, "4", "NUMPAD4"),
    RATE_5(Group.DECIDE, Where.ALL, "5", "NUMPAD5"),
    RATE_0(Group.DECIDE, Where.ALL, "0", "NUMPAD0"),
    RED(Group.DECIDE, Where.ALL, "6", "NUMPAD6"),
    YELLOW(Group.DECIDE, Where.ALL, "7", "NUMPAD7"),
    GREEN(Group.DECIDE, Where.ALL, "8", "NUMPAD8"),
    BLUE(Group.DECIDE, Where.ALL, "9", "NUMPAD9"),
    /** The fifth colour has no digit left. */
    PURPLE(Group.DECIDE, Where.ALL),
    STACK(Group.DECIDE, Where.ALL, "S"),
    TAG(Group.DECIDE, Where.ALL, "T", "D-T"),
    REPEAT_TAG(Group.DECIDE, Where.ALL, "DS-T"),
    DISCARD(Group.DECIDE, Where.ALL, "S-DELETE"),
    UNDO("Actions/Edit/org-podstudio-library-ui-UndoAction.instance", "D-Z"),
    REDO("Actions/Edit/org-podstudio-library-ui-RedoAction.instance", "DS-Z", "D-Y"),

    LEFT(Group.MOVE, Where.ALL, "LEFT"),
    RIGHT(Group.MOVE, Where.ALL, "RIGHT"),
    UP(Group.MOVE, Where.ALL, "UP"),
    DOWN(Group.MOVE, Where.ALL, "DOWN"),
    HOME(Group.MOVE, Where.ALL, "HOME"),
    END(Group.MOVE, Where.ALL, "END"),
    PAGE_UP(Group.MOVE, Where.GRID_AND_LOUPE, "PAGE_UP"),
    PAGE_DOWN(Group.MOVE, Where.GRID_AND_LOUPE, "PAGE_DOWN"),
    TOGGLE(Group.MOVE, Where.GRID, "D-SPACE"),
    SELECT_ALL("Actions/Edit/org-podstudio-library-ui-SelectAllAction.instance", "D-A"),
    SELECT_NONE("Actions/Edit/org-podstudio-library-ui-SelectNoneAction.instance", "DS-A"),
    COPY(Group.MOVE, Where.ALL, "D-C"),
    PASTE(Group.MOVE, Where.GRID, "D-V"),
    MENU(Group.MOVE, Where.ALL, "S-F10", "CONTEXT_MENU"),
    STEP_BACK(Group.MOVE, Where.ALL, "ESCAPE"),

    PREVIEW(Group.SEE, Where.ALL, "SPACE"),
    INSPECT(Group.SEE, Where.ALL, "ENTER"),
    GRID(Group.SEE, Where.ALL, "G"),
    LOUPE(Group.SEE, Where.ALL, "E"),
    COMPARE(Group.SEE, Where.ALL, "C"),
    SURVEY(Group.SEE, Where.ALL, "N"),
    FULL_SCREEN(Group.SEE, Where.LARGE, "F", "F11"),
    FULL_SIZE(Group.SEE, Where.LARGE, "Z"),
    GROUND(Group.SEE, Where.LARGE, "B"),
    LARGER(Group.SEE, Where.ALL, "D-PLUS", "D-EQUALS", "D-ADD"),
    SMALLER(Group.SEE, Where.ALL, "D-MINUS", "D-SUBTRACT"),
    STANDARD_SIZE(Group.SEE, Where.ALL, "D-0", "D-NUMPAD0"),
    PUSH_LEFT(Group.SEE, Where.LARGE, "S-LEFT"),
    PUSH_RIGHT(Group.SEE, Where.LARGE, "S-RIGHT"),
    PUSH_UP(Group.SEE, Where.LARGE, "S-UP"),
    PUSH_DOWN(Group.SEE, Where.LARGE, "S-DOWN"),
    SLIDER(Group.SEE, Where.COMPARE, "V"),
    SLIDE_LEFT(Group.SEE, Where.COMPARE, "OPEN_BRACKET"),
    SLIDE_RIGHT(Group.SEE, Where.COMPARE, "CLOSE_BRACKET"),
    DIFFERENCES(Group.SEE, Where.COMPARE, "D");

    private enum Group {
        DECIDE,
        MOVE,
        SEE
    }

    private enum Where {
        ALL(KeyPlace.GRID, KeyPlace.LOUPE, KeyPlace.COMPARE),
        GRID(KeyPlace.GRID),
        GRID_AND_LOUPE(KeyPlace.GRID, KeyPlace.LOUPE),
        LARGE(KeyPlace.LOUPE, KeyPlace.COMPARE),
        COMPARE(KeyPlace.COMPARE),
        WINDOW(KeyPlace.WINDOW);

        private final Set<KeyPlace> places;

        Where(KeyPlace first, KeyPlace... more) {
            places = EnumSet.of(first, more);
        }
    }

    private final String id;
    private final Group group;
    private final Where where;
    private final List<KeyStroke> keys;

    LibraryKey(Group group, Where where, String... keys) {
        this.id = "library." + name().toLowerCase(Locale.ROOT);
        this.group = group;
        this.where = where;
        this.keys = KeyNames.parse(keys);
    }

    /** An action of the whole window. */
    LibraryKey(String action, String... keys) {
        this.id = action;
        this.group = Group.DECIDE;
        this.where = Where.WINDOW;
        this.keys = KeyNames.parse(keys);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String group() {
        return NbBundle.getMessage(LibraryKey.class, "LibraryKey_" + group.name());
    }

    @Override
    public String title() {
        for (ColorLabel label : ColorLabel.values()) {
            if (name().equals(label.name())) {
                return Bundle.LibraryKey_LABEL(LabelTitles.current().word(label));
            }
        }
        return NbBundle.getMessage(LibraryKey.class, "LibraryKey_" + name());
    }

    @Override
    public List<KeyStroke> standard() {
        return new ArrayList<>(keys);
    }

    @Override
    public Set<KeyPlace> places() {
        return where.places;
    }

    /** @param stars 0 to 5 */
    public static LibraryKey rating(int stars) {
        return valueOf("RATE_" + stars);
    }

    public static LibraryKey label(ColorLabel label) {
        return valueOf(label.name());
    }

    public static LibraryKey mode(ViewMode mode) {
        return valueOf(mode.name());
    }
}
