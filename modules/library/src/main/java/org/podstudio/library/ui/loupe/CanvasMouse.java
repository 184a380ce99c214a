package org.podstudio.library.ui.loupe;

import java.awt.Cursor;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** Pushes a picture about, and brings it near: a click shows the pixels under the pointer, Ctrl and the wheel any scale. */
final class CanvasMouse extends MouseAdapter {
    /** One notch of the wheel. */
    private static final double STEP = 1.25;
    private static final int WHEEL_PX = 60;
    private static final int CLICK_PX = 4;

    private final PictureCanvas canvas;
    private final ZoomModel zoom;
    private @Nullable Point from;
    private boolean pushed;
    private boolean zooms;

    CanvasMouse(PictureCanvas canvas, ZoomModel zoom) {
        this.canvas = canvas;
        this.zoom = zoom;
        canvas.addMouseListener(this);
        canvas.addMouseMotionListener(this);
        canvas.addMouseWheelListener(this);
    }

    @Override
    public void mousePressed(MouseEvent e) {
        if (SwingUtilities.isLeftMouseButton(e)) {
            from = e.getPoint();
            pushed = false;
            zooms = canvas.pressed();
        }
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        Point last = from;
        if (last == null || !pushed && last.distance(e.getPoint()) < CLICK_PX) {
            return;
        }
        pushed = true;
        from = e.getPoint();
        double px = canvas.pixels();
        canvas.setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
        canvas.placement().ifPresent(placed -> zoom.set(placed.pushed(zoom.zoom(), (e.getX() - last.x) * px, (e.getY() - last.y) * px)));
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        canvas.setCursor(null);
        if (from != null && !pushed && zooms && SwingUtilities.isLeftMouseButton(e)) {
            if (zoom.zoom().fits()) {
                double px = canvas.pixels();
                canvas.placement().ifPresent(p -> zoom.set(p.around(e.getX() * px, e.getY() * px, Zoom.FULL, Zoom.FULL)));
            } else {
                zoom.set(Zoom.FIT);
            }
        }
        from = null;
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent e) {
        double px = canvas.pixels();
        canvas.placement().ifPresent(placed -> {
            if (e.isControlDown()) {
                double factor = Math.pow(STEP, -e.getPreciseWheelRotation());
                double now = zoom.zoom().fits() ? placed.scale() : zoom.zoom().scale();
                Zoom next = zoom.zoom().at(now * factor);
                zoom.set(placed.around(e.getX() * px, e.getY() * px, placed.scale() * next.scale() / now, next.scale()));
            } else {
                double by = -e.getPreciseWheelRotation() * WHEEL_PX * px;
                zoom.set(placed.pushed(zoom.zoom(), e.isShiftDown() ? by : 0, e.isShiftDown() ? 0 : by));
            }
        });
        e.consume();
    }
}
