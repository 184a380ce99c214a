package org.podstudio.library.ui.loupe;

import java.awt.Container;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;

/** Lends a component the whole screen that it is on, and puts it back where it was. On the event dispatch thread. */
public final class FullScreen {
    private final JComponent content;
    private final Runnable takeKeyboard;
    private @Nullable JFrame frame;
    private @Nullable Container home;

    /** @param takeKeyboard moves the keyboard into the content, also from another window */
    public FullScreen(JComponent content, Runnable takeKeyboard) {
        this.content = content;
        this.takeKeyboard = takeKeyboard;
    }

    public boolean isOn() {
        return frame != null;
    }

    public void toggle() {
        if (!leave()) {
            enter();
        }
    }

    private void enter() {
        GraphicsConfiguration screen = content.getGraphicsConfiguration();
        Container parent = content.getParent();
        if (screen == null || parent == null) {
            return;
        }
        Window window = SwingUtilities.getWindowAncestor(content);
        JFrame full = new JFrame(window instanceof java.awt.Frame main ? main.getTitle() : "PODStudio", screen);
        full.setUndecorated(true);
        full.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        full.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent e) {
                leave();
            }

            @Override
            public void windowOpened(WindowEvent e) {
                takeKeyboard.run();
            }

            @Override
            public void windowActivated(WindowEvent e) {
                takeKeyboard.run();
            }
        });
        if (window instanceof java.awt.Frame main) {
            full.setIconImages(main.getIconImages());
        }
        home = parent;
        frame = full;
        parent.remove(content);
        parent.repaint();
        full.getContentPane().add(content);
        full.setBounds(screen.getBounds());
        full.setVisible(true);
        // Where the window system has no such thing this makes the window as large as the screen.
        screen.getDevice().setFullScreenWindow(full);
        full.validate();
        takeKeyboard.run();
    }

    /** @return whether it was on */
    public boolean leave() {
        JFrame full = frame;
        Container place = home;
        if (full == null || place == null) {
            return false;
        }
        frame = null;
        home = null;
        GraphicsDevice device = full.getGraphicsConfiguration().getDevice();
        if (device.getFullScreenWindow() == full) {
            device.setFullScreenWindow(null);
        }
        full.getContentPane().remove(content);
        place.add(content);
        full.dispose();
        place.validate();
        place.repaint();
        takeKeyboard.run();
        return true;
    }
}
