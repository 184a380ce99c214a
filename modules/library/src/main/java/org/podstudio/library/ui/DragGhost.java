package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Paint;

/** What hangs on the pointer while assets are dragged out: how many there are, and that they are copied. */
@Messages({"# {0} - how many", "DragGhost_copy=Copy {0,choice,0#{0} files|1#{0} file|1<{0} files}"})
final class DragGhost {
    private static final int HEIGHT_PX = px(28);
    private static final int PAD_PX = px(12);

    private DragGhost() {}

    static BufferedImage of(JComponent in, int files) {
        String text = Bundle.DragGhost_copy(files);
        FontMetrics metrics = in.getFontMetrics(StudioFonts.strong());
        BufferedImage image = new BufferedImage(metrics.stringWidth(text) + 2 * PAD_PX, HEIGHT_PX, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        Paint.text(g);
        g.setColor(Token.ACCENT.color());
        g.fillRoundRect(0, 0, image.getWidth(), HEIGHT_PX, HEIGHT_PX, HEIGHT_PX);
        g.setColor(Token.ON_ACCENT.color());
        g.setFont(metrics.getFont());
        g.drawString(text, PAD_PX, (HEIGHT_PX - metrics.getHeight()) / 2 + metrics.getAscent());
        g.dispose();
        return image;
    }
}
