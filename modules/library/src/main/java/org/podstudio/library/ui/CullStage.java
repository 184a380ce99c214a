package org.podstudio.library.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.podstudio.library.ui.cull.ViewMode;
import org.podstudio.library.ui.loupe.FullScreen;

/** Lies over the grid and shows pictures large: one view at a time, which may have the whole screen. */
final class CullStage extends JPanel {
    private static final long serialVersionUID = 1L;

    private final CardLayout cards = new CardLayout();
    private final JPanel stage = new JPanel(cards);
    private final transient FullScreen fullScreen;
    private ViewMode mode = ViewMode.GRID;

    /** @param takeKeyboard moves the keyboard to the view that is shown, also from another window */
    CullStage(Runnable takeKeyboard) {
        super(new BorderLayout());
        fullScreen = new FullScreen(stage, takeKeyboard);
        setOpaque(false);
        add(stage);
        setVisible(false);
        // What lies below must not feel the mouse.
        addMouseListener(new java.awt.event.MouseAdapter() { });
    }

    void add(ViewMode shownIn, JComponent view) {
        stage.add(view, shownIn.name());
    }

    ViewMode mode() {
        return mode;
    }

    void show(ViewMode next) {
        mode = next;
        if (next == ViewMode.GRID) {
            fullScreen.leave();
        } else {
            cards.show(stage, (next == ViewMode.SURVEY ? ViewMode.COMPARE : next).name());
        }
        setVisible(next != ViewMode.GRID);
        if (isVisible()) {
            validate();
        }
    }

    void toggleFullScreen() {
        fullScreen.toggle();
    }

    /** @return whether it had the screen */
    boolean leaveFullScreen() {
        return fullScreen.leave();
    }
}
