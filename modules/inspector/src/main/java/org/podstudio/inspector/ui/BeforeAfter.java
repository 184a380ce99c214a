package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.keys.FixedKeys;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.PaintedPart;

/**
 * Two pictures in one place, before at the left of a line and after at its right, where one reads from right to left the other way
 * round. The line is dragged, or moved with the arrow keys; while the space key is held, only before is seen.
 */
@Messages({
    "BeforeAfter_dragTheLineTo=Drag the line to compare; hold Space to see only before",
    "BeforeAfter_beforeAndAfter=Before and after", "BeforeAfter_before=Before", "BeforeAfter_after=After"
})
final class BeforeAfter extends PaintedPart {
    private static final long serialVersionUID = 1L;
    private static final int CHECK_PX = px(8);
    private static final int MOST_PX = px(320);
    private static final double KEY_STEP = 0.05;

    private transient Optional<PreviewView.Pictures> pictures = Optional.empty();
    private double line = 0.5;
    private boolean onlyBefore;

    BeforeAfter() {
        super(AccessibleRole.SLIDER);
        setFocusable(true);
        setName("before-after");
        setToolTipText(Bundle.BeforeAfter_dragTheLineTo());
        getAccessibleContext().setAccessibleName(Bundle.BeforeAfter_beforeAndAfter());
        setCursor(Cursor.getPredefinedCursor(Cursor.E_RESIZE_CURSOR));
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                lineTo(e.getX());
            }

            @Override
            public void mouseDragged(MouseEvent e) {
                lineTo(e.getX());
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        FixedKeys.on(this, "LEFT", () -> move(-KEY_STEP));
        FixedKeys.on(this, "RIGHT", () -> move(KEY_STEP));
        FixedKeys.on(this, "pressed SPACE", () -> hold(true));
        FixedKeys.on(this, "released SPACE", () -> hold(false));
    }

    void show(Optional<PreviewView.Pictures> shown) {
        pictures = shown;
        setVisible(shown.isPresent());
        revalidate();
        repaint();
    }

    private void hold(boolean held) {
        onlyBefore = held;
        repaint();
    }

    private void lineTo(int x) {
        Rectangle at = place();
        double share = (double) (x - at.x) / Math.max(1, at.width);
        setLine(getComponentOrientation().isLeftToRight() ? share : 1 - share);
    }

    /** To the right by this share of the width. */
    private void move(double by) {
        setLine(getComponentOrientation().isLeftToRight() ? line + by : line - by);
    }

    private void setLine(double to) {
        line = Math.clamp(to, 0, 1);
        repaint();
    }

    /** Share of the width that shows before, 0 to 1. */
    double line() {
        return onlyBefore ? 1 : line;
    }

    /** Where the pictures lie: the shape of the later one, as large as fits, never enlarged more than twice. */
    private Rectangle place() {
        BufferedImage after = pictures.orElseThrow().after();
        double scale = Math.min(2, Math.min((double) getWidth() / after.getWidth(), (double) getHeight() / after.getHeight()));
        int width = (int) Math.max(1, Math.round(after.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(after.getHeight() * scale));
        return new Rectangle((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
    }

    @Override
    public Dimension getPreferredSize() {
        int width = Math.max(px(120), getParent() == null ? getWidth() : getParent().getWidth());
        double shape = pictures.map(p -> (double) p.after().getHeight() / p.after().getWidth()).orElse(1.0);
        return new Dimension(width, (int) Math.clamp(Math.round(width * shape), px(80), MOST_PX));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (pictures.isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        Rectangle at = place();
        boolean turned = !getComponentOrientation().isLeftToRight();
        int split = at.x + (int) Math.round(at.width * (turned ? 1 - line() : line()));
        Rectangle left = new Rectangle(at.x, at.y, split - at.x, at.height);
        Rectangle right = new Rectangle(split, at.y, at.x + at.width - split, at.height);
        draw(g, pictures.get().after(), at, turned ? left : right);
        draw(g, pictures.get().before(), at, turned ? right : left);
        g.setColor(Token.ACCENT.color());
        g.fillRect(split - 1, at.y, 2, at.height);
        if (isFocusOwner()) {
            Paint.focus(g, at.x, at.y, at.width, at.height, 0);
        }
        Paint.text(g);
        g.setFont(StudioFonts.caption());
        label(g, Bundle.BeforeAfter_before(), turned, at);
        if (!onlyBefore) {
            label(g, Bundle.BeforeAfter_after(), !turned, at);
        }
        g.dispose();
    }

    private static void label(Graphics2D g, String text, boolean atTheRight, Rectangle at) {
        FontMetrics metrics = g.getFontMetrics();
        int x = atTheRight ? at.x + at.width - metrics.stringWidth(text) - px(18) : at.x + px(6);
        g.setColor(Token.RAISED.color());
        g.fillRoundRect(x, at.y + px(6), metrics.stringWidth(text) + px(12), metrics.getHeight() + px(4), px(8), px(8));
        g.setColor(Token.TEXT.color());
        g.drawString(text, x + px(6), at.y + px(8) + metrics.getAscent());
    }

    /** One picture into the place of both, of which only a part is seen; squares shine through where it is transparent. */
    private static void draw(Graphics2D all, BufferedImage picture, Rectangle at, Rectangle seen) {
        Graphics2D g = (Graphics2D) all.create();
        g.clip(seen);
        g.setColor(Token.CANVAS.color());
        g.fill(at);
        g.setColor(Token.LINE.color());
        for (int y = 0; y * CHECK_PX < at.height; y++) {
            for (int x = y % 2; x * CHECK_PX < at.width; x += 2) {
                g.fillRect(at.x + x * CHECK_PX, at.y + y * CHECK_PX, CHECK_PX, CHECK_PX);
            }
        }
        g.clip(at);
        double scale = Math.min((double) at.width / picture.getWidth(), (double) at.height / picture.getHeight());
        int width = (int) Math.round(picture.getWidth() * scale);
        int height = (int) Math.round(picture.getHeight() * scale);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, at.x + (at.width - width) / 2, at.y + (at.height - height) / 2, width, height, null);
        g.dispose();
    }
}
