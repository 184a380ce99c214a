package org.podstudio.library.ui.loupe;

import java.awt.Component;
import java.awt.Dimension;
import javax.swing.JPanel;

/** Components over each other, each as large as the place, the first one in front. What is behind keeps the keyboard. */
public final class Stacked extends JPanel {
    private static final long serialVersionUID = 1L;

    public Stacked(Component... frontToBack) {
        super(null);
        for (Component component : frontToBack) {
            add(component);
        }
    }

    @Override
    public boolean isOptimizedDrawingEnabled() {
        return false;
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension most = new Dimension();
        for (Component component : getComponents()) {
            most.width = Math.max(most.width, component.getPreferredSize().width);
            most.height = Math.max(most.height, component.getPreferredSize().height);
        }
        return most;
    }

    @Override
    public void doLayout() {
        for (Component component : getComponents()) {
            component.setBounds(0, 0, getWidth(), getHeight());
        }
    }
}
