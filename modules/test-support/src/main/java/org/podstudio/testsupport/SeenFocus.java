package org.podstudio.testsupport;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.DefaultKeyboardFocusManager;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.CellRendererPane;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JScrollBar;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.LookAndFeel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;

/**
 * Paints each part of a window that takes the keyboard once without and once with it, in every theme, and names those at which the eye
 * does not see the difference: fewer pixels than a line along the part's shorter side change by at least 3:1 (WCAG 2.4.7, 1.4.11). The
 * part need not be on a screen, and nothing takes the real focus. On the EDT where the part is on a screen.
 */
public final class SeenFocus {
    private static final double LEAST_CONTRAST = 3;
    /** What frames a part is its own, too. */
    private static final int AROUND_PX = 3;
    private static final Map<String, String> THEMES = Map.of("dark", "com.formdev.flatlaf.FlatDarkLaf", "light", "com.formdev.flatlaf.FlatLightLaf",
            "high contrast", "org.podstudio.ui.look.HighContrastLaf");
    private static final File BRANDING = new File("../../branding/src/main/resources/org/podstudio/branding/theme");

    private SeenFocus() {}

    /** Of a part in the size that it has on the screen. */
    public static List<String> unseen(JComponent root) {
        return unseen(root, root.getWidth(), root.getHeight());
    }

    /** Lays {@code root} out in this size; it has another look while this runs, and its old one after. @return one line each, empty when all is well */
    public static List<String> unseen(JComponent root, int width, int height) {
        List<String> unseen = new ArrayList<>();
        LookAndFeel before = UIManager.getLookAndFeel();
        branding("registerCustomDefaultsSource");
        try {
            THEMES.forEach((theme, look) -> {
                wear(root, theme(look));
                root.setSize(width, height);
                layOut(root);
                parts(root).stream().filter(part -> !seen(root, part)).forEach(part -> unseen.add(theme + ": " + AccessibleTree.where(part)));
            });
        } finally {
            branding("unregisterCustomDefaultsSource");
            wear(root, before);
        }
        return unseen;
    }

    private static LookAndFeel theme(String name) {
        try {
            return (LookAndFeel) Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static void branding(String how) {
        try {
            Class.forName("com.formdev.flatlaf.FlatLaf").getMethod(how, File.class).invoke(null, BRANDING);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(how, e);
        }
    }

    private static void wear(JComponent root, LookAndFeel look) {
        try {
            UIManager.setLookAndFeel(look);
        } catch (UnsupportedLookAndFeelException e) {
            throw new IllegalStateException(e);
        }
        SwingUtilities.updateComponentTreeUI(root);
    }

    private static void layOut(Component part) {
        part.doLayout();
        if (part instanceof Container inside) {
            for (Component child : inside.getComponents()) {
                layOut(child);
            }
        }
    }

    private static List<JComponent> parts(Component root) {
        List<JComponent> found = new ArrayList<>();
        walk(root, root, found);
        return found;
    }

    private static void walk(Component part, Component root, List<JComponent> found) {
        if (part != root && !part.isVisible() || part instanceof CellRendererPane || part instanceof JScrollBar) {
            return;
        }
        if (part instanceof JComponent taking && part.isEnabled() && part.getWidth() > 0 && part.getHeight() > 0
                && AccessibleTree.takesKeyboard(part) && !withoutRows(part)) {
            found.add(taking);
        }
        if (part instanceof Container inside && !(part instanceof JComboBox) && !(part instanceof JSpinner)) {
            for (Component child : inside.getComponents()) {
                walk(child, root, found);
            }
        }
    }

    /** Lists mark the row that has the keyboard: where there is none, there is nothing to mark. */
    private static boolean withoutRows(Component part) {
        return part instanceof JList<?> list && list.getLeadSelectionIndex() < 0
                || part instanceof JTable table && table.getSelectionModel().getLeadSelectionIndex() < 0
                || part instanceof JTree tree && tree.getLeadSelectionPath() == null;
    }

    private static boolean seen(JComponent root, JComponent part) {
        part.scrollRectToVisible(new Rectangle(0, 0, part.getWidth(), part.getHeight()));
        Rectangle own = part.getVisibleRect();
        if (own.isEmpty() || covered(root, part, own)) {
            return true;
        }
        Rectangle on = new Rectangle(own);
        on.grow(AROUND_PX, AROUND_PX);
        BufferedImage without = painted(root, part, on, null);
        BufferedImage with = painted(root, part, on, part);
        int changed = 0;
        for (int y = 0; y < on.height; y++) {
            for (int x = 0; x < on.width; x++) {
                if (contrast(without.getRGB(x, y), with.getRGB(x, y)) >= LEAST_CONTRAST) {
                    changed++;
                }
            }
        }
        return changed >= Math.min(own.width, own.height);
    }

    /** Whether something else lies over it. */
    private static boolean covered(JComponent root, JComponent part, Rectangle own) {
        Point middle = SwingUtilities.convertPoint(part, own.x + own.width / 2, own.y + own.height / 2, root);
        Component top = SwingUtilities.getDeepestComponentAt(root, middle.x, middle.y);
        return top != null && !SwingUtilities.isDescendingFrom(top, part) && !SwingUtilities.isDescendingFrom(part, top);
    }

    /** So much of it as is seen, as it looks while {@code owner} has the keyboard. */
    private static BufferedImage painted(JComponent root, JComponent part, Rectangle seen, JComponent owner) {
        KeyboardFocusManager real = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        BufferedImage image = new BufferedImage(seen.width, seen.height, BufferedImage.TYPE_INT_RGB);
        KeyboardFocusManager.setCurrentKeyboardFocusManager(new Pretended(owner, SwingUtilities.getWindowAncestor(part)));
        try {
            Graphics2D g = image.createGraphics();
            Point at = SwingUtilities.convertPoint(part, seen.x, seen.y, root);
            g.translate(-at.x, -at.y);
            g.clipRect(at.x, at.y, seen.width, seen.height);
            root.paint(g);
            g.dispose();
        } finally {
            KeyboardFocusManager.setCurrentKeyboardFocusManager(real);
        }
        return image;
    }

    private static double contrast(int one, int other) {
        double a = luminance(new Color(one));
        double b = luminance(new Color(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** Says that {@code owner} has the keyboard. */
    private static final class Pretended extends DefaultKeyboardFocusManager {
        private final JComponent owner;
        private final Window window;

        Pretended(JComponent owner, Window window) {
            this.owner = owner;
            this.window = window;
        }

        @Override
        public Component getFocusOwner() {
            return owner;
        }

        @Override
        public Component getPermanentFocusOwner() {
            return owner;
        }

        @Override
        public Window getActiveWindow() {
            return window;
        }

        @Override
        public Window getFocusedWindow() {
            return window;
        }
    }
}
