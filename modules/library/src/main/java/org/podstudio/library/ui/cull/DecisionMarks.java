package org.podstudio.library.ui.cull;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.AccessibleRole;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.icon.GlyphIcon;
import org.podstudio.ui.label.LabelColors;
import org.podstudio.ui.label.LabelTitles;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.PaintedPart;

/** What was decided about an asset: flag, stars, colour; each by its shape, and in words for who cannot see it. */
@Messages({
    "Marks_approved=approved", "Marks_rejected=rejected", "Marks_undecided=undecided",
    "# {0} - stars", "Marks_stars={0,choice,0#not rated|1#1 star|1<{0} stars}",
    "# {0} - colour", "Marks_label={0} label"
})
public final class DecisionMarks extends PaintedPart {
    private static final long serialVersionUID = 1L;
    private static final int DISC_PX = px(18);
    private static final int STAR_PX = px(13);
    private static final int STAR_GAP_PX = px(2);
    private static final int LABEL_PX = px(12);
    private static final int GAP_PX = px(8);

    private Approval status = Approval.PENDING;
    private int rating;
    private @Nullable ColorLabel label;

    public DecisionMarks() {
        super(AccessibleRole.LABEL);
        setPreferredSize(new Dimension(DISC_PX + GAP_PX + 5 * (STAR_PX + STAR_GAP_PX) + GAP_PX + LABEL_PX, DISC_PX + px(4)));
    }

    public void show(Approval decided, int stars, @Nullable ColorLabel color) {
        status = decided;
        rating = stars;
        label = color;
        List<String> words = new ArrayList<>();
        words.add(switch (decided) {
            case APPROVED -> Bundle.Marks_approved();
            case REJECTED -> Bundle.Marks_rejected();
            case PENDING -> Bundle.Marks_undecided();
        });
        words.add(Bundle.Marks_stars(stars));
        if (color != null) {
            words.add(Bundle.Marks_label(LabelTitles.current().word(color)));
        }
        String spoken = String.join(", ", words);
        getAccessibleContext().setAccessibleName(spoken);
        setToolTipText(spoken);
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        int y = (getHeight() - DISC_PX) / 2;
        switch (status) {
            case APPROVED -> disc(g, y, Glyph.CHECK, Token.GOOD);
            case REJECTED -> disc(g, y, Glyph.X, Token.BAD);
            case PENDING -> {
                g.setColor(Token.OUTLINE.color());
                g.draw(new Ellipse2D.Double(0.5, y + 0.5, DISC_PX - 1, DISC_PX - 1));
            }
        }
        for (int i = 0; i < 5; i++) {
            GlyphIcon star = new GlyphIcon(Glyph.STAR, STAR_PX, Token.STAR);
            double x = DISC_PX + GAP_PX + i * (STAR_PX + STAR_GAP_PX);
            double top = (getHeight() - STAR_PX) / 2.0;
            if (i < rating) {
                star.fill(g, x, top, Token.STAR.color());
            }
            star.paint(g, x, top, (i < rating ? Token.STAR : Token.OUTLINE).color());
        }
        if (label != null) {
            g.setColor(LabelColors.of(label));
            g.fill(new RoundRectangle2D.Double(getWidth() - LABEL_PX, (getHeight() - LABEL_PX) / 2.0, LABEL_PX, LABEL_PX, px(5), px(5)));
        }
        g.dispose();
    }

    private static void disc(Graphics2D g, int y, Glyph glyph, Token color) {
        g.setColor(color.color());
        g.fill(new Ellipse2D.Double(0, y, DISC_PX, DISC_PX));
        new GlyphIcon(glyph, px(12), color).paint(g, px(3), y + px(3), Token.isDark() ? Token.WINDOW.color() : java.awt.Color.WHITE);
    }
}
