package org.podstudio.ui.help;

import static org.podstudio.ui.Scale.px;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import javax.swing.text.BadLocationException;
import javax.swing.text.JTextComponent;
import javax.swing.text.LayeredHighlighter;
import javax.swing.text.Position;
import javax.swing.text.View;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Paint;

/** The ring around a link that has the keyboard, one around each of its lines. */
final class LinkRing extends LayeredHighlighter.LayerPainter {
    private static final float WIDTH_PX = (float) px(2.0);
    private static final int ARC_PX = px(6);

    @Override
    public Shape paintLayer(Graphics graphics, int from, int to, Shape bounds, JTextComponent text, View view) {
        try {
            Rectangle at = view.modelToView(from, Position.Bias.Forward, to, Position.Bias.Backward, bounds).getBounds();
            Graphics2D g = (Graphics2D) graphics.create();
            Paint.shapes(g);
            g.setColor(Token.FOCUS.color());
            g.setStroke(new BasicStroke(WIDTH_PX));
            g.drawRoundRect(at.x - 1, at.y, at.width + 1, at.height - 1, ARC_PX, ARC_PX);
            g.dispose();
            return at;
        } catch (BadLocationException e) {
            return bounds; // the text changed under it; what comes next is painted anew
        }
    }

    @Override
    public void paint(Graphics g, int from, int to, Shape bounds, JTextComponent text) {
        // Lines are painted one by one, in their layer.
    }
}
