package org.podstudio.ui.toast;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JFrame;
import javax.swing.JLayeredPane;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.Mode;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.podstudio.ui.problem.Problems;

/**
 * Shows toasts at the bottom right of the main window, at most three; the oldest that may go makes room. Used on the
 * event dispatch thread. One per process, found in the Lookup.
 */
@ServiceProvider(service = Toasts.class)
public final class Toasts {
    private static final int GAP_PX = px(8);
    private static final int MARGIN_PX = px(16);
    /** Above the tray and the status line. */
    private static final int BOTTOM_PX = px(96);

    /** Tabs above what is docked. */
    private static final int TABS_PX = px(36);

    private static final int TICK_MS = 200;

    private final Notifications notifications;
    private final ToastStack stack = new ToastStack(this::render);
    private final Map<Toast, ToastPanel> panels = new IdentityHashMap<>();
    private final Timer clock = new Timer(TICK_MS, e -> tick());
    private JLayeredPane layer;

    private final Supplier<? extends @Nullable Component> window;

    /** For the Lookup. */
    public Toasts() {
        this(Lookup.getDefault().lookup(Notifications.class), () -> WindowManager.getDefault().getMainWindow());
    }

    Toasts(Notifications notifications, Supplier<? extends @Nullable Component> window) {
        this.notifications = notifications;
        this.window = window;
    }

    public void show(Toast toast) {
        Optional<Toast> before = stack.of(toast.group());
        Toast told = before.map(toast::after).orElse(toast);
        if (told == toast) {
            notifications.add(told);
        } else {
            notifications.replace(before.orElseThrow(), told);
        }
        if (layer() != null) {
            stack.show(told);
        }
    }

    private void render() {
        List<Toast> shown = stack.all();
        List<String> before = panels.keySet().stream().map(Toast::group).toList();
        panels.entrySet().removeIf(entry -> {
            boolean gone = shown.stream().noneMatch(toast -> toast == entry.getKey());
            if (gone) {
                layer.remove(entry.getValue());
            }
            return gone;
        });
        shown.stream().filter(toast -> !panels.containsKey(toast)).forEach(toast -> {
            ToastPanel panel = new ToastPanel(toast, new Answers());
            panels.put(toast, panel);
            layer.add(panel, JLayeredPane.POPUP_LAYER);
            if (!before.contains(toast.group())) {
                panel.appear();
            }
            panel.announce();
        });
        place();
        if (stack.passing()) {
            clock.start();
        } else {
            clock.stop();
        }
    }

    private void tick() {
        if (!held()) {
            stack.pass(TICK_MS);
        }
    }

    /** Their time stands still while the mouse is over one of them, which must not move away under it, or nobody looks. */
    private boolean held() {
        Window window = SwingUtilities.getWindowAncestor(layer);
        return window == null || !window.isActive() || panels.values().stream().anyMatch(panel -> panel.getMousePosition(true) != null);
    }

    /** What the buttons of toasts do. */
    private final class Answers implements ToastPanel.Wishes {
        @Override
        public void act(Toast toast) {
            stack.close(toast);
            toast.action().ifPresent(notifications::act);
        }

        @Override
        public void details(Toast toast) {
            stack.close(toast);
            toast.problem().ifPresent(Problems::again);
        }

        @Override
        public void close(Toast toast) {
            stack.close(toast);
        }
    }

    private JLayeredPane layer() {
        if (layer == null) {
            if (!(window.get() instanceof JFrame frame)) {
                return null;
            }
            layer = frame.getLayeredPane();
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
        for (Toast toast : stack.all().reversed()) {
            ToastPanel panel = panels.get(toast);
            Dimension size = panel.getPreferredSize();
            Rectangle place = new Rectangle(layer.getWidth() - size.width - MARGIN_PX, bottom - size.height, size.width, size.height);
            panel.setBounds(place);
            panel.validate();
            bottom = place.y - GAP_PX;
        }
        layer.repaint();
    }
}
