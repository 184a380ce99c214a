package org.podstudio.library.ui.welcome;

import java.awt.AWTEvent;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.AWTEventListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import javax.swing.JDialog;
import javax.swing.Timer;

/**
 * A dialog that opens while the desktop still brings up the window behind it: a moment later the desktop may give the keyboard to that window,
 * and nobody is heard. In its first seconds the dialog takes it back, unless a key or the mouse was pressed. On the event dispatch thread.
 */
final class FirstKeyboard {
    private static final int LOOK_MS = 250;
    /** A slow machine needs some four seconds until its desktop has come to rest. */
    private static final int LOOKS = 24;

    private final JDialog dialog;
    private final Window behind;
    private final AWTEventListener touched = this::pressed;
    private final Timer timer = new Timer(LOOK_MS, e -> look());
    private int looks;

    private FirstKeyboard(JDialog dialog, Window behind) {
        this.dialog = dialog;
        this.behind = behind;
    }

    /** From now on, for a few seconds. */
    static void keep(JDialog dialog, Window behind) {
        FirstKeyboard keeper = new FirstKeyboard(dialog, behind);
        Toolkit.getDefaultToolkit().addAWTEventListener(keeper.touched, AWTEvent.KEY_EVENT_MASK | AWTEvent.MOUSE_EVENT_MASK);
        keeper.timer.start();
    }

    private void pressed(AWTEvent event) {
        if (event.getID() == KeyEvent.KEY_PRESSED || event.getID() == MouseEvent.MOUSE_PRESSED) {
            end();
        }
    }

    private void look() {
        looks++;
        if (looks > LOOKS || !dialog.isDisplayable()) {
            end();
        } else if (dialog.isShowing() && behind.isFocused()) {
            dialog.toFront();
            dialog.getRootPane().getDefaultButton().requestFocus();
        }
    }

    private void end() {
        timer.stop();
        Toolkit.getDefaultToolkit().removeAWTEventListener(touched);
    }
}
