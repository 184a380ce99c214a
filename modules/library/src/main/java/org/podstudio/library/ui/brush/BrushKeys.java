package org.podstudio.library.ui.brush;

import static org.podstudio.ui.Scale.px;

import java.awt.geom.Point2D;
import org.podstudio.core.api.stroke.Stroke;
import org.podstudio.library.ui.loupe.PictureCanvas;
import org.podstudio.library.ui.loupe.Placement;
import org.podstudio.library.ui.loupe.ZoomKeys;
import org.podstudio.library.ui.loupe.ZoomModel;
import org.podstudio.ui.keys.FixedKeys;

/**
 * The keys of the mask brush; they act only while the picture has the keyboard, so the library's keep their meaning there. Arrows move a
 * cross, and the space bar puts the brush down and takes it up again: everything can be painted without a mouse.
 */
final class BrushKeys {
    /** How far a press of an arrow goes, in device pixels; with Alt the least that can be seen. */
    private static final int STEP_PX = 8;

    private static final double ZOOM_STEP = 1.5;
    private static final int PUSH_PX = px(80);

    private final BrushLayer layer;
    private final PictureCanvas picture;
    private final ZoomModel zoom;
    private final BrushPresenter presenter;

    /** What the keys do that concerns the window. */
    interface Commands {
        void toggleShow();

        void toggleFull();

        void nextGround();

        void apply();

        void leave();
    }

    BrushKeys(BrushLayer layer, PictureCanvas picture, ZoomModel zoom, BrushPresenter presenter) {
        this.layer = layer;
        this.picture = picture;
        this.zoom = zoom;
        this.presenter = presenter;
    }

    void install(Commands commands) {
        bind("K", () -> presenter.use(Stroke.Mode.KEEP));
        bind("E", () -> presenter.use(Stroke.Mode.ERASE));
        bind("X", presenter::switchMode);
        bind("OPEN_BRACKET", () -> presenter.resize(-1));
        bind("CLOSE_BRACKET", () -> presenter.resize(1));
        bind("ctrl Z", presenter::undo);
        bind("ctrl shift Z", presenter::redo);
        bind("ctrl Y", presenter::redo);
        bind("V", commands::toggleShow);
        bind("Z", commands::toggleFull);
        bind("B", commands::nextGround);
        bind("ctrl ENTER", commands::apply);
        bind("ESCAPE", () -> {
            if (!presenter.drop()) {
                commands.leave();
            }
        });
        bind("SPACE", this::downOrUp);
        for (String held : new String[] {"", "alt "}) {
            int step = held.isEmpty() ? STEP_PX : 1;
            bind(held + "LEFT", () -> move(-step, 0));
            bind(held + "RIGHT", () -> move(step, 0));
            bind(held + "UP", () -> move(0, -step));
            bind(held + "DOWN", () -> move(0, step));
        }
        ZoomKeys.install(layer, picture::placement, zoom, ZOOM_STEP, PUSH_PX);
    }

    private void bind(String key, Runnable action) {
        FixedKeys.on(layer, key, action);
    }

    private void downOrUp() {
        if (presenter.painting()) {
            presenter.release();
        } else {
            picture.placement().ifPresent(placed -> {
                Point2D.Double at = at(placed);
                layer.moveTo(at, true);
                presenter.press(at.x, at.y);
            });
        }
    }

    /** @param dx in device pixels */
    private void move(int dx, int dy) {
        picture.placement().ifPresent(placed -> {
            Point2D.Double from = at(placed);
            Point2D.Double to = new Point2D.Double(Math.clamp(from.x + dx / placed.scale(), 0, placed.picture().width()),
                    Math.clamp(from.y + dy / placed.scale(), 0, placed.picture().height()));
            double x = placed.left() + to.x * placed.scale();
            double y = placed.top() + to.y * placed.scale();
            if (x < 0 || y < 0 || x > placed.room().width() || y > placed.room().height()) {
                zoom.set(placed.pushed(zoom.zoom(), x < 0 || x > placed.room().width() ? -Math.signum(dx) * PUSH_PX : 0,
                        y < 0 || y > placed.room().height() ? -Math.signum(dy) * PUSH_PX : 0));
            }
            layer.moveTo(to, true);
            presenter.drag(to.x, to.y);
        });
    }

    /** Where the brush is, or the middle of what is seen. */
    private Point2D.Double at(Placement placed) {
        Point2D.Double at = layer.brushAt();
        return at != null ? at : new Point2D.Double(placed.seen().getCenterX(), placed.seen().getCenterY());
    }
}
