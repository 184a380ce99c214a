package org.podstudio.library.ui.compare;

import static org.podstudio.ui.Scale.px;

import java.awt.Container;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleRole;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.openide.util.NbBundle.Messages;
import org.podstudio.library.ui.loupe.PictureCanvas;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.ByOrder;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.PaintedPart;

/** Lays compared pictures out: in rows, or two on top of each other with a line between them. It has the keyboard. */
@Messages({"Board_name=Compared pictures", "Board_line=Line between the pictures"})
final class Board extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int GAP_PX = px(8);
    /** Around the pictures, so that the ring of one never lies on that of all. */
    private static final int MARGIN_PX = px(4);
    private static final int LINE_PX = px(16);
    private static final int CAPTION_PX = px(28);

    private final Line line = new Line();
    private List<Pane> panes = List.of();
    private Layout arrangement = Layout.SIDE_BY_SIDE;
    private double divided = 0.5;

    Board() {
        setLayout(new Arrangement());
        setFocusable(true);
        setName("compare");
        getAccessibleContext().setAccessibleName(Bundle.Board_name());
        addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent e) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                repaint();
            }
        });
    }

    void show(List<Pane> shown, Layout layout) {
        removeAll();
        panes = shown;
        arrangement = layout;
        if (sliding()) {
            // The first is painted last: the line lies on top, below it the left picture.
            add(line);
            panes.forEach(pane -> add(pane.canvas()));
            panes.forEach(pane -> add(pane.caption()));
        } else {
            panes.forEach(Pane::join);
            panes.forEach(this::add);
        }
        panes.forEach(pane -> pane.canvas().clipTo(1));
        slide(divided);
        revalidate();
        repaint();
    }

    boolean sliding() {
        return arrangement == Layout.SLIDER && panes.size() == 2;
    }

    /** @param part of the width that the left picture has */
    void slide(double part) {
        divided = Math.clamp(part, 0, 1);
        if (sliding()) {
            panes.getFirst().canvas().clipTo(divided);
            revalidate();
            repaint();
        }
    }

    double divided() {
        return divided;
    }

    /** Where a column begins and ends, in pixels from the left. */
    record Column(int left, int right) {}

    /** Where the names of the pictures stand; empty where they stand in several rows. */
    List<Column> names() {
        int columns = columns();
        if (panes.size() != columns) {
            return List.of();
        }
        return IntStream.range(0, columns).mapToObj(i -> sliding()
                ? new Column(i * getWidth() / 2 + Pane.NAME_PX, (i + 1) * getWidth() / 2 - Pane.NAME_PX)
                : new Column(left(i, columns) + Pane.RING_PX + Pane.NAME_PX, left(i + 1, columns) - GAP_PX - Pane.RING_PX - Pane.NAME_PX)).toList();
    }

    private int left(int column, int columns) {
        return margin() + column * (getWidth() - 2 * margin() + GAP_PX) / columns;
    }

    private int margin() {
        return PictureCanvas.alone(this) ? 0 : MARGIN_PX;
    }

    int columns() {
        int n = panes.size();
        return arrangement != Layout.SURVEY ? Math.max(1, n) : n <= 2 ? n : n <= 4 ? 2 : n <= 6 && getWidth() < getHeight() ? 2 : 3;
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(Token.CANVAS.color());
        g.fillRect(0, 0, getWidth(), getHeight());
    }

    /** What a picture repaints by itself would cover the ring. */
    @Override
    protected boolean isPaintingOrigin() {
        return true;
    }

    @Override
    public void paint(Graphics graphics) {
        super.paint(graphics);
        if (isFocusOwner() && !PictureCanvas.alone(this)) {
            Graphics2D g = (Graphics2D) graphics.create();
            Paint.shapes(g);
            Paint.focus(g, 0, 0, getWidth(), getHeight(), 0);
            g.dispose();
        }
    }

    /** What is dragged to show more of the one or the other. */
    private final class Line extends PaintedPart {
        private static final long serialVersionUID = 1L;

        Line() {
            super(AccessibleRole.SPLIT_PANE);
            getAccessibleContext().setAccessibleName(Bundle.Board_line());
            setCursor(Cursor.getPredefinedCursor(Cursor.E_RESIZE_CURSOR));
            MouseAdapter drag = new MouseAdapter() {
                @Override
                public void mouseDragged(MouseEvent e) {
                    slide((double) SwingUtilities.convertPoint(Line.this, e.getPoint(), Board.this).x / Board.this.getWidth());
                }
            };
            addMouseListener(drag);
            addMouseMotionListener(drag);
        }

        @Override
        protected void paintComponent(Graphics g) {
            int middle = getWidth() / 2;
            g.setColor(Token.ACCENT.color());
            g.fillRect(middle - 1, 0, 2, getHeight());
            g.fillRoundRect(middle - px(4), getHeight() / 2 - px(16), px(8), px(32), px(8), px(8));
        }
    }

    private final class Arrangement implements ByOrder {
        @Override
        public void layoutContainer(Container parent) {
            if (sliding()) {
                int height = Math.max(0, getHeight() - CAPTION_PX);
                line.setBounds((int) Math.round(divided * getWidth()) - LINE_PX / 2, 0, LINE_PX, height);
                for (int i = 0; i < 2; i++) {
                    panes.get(i).canvas().setBounds(0, 0, getWidth(), height);
                    panes.get(i).caption().setBounds(i * getWidth() / 2, height, getWidth() / 2, CAPTION_PX);
                }
                return;
            }
            int columns = columns();
            int rows = (panes.size() + columns - 1) / Math.max(1, columns);
            int height = getHeight() - 2 * margin() + GAP_PX;
            for (int i = 0; i < panes.size(); i++) {
                int left = left(i % columns, columns);
                int top = i / columns * height / rows;
                int bottom = (i / columns + 1) * height / rows - GAP_PX;
                panes.get(i).setBounds(left, margin() + top, left(i % columns + 1, columns) - GAP_PX - left, bottom - top);
            }
        }

        @Override
        public Dimension preferredLayoutSize(Container parent) {
            return new Dimension(px(600), px(400));
        }

        @Override
        public Dimension minimumLayoutSize(Container parent) {
            return new Dimension(px(100), px(100));
        }
    }
}
