package org.podstudio.library.ui.filters;

import static org.podstudio.ui.Scale.px;

import java.awt.Color;
import java.awt.Component;
import java.awt.ComponentOrientation;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.Icon;
import javax.swing.JCheckBox;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.media.ColorName;
import org.podstudio.library.ui.drag.AssetDrop;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.Swatch;

/**
 * One value of a facet: a box with three states, what it is, and how many. A click or Space wants it; the sign that shows under the
 * mouse and with the keyboard, or Delete, leaves it out.
 */
@Messages({
    "# {0} - value",
    "# {1} - number",
    "FILTER_row={0}, {1}",
    "# {0} - value",
    "# {1} - number",
    "FILTER_row_out={0}, {1}, left out",
    "# {0} - value",
    "FILTER_row_hint={0}: Space shows only these, Delete leaves them out",
    "# {0} - value",
    "FILTER_leave_out=Leave out: {0}",
    "# {0} - number",
    "FILTER_assets={0,choice,0#{0} assets|1#{0} asset|1<{0} assets}"
})
final class ChoiceRow extends JCheckBox {
    private static final long serialVersionUID = 1L;
    private static final int EDGE_PX = px(8);
    private static final int SIGN_PX = px(16);

    private transient FilterRow row;
    private final transient Wishes wishes;
    private boolean under;

    /** What a row asks for. */
    interface Wishes {
        void choose(FacetValue value, Choice choice);

        /** Assets were dropped on a value that can be given. */
        void drop(FilterRow row, List<Path> files);
    }

    ChoiceRow(FilterRow row, Wishes wishes) {
        this.wishes = wishes;
        this.row = row;
        putClientProperty("html.disable", Boolean.TRUE);
        setIcon(new Box());
        setIconTextGap(px(8));
        setOpaque(false);
        addActionListener(e -> wishes.choose(this.row.value(), Choice.IN));
        for (String key : new String[] {"DELETE", "MINUS", "SUBTRACT"}) {
            registerKeyboardAction(e -> wishes.choose(this.row.value(), Choice.OUT), KeyStroke.getKeyStroke(key), WHEN_FOCUSED);
        }
        registerKeyboardAction(e -> transferFocus(), KeyStroke.getKeyStroke("DOWN"), WHEN_FOCUSED);
        registerKeyboardAction(e -> transferFocusBackward(), KeyStroke.getKeyStroke("UP"), WHEN_FOCUSED);
        if (FilterDrop.onto(row.value()).isPresent()) {
            AssetDrop.accept(this, files -> wishes.drop(this.row, files));
        }
        show(row);
    }

    FilterRow row() {
        return row;
    }

    void show(FilterRow next) {
        row = next;
        setText(next.label());
        setName("filter-" + next.value().kind().wire() + "-" + next.value().value());
        setSelected(next.choice() == Choice.IN);
        String assets = Bundle.FILTER_assets(next.count());
        getAccessibleContext().setAccessibleName(next.choice() == Choice.OUT ? Bundle.FILTER_row_out(next.label(), assets)
                : Bundle.FILTER_row(next.label(), assets));
        setToolTipText(Bundle.FILTER_row_hint(next.label()));
        dress();
        leaveRoom();
        repaint();
    }

    /** For the count and the sign, at the end of the row. */
    private void leaveRoom() {
        int behind = EDGE_PX + countWidth() + 2 * EDGE_PX + SIGN_PX;
        boolean ltr = getComponentOrientation().isLeftToRight();
        setBorder(new EmptyBorder(0, ltr ? EDGE_PX : behind, 0, ltr ? behind : EDGE_PX));
    }

    @Override
    public void setComponentOrientation(ComponentOrientation orientation) {
        super.setComponentOrientation(orientation);
        if (row != null) { // not while it is being made
            leaveRoom();
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (row != null) {
            dress();
        }
    }

    private void dress() {
        setForeground((row.count() == 0 && row.choice() == Choice.OPEN ? Token.SECOND : Token.TEXT).color());
        setFont(StudioFonts.body());
    }

    private int countWidth() {
        return getFontMetrics(StudioFonts.caption()).stringWidth(Texts.count(row.count()));
    }

    /** Left edge of what ends that far before the end of the row, which is where its language's lines end. */
    private int fromEnd(int before, int width) {
        return getComponentOrientation().isLeftToRight() ? getWidth() - before - width : before;
    }

    /** Where the sign that leaves out is. */
    private Rectangle sign() {
        return new Rectangle(fromEnd(EDGE_PX + countWidth() + EDGE_PX, SIGN_PX), (getHeight() - SIGN_PX) / 2, SIGN_PX, SIGN_PX);
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        return sign().contains(event.getPoint()) ? Bundle.FILTER_leave_out(row.label()) : super.getToolTipText(event);
    }

    @Override
    protected void processMouseEvent(MouseEvent event) {
        switch (event.getID()) {
            case MouseEvent.MOUSE_ENTERED -> under(true);
            case MouseEvent.MOUSE_EXITED -> under(false);
            default -> { }
        }
        boolean button = event.getID() == MouseEvent.MOUSE_PRESSED || event.getID() == MouseEvent.MOUSE_RELEASED;
        if (button && SwingUtilities.isLeftMouseButton(event) && sign().contains(event.getPoint())) {
            if (event.getID() == MouseEvent.MOUSE_RELEASED) {
                wishes.choose(row.value(), Choice.OUT);
            }
            return;
        }
        super.processMouseEvent(event);
    }

    private void under(boolean now) {
        under = now;
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(super.getPreferredSize().width, Buttons.HEIGHT_PX);
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(px(80), Buttons.HEIGHT_PX);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.text(g);
        if (under || isFocusOwner()) {
            g.setColor(Token.TEXT.color(0.06));
            g.fillRoundRect(2, 1, getWidth() - 4, getHeight() - 2, px(6), px(6));
        }
        AssetDrop.paint(this, g);
        super.paintComponent(graphics);
        g.setFont(StudioFonts.caption());
        FontMetrics metrics = g.getFontMetrics();
        String count = Texts.count(row.count());
        g.setColor(Token.SECOND.color());
        g.drawString(count, fromEnd(EDGE_PX, metrics.stringWidth(count)), (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent());
        if (under || isFocusOwner()) {
            Rectangle sign = sign();
            Glyph.BAN.icon(SIGN_PX, row.choice() == Choice.OUT ? Token.BAD : Token.SECOND).paintIcon(this, g, sign.x, sign.y);
        }
        if (isFocusOwner()) {
            Paint.ring(g, 2, 1, getWidth() - 5, getHeight() - 3, px(6));
        }
        g.dispose();
    }

    /** The three states: empty, checked, crossed. */
    private final class Box implements Icon {
        private static final int SIDE_PX = px(16);

        /** Of a colour, what it looks like stands between the box and its name. */
        private final Optional<Swatch> swatch = row.value().kind() == Facets.Kind.COLOR
                ? ColorName.named(row.value().value()).map(name -> new Swatch(name.rgb(), 16)) : Optional.empty();

        @Override
        public void paintIcon(Component c, Graphics graphics, int left, int y) {
            boolean ltr = c.getComponentOrientation().isLeftToRight();
            int behind = SIDE_PX + EDGE_PX;
            swatch.ifPresent(field -> field.paintIcon(c, graphics, ltr ? left + behind : left, y));
            int x = ltr || swatch.isEmpty() ? left : left + behind;
            Graphics2D g = (Graphics2D) graphics.create();
            Paint.shapes(g);
            Color border = javax.swing.UIManager.getColor("CheckBox.icon.borderColor");
            g.setColor(switch (row.choice()) {
                case OPEN -> Token.FIELD.color();
                case IN -> Token.ACCENT.color();
                case OUT -> Token.FIELD.color();
            });
            g.fillRoundRect(x, y, SIDE_PX, SIDE_PX, px(5), px(5));
            switch (row.choice()) {
                case OPEN -> {
                    g.setColor(border == null ? Token.SECOND.color() : border);
                    g.drawRoundRect(x, y, SIDE_PX - 1, SIDE_PX - 1, px(5), px(5));
                }
                case IN -> Glyph.CHECK.icon(12, Token.ON_ACCENT).paintIcon(c, g, x + px(2), y + px(2));
                case OUT -> {
                    g.setColor(Token.BAD.color());
                    g.drawRoundRect(x, y, SIDE_PX - 1, SIDE_PX - 1, px(5), px(5));
                    Glyph.X.icon(12, Token.BAD).paintIcon(c, g, x + px(2), y + px(2));
                }
            }
            g.dispose();
        }

        @Override
        public int getIconWidth() {
            return swatch.isEmpty() ? SIDE_PX : 2 * SIDE_PX + EDGE_PX;
        }

        @Override
        public int getIconHeight() {
            return SIDE_PX;
        }
    }
}
