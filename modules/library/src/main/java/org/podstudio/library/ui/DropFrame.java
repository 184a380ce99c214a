package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.OptionalInt;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Paint;

/** The frame over the place where files can be dropped, while they are held over it, and what dropping them does. */
@Messages({
    "DropFrame_dropToImport=Drop to import",
    "# {0} - how many", "DropFrame_drop=Drop to import {0,choice,0#{0} files and folders|1#{0} file or folder|1<{0} files and folders}"
})
final class DropFrame {
    private static final int INSET_PX = px(12);
    private static final int PAD_PX = px(16);
    private static final int PLATE_PX = px(40);

    private DropFrame() {}

    static String words(OptionalInt files) {
        return files.isEmpty() ? Bundle.DropFrame_dropToImport()
                : Bundle.DropFrame_drop(files.getAsInt());
    }

    static void paint(Graphics2D g, Dimension size, FontMetrics metrics, String words) {
        Paint.text(g);
        var frame = new RoundRectangle2D.Double(INSET_PX, INSET_PX, size.width - 2.0 * INSET_PX, size.height - 2.0 * INSET_PX, px(16), px(16));
        g.setColor(Token.ACCENT.color(0.12));
        g.fill(frame);
        g.setColor(Token.ACCENT.color());
        g.setStroke(new BasicStroke(px(2)));
        g.draw(frame);
        int wide = metrics.stringWidth(words) + 2 * PAD_PX;
        int x = (size.width - wide) / 2;
        int y = (size.height - PLATE_PX) / 2;
        g.fillRoundRect(x, y, wide, PLATE_PX, PLATE_PX, PLATE_PX);
        g.setColor(Token.ON_ACCENT.color());
        g.setFont(StudioFonts.strong());
        g.drawString(words, x + PAD_PX, y + (PLATE_PX - metrics.getHeight()) / 2 + metrics.getAscent());
        g.dispose();
    }
}
