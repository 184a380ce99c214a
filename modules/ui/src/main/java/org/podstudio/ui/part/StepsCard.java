package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.icon.GlyphIcon;

/** Several steps of one piece of work under each other, each with its state as a shape and a sentence. */
@Messages({
    "StepsCard_underWay=under way", "StepsCard_needsAttention=needs attention",
    "StepsCard_waiting=waiting", "StepsCard_done=done", "StepsCard_failed=failed"
})
public final class StepsCard extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int ROW_PX = px(28);

    /** Where a step stands. */
    public enum State {
        WAITING(Glyph.CIRCLE, Token.OUTLINE, Bundle.StepsCard_waiting()),
        ACTIVE(Glyph.LOADER_CIRCLE, Token.ACCENT, Bundle.StepsCard_underWay()),
        DONE(Glyph.CIRCLE_CHECK, Token.GOOD, Bundle.StepsCard_done()),
        ATTENTION(Glyph.TRIANGLE_ALERT, Token.WARN, Bundle.StepsCard_needsAttention()),
        FAILED(Glyph.CIRCLE_X, Token.BAD, Bundle.StepsCard_failed());

        private final Glyph glyph;
        private final Token color;
        private final String word;

        State(Glyph glyph, Token color, String word) {
            this.glyph = glyph;
            this.color = color;
            this.word = word;
        }
    }

    /** One step. @param note said after the title in second text, may be empty */
    public record Step(String title, String note, State state) {}

    public StepsCard() {
        super(new Column(0));
        setOpaque(false);
        setBorder(new EmptyBorder(px(8), px(12), px(8), px(12)));
    }

    public void show(List<Step> steps) {
        removeAll();
        for (Step step : steps) {
            add(new Row(step));
        }
        revalidate();
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Card.ground(g, getWidth(), getHeight());
        g.dispose();
    }

    private static final class Row extends JPanel {
        private static final long serialVersionUID = 1L;
        private final transient Step step;

        Row(Step step) {
            this.step = step;
            setOpaque(false);
            getAccessibleContext().setAccessibleName(step.title() + ", " + step.state().word
                    + (step.note().isEmpty() ? "" : ", " + step.note()));
            setToolTipText(step.note().isEmpty() ? step.state().word : step.note());
        }

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(px(160), ROW_PX);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            Paint.text(g);
            new GlyphIcon(step.state().glyph, px(16), step.state().color).paint(g, 0, (getHeight() - px(16)) / 2.0, step.state().color.color());
            g.setFont(step.state() == State.ACTIVE ? StudioFonts.strong() : StudioFonts.body());
            int base = (getHeight() - g.getFontMetrics().getHeight()) / 2 + g.getFontMetrics().getAscent();
            g.setColor((step.state() == State.WAITING ? Token.SECOND : Token.TEXT).color());
            g.drawString(step.title(), px(24), base);
            int x = px(24) + g.getFontMetrics().stringWidth(step.title()) + px(8);
            g.setFont(StudioFonts.caption());
            g.setColor(Token.SECOND.color());
            g.drawString(step.note(), x, base);
            g.dispose();
        }
    }
}
