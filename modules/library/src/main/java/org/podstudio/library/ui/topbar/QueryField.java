package org.podstudio.library.ui.topbar;

import static org.podstudio.ui.Scale.px;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalInt;
import javax.swing.JTextField;
import javax.swing.text.BadLocationException;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Paint;

/** A text field that underlines with a wave from the place of a mistake to the end of its word. */
public final class QueryField extends JTextField {
    private static final long serialVersionUID = 1L;
    private static final int WAVE_PX = px(4);

    private transient OptionalInt mistake = OptionalInt.empty();
    /** Where the wave ends; empty for the end of the word. */
    private transient OptionalInt end = OptionalInt.empty();

    /** @param position index into the text; its length when something is missing at the end */
    public void showMistake(OptionalInt position) {
        mistake = position;
        end = OptionalInt.empty();
        putClientProperty("JComponent.outline", position.isPresent() ? "error" : null);
        repaint();
    }

    /** @param from index of the first character that is wrong @param to index behind the last one */
    public void showMistake(int from, int to) {
        showMistake(OptionalInt.of(from));
        end = OptionalInt.of(to);
    }

    /** First and last character that are underlined. */
    static int[] marked(String text, int position) {
        int from = Math.clamp(position, 0, text.length());
        int to = from;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return from == to ? new int[] {Math.max(0, from - 1), from} : new int[] {from, to};
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (mistake.isEmpty() || getText().isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            int[] marked = marked(getText(), mistake.getAsInt());
            if (end.isPresent() && end.getAsInt() > marked[0] && end.getAsInt() <= getText().length()) {
                marked[1] = end.getAsInt();
            }
            Rectangle2D from = modelToView2D(marked[0]);
            Rectangle2D to = modelToView2D(marked[1]);
            g.clip(new Rectangle2D.Double(getInsets().left, 0, getWidth() - getInsets().left - getInsets().right, getHeight()));
            Paint.shapes(g);
            g.setColor(Token.BAD.color());
            Path2D wave = new Path2D.Double();
            double y = from.getMaxY();
            wave.moveTo(from.getX(), y);
            boolean up = true;
            for (double x = from.getX() + WAVE_PX / 2.0; x <= Math.max(to.getX(), from.getX() + WAVE_PX); x += WAVE_PX / 2.0) {
                wave.lineTo(x, y - (up ? px(2) : 0));
                up = !up;
            }
            g.draw(wave);
        } catch (BadLocationException e) {
            // The text has changed since; the next reading tells the place anew.
            mistake = OptionalInt.empty();
        } finally {
            g.dispose();
        }
    }
}
