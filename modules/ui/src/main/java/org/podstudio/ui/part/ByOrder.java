package org.podstudio.ui.part;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;

/** Places parts by their order: nothing is kept of one that comes or goes. */
public interface ByOrder extends LayoutManager {
    @Override
    default void addLayoutComponent(String name, Component part) {
        // The order is all there is to know.
    }

    @Override
    default void removeLayoutComponent(Component part) {
        // As above.
    }

    @Override
    default Dimension minimumLayoutSize(Container parent) {
        return preferredLayoutSize(parent);
    }
}
