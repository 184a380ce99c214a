package org.podstudio.ui.look;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.ComponentOrientation;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.AWTEventListener;
import java.awt.event.ContainerEvent;
import java.awt.event.WindowEvent;
import java.util.Locale;

/**
 * Mirrors the windows where reading goes from right to left, such as in Arabic: Swing knows how to lay its parts out, but nobody tells it.
 * Each window is told when it opens, and each part when it is put into a window that is mirrored. Elsewhere it costs nothing.
 */
public final class ReadingDirection implements AWTEventListener {
    private final ComponentOrientation direction;

    private ReadingDirection(ComponentOrientation direction) {
        this.direction = direction;
    }

    /** Once at the start, before a window is there. From any thread. */
    public static void follow(Locale language) {
        ComponentOrientation direction = ComponentOrientation.getOrientation(language);
        if (!direction.isLeftToRight()) {
            Toolkit.getDefaultToolkit().addAWTEventListener(new ReadingDirection(direction), AWTEvent.CONTAINER_EVENT_MASK | AWTEvent.WINDOW_EVENT_MASK);
        }
    }

    @Override
    public void eventDispatched(AWTEvent event) {
        if (event instanceof ContainerEvent added && added.getID() == ContainerEvent.COMPONENT_ADDED) {
            mirror(added.getChild());
        } else if (event instanceof WindowEvent opened && opened.getID() == WindowEvent.WINDOW_OPENED) {
            mirror(opened.getWindow());
            opened.getWindow().validate();
        }
    }

    private void mirror(Component part) {
        if (!part.getComponentOrientation().equals(direction) || part instanceof Window) {
            part.applyComponentOrientation(direction);
        }
    }
}
