package org.podstudio.ui.toast;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.JLayeredPane;
import javax.swing.RootPaneContainer;
import javax.swing.SwingUtilities;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.Mode;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/**
 * Shows toasts at the bottom right of the main window, at most three; the oldest that may go makes room. Used on the
 * event dispatch thread. One per process, found in the Lookup.
 */
@ServiceProvider(service = Toasts.class)
public final class Toasts {
    private static final int MOST = 3;
    private static final int GAP_PX = 8;
    private static final int MARGIN_PX = 16;
    /** Above the tray and the status line. */
    private static final int BOTTOM_PX = 96;

    /** Tabs above what is docked. */
    private static final int TABS_PX = 36;

    private final List<ToastPanel> shown = new ArrayList<>();
    private JLayeredPane layer;

    public void show(Toast toast) {
        Lookup.getDefault().lookup(Notifications.class).add(toast);
        JLayeredPane pane = layer();
        if (pane == null) {
            return;
        }
        shown.stream().filter(p -> p.toast().group().equals(toast.group())).toList().forEach(this::close);
        while (shown.size() >= MOST) {
            close(shown.stream().filter(p -> p.toast().problem().isEmpty()).findFirst().orElse(shown.getFirst()));
        }
        ToastPanel panel = new ToastPanel(toast, this::close);
        shown.add(panel);
        pane.add(panel, JLayeredPane.POPUP_LAYER);
        place();
        panel.start();
    }

    private void close(ToastPanel panel) {
        panel.stop();
        if (shown.remove(panel) && layer != null) {
            layer.remove(panel);
            layer.repaint(panel.getBounds());
            place();
        }
    }

    private JLayeredPane layer() {
        if (layer == null) {
            Component window = WindowManager.getDefault().getMainWindow();
            if (!(window instanceof JFrame) || !(window instanceof RootPaneContainer container)) {
                return null;
            }
            layer = container.getLayeredPane();
            layer.addComponentListener(new ComponentAdapter() {
                @Override
                public void componentResized(ComponentEvent e) {
                    place();
                }
            });
        }
        return layer;
    }

    /** The rows of what is docked there (jobs) end in buttons, which must stay free. Where it takes most of the window there is no room above. */
    private int aboveTheWindowAtTheBottom() {
        Mode mode = WindowManager.getDefault().findMode("output");
        TopComponent docked = mode == null ? null : mode.getSelectedTopComponent();
        if (docked == null || !docked.isShowing() || !SwingUtilities.isDescendingFrom(docked, layer.getRootPane())) {
            return Integer.MAX_VALUE;
        }
        int top = SwingUtilities.convertPoint(docked, 0, 0, layer).y - TABS_PX;
        return top < layer.getHeight() / 3 ? Integer.MAX_VALUE : top;
    }

    private void place() {
        int bottom = Math.min(layer.getHeight() - BOTTOM_PX, aboveTheWindowAtTheBottom());
        for (ToastPanel panel : shown.reversed()) {
            Dimension size = panel.getPreferredSize();
            Rectangle place = new Rectangle(layer.getWidth() - size.width - MARGIN_PX, bottom - size.height, size.width, size.height);
            panel.setBounds(place);
            panel.doLayout();
            bottom = place.y - GAP_PX;
        }
        layer.repaint();
    }
}
