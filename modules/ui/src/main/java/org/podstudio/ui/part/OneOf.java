package org.podstudio.ui.part;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.Collections;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.AbstractButton;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/**
 * Buttons of which one is chosen, such as tabs. Arrow keys go to the next one and choose it as a press does: Swing by itself shows it as
 * chosen and tells nobody, so that the window shows one thing and names another.
 */
public final class OneOf extends ButtonGroup {
    private static final long serialVersionUID = 1L;

    @Override
    public void add(AbstractButton button) {
        super.add(button);
        key(button, KeyEvent.VK_RIGHT, 1);
        key(button, KeyEvent.VK_DOWN, 1);
        key(button, KeyEvent.VK_LEFT, -1);
        key(button, KeyEvent.VK_UP, -1);
    }

    private void key(AbstractButton button, int code, int steps) {
        String name = "one-of-" + code;
        button.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(code, 0), name);
        button.getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                boolean sideways = code == KeyEvent.VK_LEFT || code == KeyEvent.VK_RIGHT;
                choose(button, sideways && !button.getComponentOrientation().isLeftToRight() ? -steps : steps);
            }
        });
    }

    private void choose(AbstractButton from, int steps) {
        List<AbstractButton> possible = Collections.list(getElements()).stream().filter(one -> one == from || one.isVisible() && one.isEnabled()).toList();
        AbstractButton to = possible.get(Math.floorMod(possible.indexOf(from) + steps, possible.size()));
        if (to != from) {
            to.requestFocusInWindow();
            to.doClick(0);
        }
    }
}
