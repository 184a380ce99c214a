package org.podstudio.testsupport;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Window;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.swing.JDialog;
import javax.swing.JFrame;

/** The dialog that a test of real keys opens over a window of its own, and what lies in it. */
public final class ShownDialog {
    private ShownDialog() {}

    /** A window that has the keyboard, so that it does not take it from the dialog again. From any thread but the event dispatch thread. */
    public static JFrame owner(Rectangle bounds) throws InterruptedException, InvocationTargetException {
        CompletableFuture<JFrame> made = new CompletableFuture<>();
        EventQueue.invokeAndWait(() -> {
            JFrame frame = new JFrame("studio");
            frame.setBounds(bounds);
            frame.setVisible(true);
            frame.toFront();
            made.complete(frame);
        });
        Waiting.untilSeen("the keyboard in the window", made.join()::isFocused);
        return made.join();
    }

    /** On the event dispatch thread. */
    public static Optional<JDialog> find() {
        return Arrays.stream(Window.getWindows()).filter(window -> window instanceof JDialog && window.isVisible()).map(JDialog.class::cast).findFirst();
    }

    /** What lies in it, at any depth. On the event dispatch thread. */
    public static Stream<Component> parts() {
        return parts(find().orElseThrow());
    }

    private static Stream<Component> parts(Container of) {
        return Arrays.stream(of.getComponents()).flatMap(part -> Stream.concat(Stream.of(part), part instanceof Container more ? parts(more) : Stream.of()));
    }

    /** All windows, the owner among them. From any thread but the event dispatch thread. */
    public static void closeAll() throws InterruptedException, InvocationTargetException {
        EventQueue.invokeAndWait(() -> Arrays.stream(Window.getWindows()).forEach(Window::dispose));
    }
}
