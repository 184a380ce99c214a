package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import javax.accessibility.AccessibleRole;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.PaintedPart;

/** A picture on four fabrics, side by side in two rows: what vanishes on one of them is seen at once. */
@Messages({
    "Fabric_white=White", "Fabric_heather=Heather grey", "Fabric_navy=Navy", "Fabric_black=Black",
    "Fabric_name=The picture on white, heather grey, navy and black fabric"
})
final class FabricSwatches extends PaintedPart {
    private static final long serialVersionUID = 1L;
    private static final int GAP_PX = px(8);
    private static final int LABEL_PX = px(20);
    private static final int MARGIN_PX = px(10);
    private static final int LEAST_PX = px(60);

    /** Colours of fabrics, not of the studio: the usual four of a T-shirt's maker. */
    private enum Fabric {
        WHITE(0xFBFBFA),
        HEATHER(0xB9BABD),
        NAVY(0x1F2A44),
        BLACK(0x151515);

        private final Color color;

        Fabric(int rgb) {
            color = new Color(rgb);
        }

        String title() {
            return switch (this) {
                case WHITE -> Bundle.Fabric_white();
                case HEATHER -> Bundle.Fabric_heather();
                case NAVY -> Bundle.Fabric_navy();
                case BLACK -> Bundle.Fabric_black();
            };
        }
    }

    private transient @Nullable BufferedImage picture;

    FabricSwatches() {
        super(AccessibleRole.ICON);
        getAccessibleContext().setAccessibleName(Bundle.Fabric_name());
        setName("fabrics");
    }

    void show(@Nullable BufferedImage shown) {
        picture = shown;
        revalidate();
        repaint();
    }

    private int side() {
        int width = getParent() == null || getParent().getWidth() == 0 ? px(280) : getParent().getWidth();
        return Math.max(LEAST_PX, (width - GAP_PX) / 2);
    }

    @Override
    public Dimension getPreferredSize() {
        int rows = side() * 3 / 4 + LABEL_PX;
        return new Dimension(2 * side() + GAP_PX, 2 * rows + GAP_PX);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        Paint.text(g);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        int width = (getWidth() - GAP_PX) / 2;
        int height = (getHeight() - GAP_PX) / 2 - LABEL_PX;
        for (Fabric fabric : Fabric.values()) {
            int x = fabric.ordinal() % 2 * (width + GAP_PX);
            int y = fabric.ordinal() / 2 * (height + LABEL_PX + GAP_PX);
            swatch(g, fabric, x, y, width, height);
        }
        g.dispose();
    }

    private void swatch(Graphics2D g, Fabric fabric, int x, int y, int width, int height) {
        RoundRectangle2D box = new RoundRectangle2D.Double(x + 0.5, y + 0.5, width - 1, height - 1, px(8), px(8));
        g.setColor(fabric.color);
        g.fill(box);
        g.setColor(Token.LINE.color());
        g.draw(box);
        BufferedImage shown = picture;
        if (shown != null) {
            double scale = Math.min((width - 2.0 * MARGIN_PX) / shown.getWidth(), (height - 2.0 * MARGIN_PX) / shown.getHeight());
            int w = (int) Math.max(1, Math.round(shown.getWidth() * scale));
            int h = (int) Math.max(1, Math.round(shown.getHeight() * scale));
            g.drawImage(shown, x + (width - w) / 2, y + (height - h) / 2, w, h, null);
        }
        g.setFont(StudioFonts.caption());
        g.setColor(Token.SECOND.color());
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(fabric.title(), x + (width - metrics.stringWidth(fabric.title())) / 2, y + height + px(3) + metrics.getAscent());
    }
}
