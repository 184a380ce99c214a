package org.podstudio.library.ui.loupe;

import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComponent;
import org.podstudio.library.ui.cull.CullKeys;

/** The keys that bring pictures nearer and push them about. */
public final class ZoomKeys {
    private ZoomKeys() {}

    /** @param step factor of one press @param pushPx device pixels of one press */
    public static void install(JComponent on, Supplier<Optional<Placement>> placed, ZoomModel zoom, double step, int pushPx) {
        for (String key : new String[] {"ctrl EQUALS", "ctrl PLUS", "ctrl ADD"}) {
            CullKeys.bind(on, key, () -> scale(placed, zoom, step));
        }
        for (String key : new String[] {"ctrl MINUS", "ctrl SUBTRACT"}) {
            CullKeys.bind(on, key, () -> scale(placed, zoom, 1 / step));
        }
        CullKeys.bind(on, "ctrl 0", () -> zoom.set(Zoom.FIT));
        CullKeys.bind(on, "shift LEFT", () -> push(placed, zoom, pushPx, 0));
        CullKeys.bind(on, "shift RIGHT", () -> push(placed, zoom, -pushPx, 0));
        CullKeys.bind(on, "shift UP", () -> push(placed, zoom, 0, pushPx));
        CullKeys.bind(on, "shift DOWN", () -> push(placed, zoom, 0, -pushPx));
    }

    private static void scale(Supplier<Optional<Placement>> placed, ZoomModel zoom, double factor) {
        placed.get().ifPresent(at -> zoom.set(zoom.zoom().at((zoom.zoom().fits() ? at.scale() : zoom.zoom().scale()) * factor)));
    }

    private static void push(Supplier<Optional<Placement>> placed, ZoomModel zoom, int dx, int dy) {
        placed.get().ifPresent(at -> zoom.set(at.pushed(zoom.zoom(), dx, dy)));
    }
}
