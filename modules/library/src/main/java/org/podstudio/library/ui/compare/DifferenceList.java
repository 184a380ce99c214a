package org.podstudio.library.ui.compare;

import static org.podstudio.ui.Scale.px;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleRole;
import javax.swing.Scrollable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.PaintedPart;

/** What is known of compared assets, a column each; what differs has a dot, and its words stand out. */
@Messages({"Diff_name=Metadata", "# {0} - title", "# {1} - values", "Diff_differs={0} differs: {1}", "# {0} - title", "# {1} - value", "Diff_same={0}: {1}"})
final class DifferenceList extends PaintedPart implements Scrollable {
    private static final long serialVersionUID = 1L;
    private static final int TITLE_PX = px(104);
    private static final int GAP_PX = px(16);
    private static final int ROW_GAP_PX = px(6);
    private static final int DOT_PX = px(6);
    /** Of a long prompt so many lines are shown. */
    private static final int MOST_LINES = 8;

    /** Beside the titles there is at least so much for the first value, or the values do not stand below their pictures. */
    private static final int LEAST_PX = px(80);

    private final transient Supplier<List<Board.Column>> above;
    private transient List<Difference> rows = List.of();

    /** @param above where the names of the compared stand; empty where they stand in several rows */
    DifferenceList(Supplier<List<Board.Column>> above) {
        super(AccessibleRole.TABLE);
        this.above = above;
        setOpaque(true);
        getAccessibleContext().setAccessibleName(Bundle.Diff_name());
    }

    void show(List<Difference> next) {
        rows = next;
        getAccessibleContext().setAccessibleDescription(next.stream().map(row -> row.differs()
                ? Bundle.Diff_differs(row.title(), String.join("; ", row.values())) : Bundle.Diff_same(row.title(), row.values().getFirst()))
                .collect(Collectors.joining(". ")));
        revalidate();
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.text(g);
        g.setColor(Token.PANEL.color());
        g.fillRect(0, 0, getWidth(), getHeight());
        lay(g, getWidth());
        g.dispose();
    }

    /** Paints, or only measures where there is nothing to paint on. @return the height */
    private int lay(@org.jspecify.annotations.Nullable Graphics2D g, int width) {
        FontMetrics metrics = getFontMetrics(StudioFonts.caption());
        List<Board.Column> columns = columns(rows.isEmpty() ? 1 : rows.getFirst().values().size(), width);
        int y = ROW_GAP_PX;
        for (Difference row : rows) {
            int most = metrics.getHeight();
            for (int i = 0; i < columns.size(); i++) {
                Board.Column column = columns.get(i);
                most = Math.max(most, value(g, metrics, row.values().get(i), row.marked().get(i),
                        new Rectangle(column.left(), y, column.right() - column.left(), 0)));
            }
            if (g != null) {
                title(g, metrics, row, y);
            }
            y += most + ROW_GAP_PX;
        }
        return y;
    }

    /** Below the names of the compared where they stand beside each other, else of one width. */
    List<Board.Column> columns(int values, int width) {
        List<Board.Column> names = above.get();
        if (names.size() == values && names.getFirst().right() - TITLE_PX - GAP_PX >= LEAST_PX) {
            return names.stream().map(name -> new Board.Column(Math.max(TITLE_PX + GAP_PX, name.left()), Math.min(name.right(), width - GAP_PX))).toList();
        }
        int column = Math.max(px(60), (width - TITLE_PX - GAP_PX * (values + 1)) / values);
        return IntStream.range(0, values).mapToObj(i -> TITLE_PX + GAP_PX + i * (column + GAP_PX))
                .map(left -> new Board.Column(left, left + column)).toList();
    }

    private static void title(Graphics2D g, FontMetrics metrics, Difference row, int y) {
        g.setFont(StudioFonts.caption());
        g.setColor((row.differs() ? Token.TEXT : Token.SECOND).color());
        String text = Texts.middle(row.title(), metrics, TITLE_PX - DOT_PX - px(12));
        g.drawString(text, TITLE_PX - metrics.stringWidth(text), y + metrics.getAscent());
        if (row.differs()) {
            g.setColor(Token.ACCENT.color());
            g.fillOval(TITLE_PX - metrics.stringWidth(text) - DOT_PX - px(5), y + (metrics.getHeight() - DOT_PX) / 2, DOT_PX, DOT_PX);
        }
    }

    private static int value(@org.jspecify.annotations.Nullable Graphics2D g, FontMetrics metrics, String text, Set<String> marked, Rectangle at) {
        Color plain = Token.SECOND.color();
        int x = 0;
        int line = 0;
        int space = metrics.charWidth(' ');
        for (String word : (text.isEmpty() ? "–" : text).split("\\s+")) {
            String shown = Texts.middle(word, metrics, at.width);
            int wide = metrics.stringWidth(shown);
            if (x > 0 && x + wide > at.width) {
                x = 0;
                if (++line == MOST_LINES) {
                    line--;
                    break;
                }
            }
            if (g != null) {
                g.setFont(StudioFonts.caption());
                boolean other = marked.contains(Difference.key(word));
                int base = at.y + line * metrics.getHeight() + metrics.getAscent();
                g.setColor(other ? Token.ACCENT.color() : plain);
                g.drawString(shown, at.x + x, base);
                if (other) {
                    g.fillRect(at.x + x, base + 2, wide, 1);
                }
            }
            x += wide + space;
        }
        return (line + 1) * metrics.getHeight();
    }

    @Override
    public Dimension getPreferredSize() {
        int width = getParent() == null || getParent().getWidth() == 0 ? px(600) : getParent().getWidth();
        return new Dimension(width, lay(null, width));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return px(24);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return Math.max(px(24), visible.height - px(24));
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && getPreferredSize().height < getParent().getHeight();
    }
}
