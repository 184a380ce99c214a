package org.podstudio.ui.region;

import java.awt.Component;
import java.awt.Container;
import java.awt.FocusTraversalPolicy;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.openide.windows.TopComponent;

/**
 * The parts of a window in the order of reading: what lies further at the start first, and of these the upper. A part is a dock that
 * shows, or a component that was {@linkplain #mark marked}, such as the bar at the top; a part inside another is one of its own.
 * On the EDT.
 */
public final class Regions {
    private static final String MARK = "podstudio.region";

    private Regions() {}

    /** Makes a component a part of its own. */
    public static void mark(JComponent part) {
        part.putClientProperty(MARK, Boolean.TRUE);
    }

    static boolean isPart(Component component) {
        return component instanceof TopComponent
                || component instanceof JComponent part && Boolean.TRUE.equals(part.getClientProperty(MARK));
    }

    /** Those that show. */
    static List<Container> of(Container window) {
        List<Container> parts = new ArrayList<>();
        collect(window, parts);
        boolean rightToLeft = !window.getComponentOrientation().isLeftToRight();
        Comparator<Container> start = Comparator.comparingInt(part -> {
            int x = SwingUtilities.convertPoint(part, new Point(0, 0), window).x;
            return rightToLeft ? -(x + part.getWidth()) : x;
        });
        parts.sort(Comparator.<Container>comparingInt(part -> band(part, window))
                .thenComparing(start).thenComparingInt(part -> top(part, window)));
        return parts;
    }

    /** What is as wide as the window is a bar over everything, or a dock under everything. */
    private static int band(Container part, Container window) {
        boolean wide = part.getWidth() >= window.getWidth() * 9 / 10;
        return !wide ? 1 : top(part, window) < window.getHeight() / 2 ? 0 : 2;
    }

    private static int top(Container part, Container window) {
        return SwingUtilities.convertPoint(part, new Point(0, 0), window).y;
    }

    private static void collect(Container in, List<Container> parts) {
        for (Component child : in.getComponents()) {
            if (child.isVisible() && child instanceof Container container) {
                if (isPart(child) && container.getWidth() > 0) {
                    parts.add(container);
                }
                collect(container, parts);
            }
        }
    }

    /** The innermost part that the component lies in. */
    static Optional<Container> around(Component component) {
        for (Component at = component; at != null; at = at.getParent()) {
            if (isPart(at)) {
                return Optional.of((Container) at);
            }
        }
        return Optional.empty();
    }

    /** @param steps 1 for the next, -1 for the one before; round at the ends */
    static Optional<Container> from(List<Container> parts, Optional<Container> current, int steps) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        int at = current.map(parts::indexOf).orElse(-1);
        return Optional.of(parts.get(at < 0 ? steps > 0 ? 0 : parts.size() - 1 : Math.floorMod(at + steps, parts.size())));
    }

    /** A part that knows best which of its components the keyboard goes to. */
    public interface OwnFocus {
        void takeKeyboard();
    }

    /** Gives the part the keyboard: to where it was, where the part remembers that, else to its first component that takes it. */
    static void focus(Container part) {
        if (part instanceof TopComponent dock) {
            dock.requestActive();
        }
        if (part instanceof OwnFocus own) {
            own.takeKeyboard();
            return;
        }
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        boolean has = owner != null && around(owner).filter(part::equals).isPresent();
        Component first = first(part);
        if (!has && first != null) {
            first.requestFocusInWindow();
        }
    }

    /** Whether the keyboard can go there: not to a dock that only says that nothing is selected. */
    static boolean takesKeyboard(Container part) {
        return part instanceof OwnFocus || first(part) != null;
    }

    private static @Nullable Component first(Container part) {
        Container root = part.isFocusCycleRoot() ? part : part.getFocusCycleRootAncestor();
        FocusTraversalPolicy policy = root == null ? null : root.getFocusTraversalPolicy();
        if (policy == null) {
            return null;
        }
        // The policy goes through the whole window: the first of it that lies in the part, and in no part inside.
        Component at = policy.getFirstComponent(root);
        for (Component begin = at; at != null; ) {
            if (around(at).filter(part::equals).isPresent()) {
                return at;
            }
            at = policy.getComponentAfter(root, at);
            if (at == begin) {
                return null;
            }
        }
        return null;
    }
}
