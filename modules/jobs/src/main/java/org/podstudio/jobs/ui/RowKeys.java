package org.podstudio.jobs.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** The keys of a row: up and down to the next row, its verbs, and its menu. They work from the row's buttons too. */
final class RowKeys {
    private final JobRowPanel row;

    private RowKeys(JobRowPanel row) {
        this.row = row;
    }

    static void install(JobRowPanel row) {
        RowKeys keys = new RowKeys(row);
        keys.on("UP", () -> keys.go(-1));
        keys.on("DOWN", () -> keys.go(1));
        keys.on("DELETE", row::cancel);
        keys.on("shift F10", keys::menu);
        keys.on("CONTEXT_MENU", keys::menu);
        for (Shift shift : Shift.values()) {
            keys.on(JobVerbs.key(shift), () -> row.move(shift));
        }
        // Not from a button, where these press it.
        row.registerKeyboardAction(e -> row.fold(), KeyStroke.getKeyStroke("ENTER"), JComponent.WHEN_FOCUSED);
        row.registerKeyboardAction(e -> row.fold(), KeyStroke.getKeyStroke("SPACE"), JComponent.WHEN_FOCUSED);
        row.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                row.scrollRectToVisible(new Rectangle(row.getSize()));
            }
        });
    }

    private void on(String key, Runnable action) {
        row.registerKeyboardAction((ActionEvent e) -> action.run(), KeyStroke.getKeyStroke(key),
                JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    }

    private void go(int step) {
        Container list = row.getParent();
        int to = list.getComponentZOrder(row) + step;
        if (to >= 0 && to < list.getComponentCount()) {
            Component next = list.getComponent(to);
            next.requestFocusInWindow();
        }
    }

    private void menu() {
        row.getComponentPopupMenu().show(row, row.getWidth() / 2, row.getHeight() / 2);
    }
}
