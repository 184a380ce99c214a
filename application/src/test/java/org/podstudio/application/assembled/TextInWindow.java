package org.podstudio.application.assembled;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Rectangle;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.CellRendererPane;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;

/**
 * Looks into the studio from inside, as a Java agent: again and again it writes to the file that is its argument how many texts of labels
 * and buttons the main window shows, and one line for each that has less room than it needs. Knows Java alone.
 */
public final class TextInWindow {
    private static final long LOOK_MS = 400;

    private TextInWindow() {}

    public static void premain(String file, Instrumentation instrumentation) {
        Thread.ofPlatform().daemon().name("text in window").start(() -> {
            try {
                while (true) {
                    Thread.sleep(LOOK_MS);
                    List<String> lines = new ArrayList<>();
                    EventQueue.invokeAndWait(() -> look(lines));
                    Path draft = Files.write(Path.of(file + ".draft"), lines);
                    Files.move(draft, Path.of(file), StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (InterruptedException | IOException | java.lang.reflect.InvocationTargetException e) {
                System.err.println("the window is not looked at any more: " + e);
            }
        });
    }

    private static void look(List<String> lines) {
        List<String> cut = new ArrayList<>();
        int[] seen = {0};
        for (Frame frame : Frame.getFrames()) {
            if (frame.isShowing() && frame.getTitle().startsWith("PODStudio")) {
                walk(frame, frame, seen, cut);
            }
        }
        lines.add("seen " + seen[0]);
        lines.addAll(cut);
    }

    private static void walk(Component part, Frame frame, int[] seen, List<String> cut) {
        if (!part.isVisible() || part instanceof CellRendererPane) {
            return;
        }
        String text = part instanceof JLabel label ? label.getText() : part instanceof AbstractButton button ? button.getText() : null;
        if (text != null && !text.isBlank() && !(part instanceof JMenuItem) && part.isShowing()) {
            seen[0]++;
            Rectangle place = SwingUtilities.convertRectangle(part.getParent(), part.getBounds(), frame);
            boolean scrolled = SwingUtilities.getAncestorOfClass(JScrollPane.class, part) != null;
            if (part.getWidth() < part.getPreferredSize().width || part.getHeight() < part.getFontMetrics(part.getFont()).getAscent()) {
                cut.add("“" + text + "” has " + part.getWidth() + " × " + part.getHeight() + " and needs " + part.getPreferredSize());
            } else if (!scrolled && !new Rectangle(frame.getSize()).contains(place)) {
                cut.add("“" + text + "” lies at " + place + ", beyond the window of " + frame.getSize());
            }
        }
        if (part instanceof Container inside) {
            for (Component child : inside.getComponents()) {
                walk(child, frame, seen, cut);
            }
        }
    }
}
