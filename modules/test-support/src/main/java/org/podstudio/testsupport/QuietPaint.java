package org.podstudio.testsupport;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import javax.swing.CellRendererPane;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;

/**
 * Tells what asks for a new layout while it is painted: after that layout it is painted again and asks again, and an idle window keeps
 * a processor busy for ever. The part need not be on a screen.
 */
public final class QuietPaint {
    private QuietPaint() {}

    /** Lays the part out in this size, paints it twice (the first time things may still settle) and names what the second painting disturbed. */
    public static List<String> disturbed(JComponent root, int width, int height) throws InvocationTargetException, InterruptedException {
        List<String> disturbed = new ArrayList<>();
        SwingUtilities.invokeAndWait(() -> {
            root.setSize(width, height);
            disturbed.addAll(disturbed(root));
        });
        return disturbed;
    }

    private static List<String> disturbed(JComponent root) {
        BufferedImage image = new BufferedImage(root.getWidth(), root.getHeight(), BufferedImage.TYPE_INT_ARGB);
        layOut(root);
        paint(root, image);
        layOut(root);
        List<String> disturbed = new ArrayList<>();
        RepaintManager before = RepaintManager.currentManager(root);
        RepaintManager.setCurrentManager(new RepaintManager() {
            @Override
            public synchronized void addInvalidComponent(JComponent invalid) {
                // A stamp for the rows of a list stands outside or in its pane: nobody lays it out again.
                if (SwingUtilities.isDescendingFrom(invalid, root)
                        && SwingUtilities.getAncestorOfClass(CellRendererPane.class, invalid) == null) {
                    disturbed.add(invalid.getClass().getName() + " “" + invalid.getName() + "” in " + invalid.getParent());
                }
            }
        });
        try {
            paint(root, image);
        } finally {
            RepaintManager.setCurrentManager(before);
        }
        return disturbed;
    }

    private static void paint(JComponent root, BufferedImage image) {
        Graphics graphics = image.createGraphics();
        root.print(graphics);
        graphics.dispose();
    }

    private static void layOut(Component part) {
        part.doLayout();
        if (part instanceof Container inside) {
            for (Component child : inside.getComponents()) {
                layOut(child);
            }
        }
    }
}
