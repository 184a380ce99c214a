package org.podstudio.library.ui.welcome;

import static org.podstudio.ui.Scale.px;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JToggleButton;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Paint;

/** A theme as a small window in its colours, with its name under it. */
final class ThemeTile extends JToggleButton {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = px(112);
    private static final int PICTURE_PX = px(80);

    /** The colours of a theme that is not the one in use: window, panel, text, accent. Source: LOOK.md and the branding's themes. */
    private record Colors(Color window, Color panel, Color text, Color accent) {
        private static final Colors DARK = new Colors(new Color(0x17181A), new Color(0x27292D), new Color(0xA3A7AE), new Color(0x2FC7B5));
        private static final Colors LIGHT = new Colors(new Color(0xECEDEF), Color.WHITE, new Color(0x565A62), new Color(0x076B61));
        private static final Colors CONTRAST = new Colors(Color.BLACK, Color.BLACK, Color.WHITE, new Color(0x2FE0CC));
    }

    private final String word;

    ThemeTile(String word, String title) {
        super(title);
        this.word = word;
        setName("theme." + word);
        setOpaque(false);
        setContentAreaFilled(false);
        setBorderPainted(false);
        setFocusPainted(false);
        setRolloverEnabled(true);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(px(120), HEIGHT_PX);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.text(g);
        RoundRectangle2D frame = new RoundRectangle2D.Double(1.5, 1.5, getWidth() - 3, PICTURE_PX - 3, px(12), px(12));
        switch (word) {
            case "light" -> window(g, frame, Colors.LIGHT);
            case "contrast" -> window(g, frame, Colors.CONTRAST);
            case "system" -> {
                window(g, frame, Colors.DARK);
                Path2D half = new Path2D.Double();
                half.moveTo(getWidth(), 0);
                half.lineTo(getWidth(), PICTURE_PX);
                half.lineTo(0, PICTURE_PX);
                half.closePath();
                Graphics2D lower = (Graphics2D) g.create();
                lower.clip(half);
                window(lower, frame, Colors.LIGHT);
                lower.dispose();
            }
            default -> window(g, frame, Colors.DARK);
        }
        Token ring = isSelected() ? Token.ACCENT : getModel().isRollover() ? Token.SECOND : Token.LINE;
        g.setColor(ring.color());
        g.setStroke(new BasicStroke(isSelected() ? 2 : 1));
        g.draw(frame);
        if (isFocusOwner()) {
            Paint.focus(g, px(3), px(3), getWidth() - px(6), PICTURE_PX - px(6), px(8));
        }
        g.setFont(isSelected() ? StudioFonts.strong() : StudioFonts.body());
        g.setColor((isSelected() ? Token.TEXT : Token.SECOND).color());
        String mark = isSelected() ? "✓ " + getText() : getText();
        g.drawString(mark, (getWidth() - g.getFontMetrics().stringWidth(mark)) / 2, PICTURE_PX + px(4) + g.getFontMetrics().getAscent());
        g.dispose();
    }

    /** A side, a few lines, a grid of pictures of which one is selected. */
    private static void window(Graphics2D g, RoundRectangle2D frame, Colors in) {
        Graphics2D inside = (Graphics2D) g.create();
        inside.clip(frame);
        int width = (int) frame.getWidth();
        inside.setColor(in.window());
        inside.fillRect(0, 0, width + px(4), PICTURE_PX);
        inside.setColor(in.panel());
        inside.fillRect(0, 0, width / 4, PICTURE_PX);
        inside.setColor(in.text());
        for (int y = px(14); y < PICTURE_PX - px(20); y += px(12)) {
            inside.fillRoundRect(px(9), y, width / 4 - px(16), px(3), px(3), px(3));
        }
        int left = width / 4 + px(10);
        int size = Math.max(px(10), (width - left - px(20)) / 3);
        for (int i = 0; i < 6; i++) {
            int x = left + i % 3 * (size + px(6));
            int y = px(12) + i / 3 * (Math.min(size, px(24)) + px(8));
            inside.setColor(i == 1 ? in.accent() : new Color(in.text().getRGB() & 0xFFFFFF | 0x55000000, true));
            inside.fillRoundRect(x, y, size, Math.min(size, px(24)), px(4), px(4));
        }
        inside.dispose();
    }
}
