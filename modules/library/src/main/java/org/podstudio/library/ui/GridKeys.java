package org.podstudio.library.ui;

import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.util.function.IntUnaryOperator;
import javax.swing.JPopupMenu;
import org.podstudio.library.ui.cull.CullKeys;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.ui.keys.KeyBindings;
import org.podstudio.ui.play.PlayerKey;

/** The keys of the grid. They act only while it has the focus, so that typing a word elsewhere decides nothing. */
final class GridKeys {
    private final AssetGrid grid;
    private final GridActions actions;

    private GridKeys(AssetGrid grid, GridActions actions) {
        this.grid = grid;
        this.actions = actions;
    }

    static void install(AssetGrid grid, GridActions actions) {
        GridKeys keys = new GridKeys(grid, actions);
        keys.moves();
        CullKeys.install(grid, actions);
    }

    private void moves() {
        move(LibraryKey.LEFT, at -> at - forwards());
        move(LibraryKey.RIGHT, at -> at + forwards());
        move(LibraryKey.UP, at -> at - columns() < 0 ? at : at - columns());
        move(LibraryKey.DOWN, at -> at + columns() > last() ? (at / columns() == last() / columns() ? at : last()) : at + columns());
        move(LibraryKey.HOME, at -> 0);
        move(LibraryKey.END, at -> last());
        move(LibraryKey.PAGE_UP, at -> Math.max(at % columns(), at - columns() * rowsInView()));
        move(LibraryKey.PAGE_DOWN, at -> Math.min(last(), at + columns() * rowsInView()));
        KeyBindings.bind(grid, LibraryKey.TOGGLE, this::toggleLead);
        KeyBindings.bind(grid, LibraryKey.SELECT_ALL, () -> grid.selection().all());
        KeyBindings.bind(grid, LibraryKey.SELECT_NONE, () -> grid.selection().none());
        KeyBindings.bind(grid, LibraryKey.PASTE, actions::paste);
        KeyBindings.bind(grid, LibraryKey.MENU, this::menu);
        KeyBindings.bind(grid, PlayerKey.FRAME_BACK, () -> grid.stepFrame(-1));
        KeyBindings.bind(grid, PlayerKey.FRAME_ON, () -> grid.stepFrame(1));
        KeyBindings.bind(grid, LibraryKey.LARGER, () -> actions.zoom(1));
        KeyBindings.bind(grid, LibraryKey.SMALLER, () -> actions.zoom(-1));
        KeyBindings.bind(grid, LibraryKey.STANDARD_SIZE, () -> actions.zoom(0));
    }

    /** Where one reads from right to left the next asset lies at the left. */
    private int forwards() {
        return grid.getComponentOrientation().isLeftToRight() ? 1 : -1;
    }

    /** With Shift it selects on the way, with Ctrl it moves the focus only; unless that key is a command of its own. */
    private void move(LibraryKey command, IntUnaryOperator where) {
        KeyBindings.bind(grid, command, () -> go(where, grid.selection()::only));
        KeyBindings.bind(grid, new DerivedMove(command, InputEvent.SHIFT_DOWN_MASK), () -> go(where, grid.selection()::extend));
        KeyBindings.bind(grid, new DerivedMove(command, InputEvent.CTRL_DOWN_MASK), () -> go(where, grid.selection()::focusOnly));
    }

    private void go(IntUnaryOperator where, java.util.function.IntConsumer then) {
        if (grid.content().size() == 0) {
            return;
        }
        int lead = grid.selection().lead();
        int to = lead < 0 ? 0 : Math.clamp(where.applyAsInt(lead), 0, last());
        then.accept(to);
        grid.reveal(to);
    }

    private void toggleLead() {
        if (grid.selection().lead() >= 0) {
            grid.selection().toggle(grid.selection().lead());
        }
    }

    /** At the focused asset, or where it would be. */
    private void menu() {
        JPopupMenu menu = grid.getComponentPopupMenu();
        int lead = grid.selection().lead();
        if (menu != null && lead >= 0) {
            grid.reveal(lead);
            Rectangle cell = grid.geometry().cell(lead);
            menu.show(grid, (int) cell.getCenterX(), (int) cell.getCenterY());
        }
    }

    private int columns() {
        return grid.geometry().columns();
    }

    private int last() {
        return grid.content().size() - 1;
    }

    private int rowsInView() {
        return Math.max(1, grid.getVisibleRect().height / grid.geometry().cellHeight());
    }
}
