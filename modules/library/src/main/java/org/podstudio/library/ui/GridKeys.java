package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.util.function.IntUnaryOperator;
import javax.swing.Action;
import javax.swing.KeyStroke;
import javax.swing.TransferHandler;
import org.podstudio.library.ui.cull.CullKeys;

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
        move("LEFT", at -> at - 1);
        move("RIGHT", at -> at + 1);
        move("UP", at -> at - columns() < 0 ? at : at - columns());
        move("DOWN", at -> at + columns() > last() ? (at / columns() == last() / columns() ? at : last()) : at + columns());
        move("HOME", at -> 0);
        move("END", at -> last());
        move("PAGE_UP", at -> Math.max(at % columns(), at - columns() * rowsInView()));
        move("PAGE_DOWN", at -> Math.min(last(), at + columns() * rowsInView()));
        on("ctrl SPACE", () -> toggleLead());
        on("ctrl A", () -> grid.selection().all());
        on("ctrl C", () -> transfer(TransferHandler.getCopyAction()));
        on("ctrl V", () -> transfer(TransferHandler.getPasteAction()));
        on("ctrl shift A", () -> grid.selection().none());
        on("COMMA", () -> grid.stepFrame(-1));
        on("PERIOD", () -> grid.stepFrame(1));
        on("ctrl EQUALS", () -> actions.zoom(1));
        on("ctrl PLUS", () -> actions.zoom(1));
        on("ctrl ADD", () -> actions.zoom(1));
        on("ctrl MINUS", () -> actions.zoom(-1));
        on("ctrl SUBTRACT", () -> actions.zoom(-1));
        on("ctrl 0", () -> actions.zoom(0));
        on("ctrl NUMPAD0", () -> actions.zoom(0));
    }

    private void move(String key, IntUnaryOperator where) {
        int code = KeyStroke.getKeyStroke(key).getKeyCode();
        bind(KeyStroke.getKeyStroke(code, 0), "go " + key, () -> go(where, grid.selection()::only));
        bind(KeyStroke.getKeyStroke(code, InputEvent.SHIFT_DOWN_MASK), "extend " + key,
                () -> go(where, grid.selection()::extend));
        bind(KeyStroke.getKeyStroke(code, InputEvent.CTRL_DOWN_MASK), "focus " + key,
                () -> go(where, grid.selection()::focusOnly));
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

    private void transfer(Action action) {
        action.actionPerformed(new ActionEvent(grid, ActionEvent.ACTION_PERFORMED, ""));
    }

    private void toggleLead() {
        if (grid.selection().lead() >= 0) {
            grid.selection().toggle(grid.selection().lead());
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

    private void on(String key, Runnable action) {
        CullKeys.bind(grid, key, action);
    }

    private void bind(KeyStroke key, String name, Runnable action) {
        CullKeys.bind(grid, key, name, action);
    }
}
