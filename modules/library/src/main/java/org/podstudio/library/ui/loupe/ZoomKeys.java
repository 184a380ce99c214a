package org.podstudio.library.ui.loupe;

import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComponent;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.ui.keys.KeyBindings;

/** The keys that bring pictures nearer and push them about. */
public final class ZoomKeys {
    private ZoomKeys() {}

    /** @param step factor of one press @param pushPx device pixels of one press */
    public static void install(JComponent on, Supplier<Optional<Placement>> placed, ZoomModel zoom, double step, int pushPx) {
        KeyBindings.bind(on, LibraryKey.LARGER, () -> scale(placed, zoom, step));
        KeyBindings.bind(on, LibraryKey.SMALLER, () -> scale(placed, zoom, 1 / step));
        KeyBindings.bind(on, LibraryKey.STANDARD_SIZE, () -> zoom.set(Zoom.FIT));
        KeyBindings.bind(on, LibraryKey.PUSH_LEFT, () -> push(placed, zoom, pushPx, 0));
        KeyBindings.bind(on, LibraryKey.PUSH_RIGHT, () -> push(placed, zoom, -pushPx, 0));
        KeyBindings.bind(on, LibraryKey.PUSH_UP, () -> push(placed, zoom, 0, pushPx));
        KeyBindings.bind(on, LibraryKey.PUSH_DOWN, () -> push(placed, zoom, 0, -pushPx));
    }

    private static void scale(Supplier<Optional<Placement>> placed, ZoomModel zoom, double factor) {
        placed.get().ifPresent(at -> zoom.set(zoom.zoom().at((zoom.zoom().fits() ? at.scale() : zoom.zoom().scale()) * factor)));
    }

    private static void push(Supplier<Optional<Placement>> placed, ZoomModel zoom, int dx, int dy) {
        placed.get().ifPresent(at -> zoom.set(at.pushed(zoom.zoom(), dx, dy)));
    }
}
