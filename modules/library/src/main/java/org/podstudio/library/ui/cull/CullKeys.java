package org.podstudio.library.ui.cull;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.podstudio.core.api.asset.ColorLabel;

/**
 * The keys that decide and that change the view: the same in the grid, the loupe, compare and full screen. They act only while
 * the component they are installed on has the focus, so that a word typed into a field decides nothing.
 */
public final class CullKeys {
    /** Keys 6 to 9; the fifth colour is in the menu only. Source: UX1. */
    private static final List<ColorLabel> LABELS = List.of(ColorLabel.RED, ColorLabel.YELLOW, ColorLabel.GREEN, ColorLabel.BLUE);
    private static final int FIRST_LABEL_KEY = 6;

    private CullKeys() {}

    public static void install(JComponent on, CullCommands commands) {
        bind(on, "A", commands::approve);
        bind(on, "P", commands::approve);
        bind(on, "R", commands::reject);
        bind(on, "X", commands::reject);
        bind(on, "DELETE", commands::reject);
        bind(on, "shift DELETE", commands::discard);
        bind(on, "U", commands::unflag);
        for (int stars = 0; stars <= 5; stars++) {
            int given = stars;
            digit(on, stars, () -> commands.rate(given));
        }
        for (int i = 0; i < LABELS.size(); i++) {
            ColorLabel label = LABELS.get(i);
            digit(on, FIRST_LABEL_KEY + i, () -> commands.label(label));
        }
        bind(on, "S", commands::stack);
        bind(on, "T", commands::tag);
        bind(on, "ctrl T", commands::tag);
        bind(on, "ctrl shift T", commands::repeatTag);
        bind(on, "ctrl Z", commands::undo);
        bind(on, "ctrl shift Z", commands::redo);
        bind(on, "ctrl Y", commands::redo);
        bind(on, "SPACE", commands::togglePreview);
        bind(on, "ENTER", commands::inspect);
        bind(on, "ESCAPE", commands::stepBack);
        bind(on, "G", () -> commands.show(ViewMode.GRID));
        bind(on, "E", () -> commands.show(ViewMode.LOUPE));
        bind(on, "C", () -> commands.show(ViewMode.COMPARE));
        bind(on, "N", () -> commands.show(ViewMode.SURVEY));
    }

    private static void digit(JComponent on, int digit, Runnable action) {
        bind(on, "" + digit, action);
        bind(on, "NUMPAD" + digit, action);
    }

    /** @param key as {@link KeyStroke#getKeyStroke(String)} reads it */
    public static void bind(JComponent on, String key, Runnable action) {
        bind(on, KeyStroke.getKeyStroke(key), key, action);
    }

    public static void bind(JComponent on, KeyStroke key, String name, Runnable action) {
        if (key == null || key.getKeyCode() == KeyEvent.VK_UNDEFINED) {
            throw new IllegalArgumentException("no such key: " + name);
        }
        on.getInputMap(JComponent.WHEN_FOCUSED).put(key, name);
        on.getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                action.run();
            }
        });
    }
}
