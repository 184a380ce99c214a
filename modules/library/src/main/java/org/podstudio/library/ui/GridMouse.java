package org.podstudio.library.ui;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;

/** Clicks, rubber band, dragging out and the zooming wheel. */
final class GridMouse extends MouseAdapter {
    /** A hand is not steady: less than this is a click. */
    private static final int DRAG_PX = 5;

    private final AssetGrid grid;
    private final GridActions actions;
    private @Nullable Point pressed;
    private int pressedAt = -1;
    private boolean banding;
    /** A press on a selected cell may begin a drag of all selected; only its release makes it the only one, wherever it lies by then. */
    private @Nullable AssetId selectOnRelease;

    GridMouse(AssetGrid grid, GridActions actions) {
        this.grid = grid;
        this.actions = actions;
        grid.addMouseListener(this);
        grid.addMouseMotionListener(this);
        grid.addMouseWheelListener(this);
    }

    @Override
    public void mousePressed(MouseEvent e) {
        grid.requestFocusInWindow();
        pressed = e.getPoint();
        pressedAt = grid.geometry().at(e.getX(), e.getY());
        banding = false;
        selectOnRelease = null;
        GridSelection selection = grid.selection();
        if (pressedAt < 0) {
            if (SwingUtilities.isLeftMouseButton(e)) {
                selection.beginBand(adds(e) || e.isShiftDown() ? GridSelection.Keep.YES : GridSelection.Keep.NO);
                banding = true;
                if (!adds(e) && !e.isShiftDown()) {
                    selection.none();
                }
            }
        } else if (!SwingUtilities.isLeftMouseButton(e) || e.isPopupTrigger()) {
            if (!selection.isSelected(pressedAt)) {
                selection.only(pressedAt);
            }
        } else if (e.isShiftDown() && adds(e)) {
            selection.extendAdding(pressedAt);
        } else if (e.isShiftDown()) {
            selection.extend(pressedAt);
        } else if (adds(e)) {
            selection.toggle(pressedAt);
        } else if (selection.isSelected(pressedAt)) {
            selectOnRelease = grid.content().id(pressedAt);
        } else {
            selection.only(pressedAt);
        }
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        Point from = pressed;
        if (from == null || !SwingUtilities.isLeftMouseButton(e)) {
            return;
        }
        if (banding) {
            Rectangle band = new Rectangle(from);
            band.add(e.getPoint());
            band.grow(1, 1);
            grid.band(band);
            grid.selection().band(grid.geometry().touching(band));
            grid.scrollRectToVisible(new Rectangle(e.getX(), e.getY(), 1, 1));
        } else if (pressedAt >= 0 && from.distance(e.getPoint()) > DRAG_PX) {
            selectOnRelease = null;
            pressed = null;
            TransferHandler handler = grid.getTransferHandler();
            if (handler != null) {
                handler.exportAsDrag(grid, e, TransferHandler.COPY);
            }
        }
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        if (banding) {
            grid.band(null);
        }
        int at = selectOnRelease == null ? -1 : grid.content().indexOf(selectOnRelease);
        if (at >= 0) {
            grid.selection().only(at);
        }
        banding = false;
        selectOnRelease = null;
    }

    @Override
    public void mouseClicked(MouseEvent e) {
        if (SwingUtilities.isLeftMouseButton(e) && e.getClickCount() == 2 && pressedAt >= 0) {
            actions.togglePreview();
        }
    }

    @Override
    public void mouseMoved(MouseEvent e) {
        grid.hover(grid.geometry().at(e.getX(), e.getY()), e.getX());
    }

    @Override
    public void mouseExited(MouseEvent e) {
        grid.hover(-1, 0);
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent e) {
        if (adds(e)) {
            actions.zoom(-e.getWheelRotation());
        } else {
            JScrollPane pane = (JScrollPane) SwingUtilities.getAncestorOfClass(JScrollPane.class, grid);
            if (pane != null) {
                pane.dispatchEvent(SwingUtilities.convertMouseEvent(grid, e, pane));
            }
        }
    }

    /** Ctrl, or Command on a Mac. */
    private static boolean adds(MouseEvent e) {
        return e.isControlDown() || e.isMetaDown();
    }
}
