package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.swing.Timer;
import org.openide.util.NbBundle.Messages;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.ui.Motion;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.icon.GlyphIcon;
import org.podstudio.ui.keys.KeyCommand;
import org.podstudio.ui.keys.KeyMap;
import org.podstudio.ui.keys.KeyNames;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.PaintedPart;

/**
 * The moment after a project's first assets came: a card over the grid that says so and names the keys to go on with. It goes by itself;
 * keys and mouse reach the grid below all the while.
 */
@Messages({
    "# {0} - number", "Celebration_title={0,choice,1#Your first asset is here|1<Your first {0} assets are here}",
    "# {0} - its key", "# {1} - another key", "# {2} - a third key", "Celebration_text={0} approves, {1} rejects, {2} looks closer."
})
final class Celebration extends PaintedPart {
    private static final long serialVersionUID = 1L;
    private static final int FRAME_MS = 16;
    /** Source: UX8, a toast without an action. */
    static final int LASTS_MS = 4000;
    /** Source: LOOK.md, motion. */
    private static final int MOVES_MS = 180;
    private static final int RING_MS = 600;
    private static final int RISE_PX = px(12);
    private static final int RING_PX = px(44);
    private static final int HEIGHT_PX = px(88);
    private static final int PAD_PX = px(24);
    private static final int CHECK_PX = px(20);
    private static final double ARC_PX = px(16.0);

    private final Timer frames = new Timer(FRAME_MS, e -> tick());
    private String title = "";
    private String text = "";
    private long beganNs;
    private boolean still;

    /**
     * How it looks at one time.
     *
     * @param opacity 0 to 1
     * @param belowPx how far below its place
     * @param ring how much of the ring is drawn, 0 to 1
     */
    record Look(double opacity, double belowPx, double ring) {
        static Look after(long ms, boolean still) {
            if (still) {
                return new Look(1, 0, 1);
            }
            double in = eased((double) ms / MOVES_MS);
            double out = eased((double) (LASTS_MS - ms) / MOVES_MS);
            return new Look(Math.min(in, out), RISE_PX * (1 - in), eased((double) ms / RING_MS));
        }

        private static double eased(double part) {
            double left = 1 - Math.clamp(part, 0, 1);
            return 1 - left * left * left;
        }
    }

    Celebration() {
        super(AccessibleRole.ALERT);
        setName("celebration");
        setVisible(false);
    }

    void celebrate(long assets) {
        title = Bundle.Celebration_title(assets);
        text = Bundle.Celebration_text(key(LibraryKey.APPROVE), key(LibraryKey.REJECT), key(LibraryKey.LOUPE));
        still = Motion.reduced();
        beganNs = System.nanoTime();
        getAccessibleContext().setAccessibleName(title);
        getAccessibleContext().setAccessibleDescription(text);
        setVisible(true);
        getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_STATE_PROPERTY, null, AccessibleState.VISIBLE);
        frames.setDelay(still ? LASTS_MS : FRAME_MS);
        frames.setInitialDelay(frames.getDelay());
        frames.restart();
    }

    private static String key(KeyCommand command) {
        return KeyMap.current().keys(command).stream().findFirst().map(KeyNames::shown).orElse("–");
    }

    private long ms() {
        return (System.nanoTime() - beganNs) / 1_000_000;
    }

    private void tick() {
        if (ms() >= LASTS_MS) {
            end();
        } else {
            repaint(card());
        }
    }

    /** Another project, or another view: at once. */
    void end() {
        frames.stop();
        setVisible(false);
    }

    /** The mouse means what is below. */
    @Override
    public boolean contains(int x, int y) {
        return false;
    }

    private Rectangle card() {
        FontMetrics large = getFontMetrics(StudioFonts.section());
        FontMetrics small = getFontMetrics(StudioFonts.body());
        int width = 3 * PAD_PX + RING_PX + Math.max(large.stringWidth(title), small.stringWidth(text));
        return new Rectangle((getWidth() - width) / 2, getHeight() - HEIGHT_PX - 2 * PAD_PX, width, HEIGHT_PX + RISE_PX);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Look look = Look.after(ms(), still);
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.text(g);
        g.setComposite(AlphaComposite.SrcOver.derive((float) look.opacity()));
        Rectangle card = card();
        g.translate(card.x, card.y + look.belowPx());
        var shape = new RoundRectangle2D.Double(0.5, 0.5, card.width - 1, HEIGHT_PX - 1, ARC_PX, ARC_PX);
        g.setColor(Token.RAISED.color());
        g.fill(shape);
        g.setColor(Token.LINE.color());
        g.draw(shape);
        boolean forward = getComponentOrientation().isLeftToRight();
        double top = (HEIGHT_PX - RING_PX) / 2.0;
        double ring = forward ? PAD_PX : card.width - PAD_PX - RING_PX;
        g.setColor(Token.ACCENT.color(0.14));
        g.fill(new Ellipse2D.Double(ring, top, RING_PX, RING_PX));
        g.setColor(Token.ACCENT.color());
        g.setStroke(new BasicStroke((float) px(2.0), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Arc2D.Double(ring + 1, top + 1, RING_PX - 2, RING_PX - 2, 90, -360 * look.ring(), Arc2D.OPEN));
        new GlyphIcon(Glyph.CHECK, CHECK_PX, Token.ACCENT).paint(g, ring + (RING_PX - CHECK_PX) / 2.0, top + (RING_PX - CHECK_PX) / 2.0, Token.ACCENT.color());
        words(g, title, StudioFonts.section(), Token.TEXT, card.width, px(38), forward);
        words(g, text, StudioFonts.body(), Token.SECOND, card.width, px(60), forward);
        g.dispose();
    }

    private void words(Graphics2D g, String words, java.awt.Font font, Token color, int width, int baseline, boolean forward) {
        g.setFont(font);
        g.setColor(color.color());
        int start = 2 * PAD_PX + RING_PX;
        g.drawString(words, forward ? start : width - start - getFontMetrics(font).stringWidth(words), baseline);
    }
}
