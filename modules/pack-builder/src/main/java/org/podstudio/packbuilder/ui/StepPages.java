package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.border.EmptyBorder;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.ScrolledColumn;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;
import org.podstudio.ui.part.WrappedText;

/** One page for each step, one of which is seen: what the step is for, then what belongs to it. */
final class StepPages extends TokenPanel {
    private static final long serialVersionUID = 1L;
    /** Lines longer than this are hard to read. */
    private static final int WIDEST_PX = px(640);

    private final CardLayout cards = new CardLayout();

    StepPages() {
        super(null, Token.PANEL, Line.NONE);
        setLayout(cards);
    }

    /** A page that scrolls as a whole. */
    void add(PackStep step, JComponent body) {
        ScrolledColumn column = new ScrolledColumn(px(16));
        column.setBorder(new EmptyBorder(px(16), px(16), px(16), px(16)));
        column.add(head(step));
        column.add(body);
        JPanel narrow = new ReadableColumn(column);
        JScrollPane scroll = new JScrollPane(narrow);
        scroll.setBorder(null);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        add(scroll, step.name());
    }

    /** A page whose body scrolls by itself and fills the rest. */
    void addFilling(PackStep step, JComponent above, JComponent body) {
        TokenPanel page = new TokenPanel(new BorderLayout(0, px(8)), Token.PANEL, Line.NONE);
        page.setBorder(new EmptyBorder(px(16), px(16), px(8), px(8)));
        JPanel top = new JPanel(new Column(px(8)));
        top.setOpaque(false);
        top.add(head(step));
        top.add(above);
        page.add(top, BorderLayout.NORTH);
        page.add(body, BorderLayout.CENTER);
        add(page, step.name());
    }

    private static JComponent head(PackStep step) {
        JPanel head = new JPanel(new Column(px(4)));
        head.setOpaque(false);
        head.add(new ThemedLabel(step.title(), StudioFonts::title, Token.TEXT));
        head.add(new WrappedText(step.says(), StudioFonts::body, Token.SECOND));
        return head;
    }

    void show(PackStep step) {
        cards.show(this, step.name());
    }

    /** Its content no wider than what reads well. */
    private static final class ReadableColumn extends ScrolledColumn {
        private static final long serialVersionUID = 1L;
        private final JComponent inside;

        ReadableColumn(JComponent inside) {
            super(0);
            this.inside = inside;
            setLayout(null);
            add(inside);
        }

        @Override
        public void doLayout() {
            int width = Math.min(WIDEST_PX, getWidth());
            inside.setSize(width, inside.getHeight());
            inside.doLayout(); // its text wraps, and only then its height is known
            inside.setBounds(getComponentOrientation().isLeftToRight() ? 0 : getWidth() - width, 0, width, inside.getPreferredSize().height);
        }

        @Override
        public Dimension getPreferredSize() {
            return inside.getPreferredSize();
        }
    }
}
