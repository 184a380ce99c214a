package org.podstudio.library.ui.brush;

import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.podstudio.library.ui.loupe.PictureCanvas;
import org.podstudio.library.ui.loupe.Zoom;
import org.podstudio.library.ui.loupe.ZoomModel;

/**
 * The left button paints, the middle and the right one push the picture about; the wheel makes the brush larger and smaller, with Ctrl it
 * brings the picture near.
 */
final class BrushMouse extends MouseAdapter {
    /** One notch of the wheel. */
    private static final double STEP = 1.25;

    private final BrushLayer layer;
    private final PictureCanvas picture;
    private final ZoomModel zoom;
    private final BrushPresenter presenter;
    private @Nullable Point pushed;

    BrushMouse(BrushLayer layer, PictureCanvas picture, ZoomModel zoom, BrushPresenter presenter) {
        this.layer = layer;
        this.picture = picture;
        this.zoom = zoom;
        this.presenter = presenter;
        layer.addMouseListener(this);
        layer.addMouseMotionListener(this);
        layer.addMouseWheelListener(this);
    }

    @Override
    public void mousePressed(MouseEvent e) {
        layer.requestFocusInWindow();
        if (SwingUtilities.isLeftMouseButton(e)) {
            move(e);
            layer.inPicture(e.getX(), e.getY()).ifPresent(p -> presenter.press(p.x, p.y));
        } else {
            pushed = e.getPoint();
        }
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        move(e);
        Point last = pushed;
        if (last != null) {
            pushed = e.getPoint();
            double px = picture.pixels();
            picture.placement().ifPresent(p -> zoom.set(p.pushed(zoom.zoom(), (e.getX() - last.x) * px, (e.getY() - last.y) * px)));
        } else {
            layer.inPicture(e.getX(), e.getY()).ifPresent(p -> presenter.drag(p.x, p.y));
        }
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        pushed = null;
        if (SwingUtilities.isLeftMouseButton(e)) {
            presenter.release();
        }
    }

    @Override
    public void mouseMoved(MouseEvent e) {
        move(e);
    }

    @Override
    public void mouseExited(MouseEvent e) {
        if (!presenter.painting()) {
            layer.moveTo(null, false);
        }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent e) {
        if (e.isControlDown()) {
            double px = picture.pixels();
            picture.placement().ifPresent(placed -> {
                Zoom next = zoom.zoom().at(placed.scale() * Math.pow(STEP, -e.getPreciseWheelRotation()));
                zoom.set(placed.around(e.getX() * px, e.getY() * px, next.scale(), next.scale()));
            });
        } else {
            presenter.resize(-e.getPreciseWheelRotation());
        }
        move(e);
        e.consume();
    }

    private void move(MouseEvent e) {
        layer.moveTo(layer.inPicture(e.getX(), e.getY()).orElse(null), false);
    }
}
