package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseEvent;
import java.util.Optional;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.ToolTipManager;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.thumb.Filmstrips;
import org.podstudio.ui.thumb.ThumbnailLoader;

/**
 * A virtual grid of pictures: it paints what is visible and holds nothing per cell, so that its cost does not depend on
 * how many assets there are. Mouse, keys, dragging and accessibility are beside it.
 */
@Messages("AssetGrid_assets=Assets")
final class AssetGrid extends JComponent implements Scrollable, Accessible {
    private static final long serialVersionUID = 1L;

    private final transient GridSelection selection;
    private transient GridContent content = GridContent.EMPTY;
    private int picturePx = TabLooks.STANDARD_PX;
    private TabLooks.Layout layout = TabLooks.Layout.GRID;
    /** Places before the first cell that nothing lies in, as long as there are so many columns. */
    private int free;
    private int freeOfColumns;
    private int hovered = -1;
    private final transient Scrub scrub = new Scrub();
    private final transient GridScroll scroll = new GridScroll(this);
    private final transient GridPaint paint = new GridPaint(this);
    private transient @Nullable Rectangle band;
    private transient Optional<FrameClock> clock = Optional.empty();

    AssetGrid(GridSelection selection) {
        this.selection = selection;
        setOpaque(true);
        setFocusable(true);
        setFocusTraversalKeysEnabled(true);
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                repaint();
            }
        });
        ToolTipManager.sharedInstance().registerComponent(this);
        getAccessibleContext().setAccessibleName(Bundle.AssetGrid_assets());
    }

    void show(GridContent next) {
        content = next;
        hovered = -1;
        scrub.leave();
        revalidate();
        repaint();
    }

    void use(Optional<ThumbnailLoader> loader, Optional<Filmstrips> strips) {
        paint.use(loader);
        scrub.use(strips);
        repaint();
    }

    /** For the benchmark of the windows. */
    void measure(FrameClock by) {
        clock = Optional.of(by);
        if (getParent() instanceof JViewport viewport) {
            viewport.addChangeListener(e -> by.moved());
        }
    }

    GridContent content() {
        return content;
    }

    GridScroll scroll() {
        return scroll;
    }

    GridSelection selection() {
        return selection;
    }

    int picturePx() {
        return picturePx;
    }

    /** What is looked at keeps its place on the screen. */
    void zoomTo(int px) {
        int wanted = Math.clamp(px, GridGeometry.MIN_PICTURE_PX, GridGeometry.MAX_PICTURE_PX);
        if (wanted != picturePx) {
            GridPlace place = scroll.now();
            picturePx = wanted;
            revalidate();
            scroll.go(place.inAnother());
            repaint();
            firePropertyChange("picturePx", null, wanted);
        }
    }

    /** What is looked at keeps its place on the screen. */
    void lay(TabLooks.Layout next) {
        if (next != layout) {
            GridPlace place = scroll.now();
            layout = next;
            revalidate();
            scroll.go(place.inAnother());
            repaint();
        }
    }

    GridGeometry geometry() {
        return geometry(getWidth());
    }

    private GridGeometry geometry(int width) {
        GridGeometry full = new GridGeometry(content.size(), width, picturePx, paint.cells().nameLinePx(), layout, getComponentOrientation(), 0);
        return free == 0 || full.columns() != freeOfColumns ? full : full.withFree(free);
    }

    /** Whatever came before it, the asset there lies in this column; -1 where the first one lies in the first. */
    void keepColumn(int at, int column) {
        freeOfColumns = geometry().columns();
        free = column < 0 ? 0 : Math.floorMod(column - at, freeOfColumns);
    }

    Scrub scrub() {
        return scrub;
    }

    CellPainter.Marks marks(int at) {
        return new CellPainter.Marks(selection.isSelected(at), isFocusOwner() && at == selection.lead(), at == hovered);
    }

    @Override
    public void updateUI() {
        paint.forget();
        repaint();
    }

    /** @param x of the pointer: its place over a film chooses the frame */
    void hover(int at, int x) {
        int before = scrub.cell();
        boolean film = at >= 0 && layout == TabLooks.Layout.GRID;
        boolean other = scrub.point(film ? at : -1, film ? content.cell(at) : null, film ? geometry().cell(at) : new Rectangle(), x);
        if (at != hovered || other) {
            repaintCell(before);
            repaintCell(hovered);
            hovered = at;
            repaintCell(hovered);
        }
    }

    /** The focused film shows the next frame, or the one before: what the pointer does by moving over it. */
    void stepFrame(int by) {
        int at = selection.lead();
        int before = scrub.cell();
        if (at < content.size() && scrub.step(at, at < 0 ? null : content.cell(at), by)) {
            repaintCell(before);
            repaintCell(at);
        }
    }

    void band(@Nullable Rectangle next) {
        band = next;
        repaint();
    }

    private void repaintCell(int at) {
        if (at >= 0 && at < content.size()) {
            repaint(geometry().cell(at));
        }
    }

    void reveal(int at) {
        if (at >= 0 && at < content.size()) {
            Rectangle cell = geometry().cell(at);
            cell.grow(0, GridGeometry.MARGIN_PX);
            scrollRectToVisible(cell);
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.text(g);
        Rectangle clip = g.getClipBounds();
        g.setColor(Token.CANVAS.color());
        g.fill(clip);
        GridPaint.Seen seen = paint.paint(g, clip);
        if (band != null) {
            g.setColor(Token.ACCENT.color(0.12));
            g.fill(band);
            g.setColor(Token.ACCENT.color());
            g.drawRect(band.x, band.y, band.width - 1, band.height - 1);
        }
        g.dispose();
        if (clock.isPresent() && SwingUtilities.getAncestorOfClass(JScrollPane.class, this) instanceof JScrollPane pane && content.size() > 0) {
            clock.get().painted(pane.getVerticalScrollBar(), seen);
        }
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        int at = geometry().at(event.getX(), event.getY());
        GridCell cell = at < 0 ? null : content.cell(at);
        // Over a film it would cover the frames that are looked at.
        if (cell == null || at == scrub.cell()) {
            return null;
        }
        return layout == TabLooks.Layout.LIST ? cell.spoken() : paint.cells().tip(geometry().cell(at), cell, true, event.getX(), event.getY());
    }

    /**
     * Where the menu opens. The look and feel asks for it before the mouse press reaches any listener, so this is where the
     * asset under the mouse becomes the selected one: the menu must never be about another.
     */
    @Override
    public @Nullable Point getPopupLocation(@Nullable MouseEvent event) {
        if (event == null) {
            int lead = selection.lead();
            if (lead < 0 || lead >= content.size()) {
                return null;
            }
            Rectangle cell = geometry().cell(lead);
            return new Point((int) cell.getCenterX(), (int) cell.getCenterY());
        }
        requestFocusInWindow();
        int at = geometry().at(event.getX(), event.getY());
        if (at < 0) {
            selection.none();
        } else if (!selection.isSelected(at)) {
            selection.only(at);
        }
        return null;
    }

    @Override
    public Dimension getPreferredSize() {
        int width = getParent() == null ? px(600) : getParent().getWidth();
        return new Dimension(width, geometry(width).height());
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return new Dimension(px(600), px(400));
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return orientation == SwingConstants.VERTICAL ? Math.max(RowPainter.HEIGHT_PX, geometry().cellHeight() / 3) : px(10);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return Math.max(geometry().cellHeight(), visible.height - geometry().cellHeight());
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return SwingUtilities.getUnwrappedParent(this) instanceof JViewport port && getPreferredSize().height < port.getHeight();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleGrid(this);
        }
        return accessibleContext;
    }

    /** For {@link AccessibleGrid}: the base class whose constructor only a component itself can reach. */
    class Base extends AccessibleJComponent {
        private static final long serialVersionUID = 1L;
    }
}
