package org.podstudio.ui.part;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextHitInfo;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import javax.swing.event.DocumentEvent;
import javax.swing.text.BadLocationException;
import javax.swing.text.Element;
import javax.swing.text.JTextComponent;
import javax.swing.text.Position;
import javax.swing.text.View;
import javax.swing.text.ViewFactory;
import org.jspecify.annotations.Nullable;
import org.podstudio.ui.Texts;

/**
 * Wrapped lines of which some words are read from right to left, each line laid out as a whole. Swing's own view lays out each stretch of
 * one direction by itself, and so puts the blank at its end on the wrong side of it.
 */
final class TurningLines extends View {
    private float width;
    /** Empty before they are needed at this width. */
    private List<Line> lines = List.of();
    /** What they were laid out in. */
    private @Nullable Font laidIn;

    /** @param layout none for a line with nothing in it @param from first of its characters in the text */
    private record Line(@Nullable TextLayout layout, int from, int to, double y, double ascent, double height) {}

    TurningLines(Element text) {
        super(text);
    }

    private JTextComponent area() {
        return (JTextComponent) getContainer();
    }

    private boolean leftToRight() {
        return area().getComponentOrientation().isLeftToRight();
    }

    private List<Line> lines() {
        if (lines.isEmpty() || !area().getFont().equals(laidIn)) {
            laidIn = area().getFont();
            List<Line> laid = new ArrayList<>();
            Element all = getElement();
            for (int i = 0; i < all.getElementCount(); i++) {
                lay(all.getElement(i), laid);
            }
            lines = List.copyOf(laid);
        }
        return lines;
    }

    private void lay(Element paragraph, List<Line> laid) {
        int from = paragraph.getStartOffset();
        String words = words(from, Math.min(paragraph.getEndOffset(), getDocument().getLength()));
        String text = words.endsWith("\n") ? words.substring(0, words.length() - 1) : words;
        Font font = area().getFont();
        FontMetrics metrics = Paint.metrics(font);
        double y = laid.isEmpty() ? 0 : laid.getLast().y() + laid.getLast().height();
        if (text.isEmpty()) {
            laid.add(new Line(null, from, from, y, metrics.getAscent(), metrics.getHeight()));
            return;
        }
        LineBreakMeasurer measurer = new LineBreakMeasurer(ordered(text, font).getIterator(), metrics.getFontRenderContext());
        float room = width > 0 ? width : Float.MAX_VALUE;
        for (int at = 0; at < text.length();) {
            int most = measurer.nextOffset(room);
            int end = at + (most < text.length() ? WrapUI.good(text.substring(at), most - at) : most - at);
            TextLayout layout = measurer.nextLayout(room, end, false);
            double ascent = Math.max(metrics.getAscent(), Math.ceil(layout.getAscent()));
            double height = ascent + Math.max(metrics.getHeight() - metrics.getAscent(), Math.ceil(layout.getDescent() + layout.getLeading()));
            laid.add(new Line(layout, from + at, from + end, y, ascent, height));
            y += height;
            at = end;
        }
    }

    private AttributedString ordered(String text, Font font) {
        AttributedString ordered = new AttributedString(text);
        ordered.addAttribute(TextAttribute.FONT, font);
        ordered.addAttribute(TextAttribute.RUN_DIRECTION, leftToRight() ? TextAttribute.RUN_DIRECTION_LTR : TextAttribute.RUN_DIRECTION_RTL);
        int turned = area() instanceof WrappedText shown && shown.file() ? Texts.turned(text) : 0;
        if (turned > 0) {
            ordered.addAttribute(TextAttribute.BIDI_EMBEDDING, 1, 0, turned);
        }
        return ordered;
    }

    private String words(int from, int to) {
        try {
            return getDocument().getText(from, to - from);
        } catch (BadLocationException e) {
            throw new IllegalStateException("a paragraph of the text lies in the text", e);
        }
    }

    @Override
    public float getPreferredSpan(int axis) {
        return axis == X_AXIS ? (float) lines().stream().mapToDouble(line -> line.layout() == null ? 0 : Math.ceil(line.layout().getAdvance())).max().orElse(0)
                : (float) (lines().getLast().y() + lines().getLast().height());
    }

    @Override
    public float getMinimumSpan(int axis) {
        return axis == X_AXIS ? 0 : getPreferredSpan(axis);
    }

    @Override
    public void setSize(float wide, float high) {
        if (wide != width) {
            width = wide;
            lines = List.of();
            preferenceChanged(null, true, true);
        }
    }

    @Override
    public void paint(Graphics graphics, Shape allocation) {
        Rectangle place = allocation.getBounds();
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.text(g);
        int selectedFrom = area().getSelectionStart();
        int selectedTo = area().getSelectionEnd();
        for (Line line : lines()) {
            TextLayout layout = line.layout();
            if (layout == null) {
                continue;
            }
            float x = (float) (place.x + indent(line));
            float base = (float) (place.y + line.y() + line.ascent());
            int from = Math.max(line.from(), selectedFrom);
            int to = Math.min(line.to(), selectedTo);
            if (from < to && area().getCaret().isSelectionVisible()) {
                g.setColor(area().getSelectionColor());
                g.fill(AffineTransform.getTranslateInstance(x, base).createTransformedShape(
                        layout.getLogicalHighlightShape(from - line.from(), to - line.from())));
            }
            g.setColor(area().isEnabled() ? area().getForeground() : area().getDisabledTextColor());
            layout.draw(g, x, base);
        }
        g.dispose();
    }

    private double indent(Line line) {
        return leftToRight() || line.layout() == null ? 0 : Math.max(0, width - line.layout().getAdvance());
    }

    @Override
    public Shape modelToView(int at, Shape allocation, Position.Bias bias) {
        Rectangle place = allocation.getBounds();
        Line line = lines().stream().filter(one -> at < one.to()).findFirst().orElseGet(() -> lines().getLast());
        int in = Math.clamp(at - line.from(), 0, line.to() - line.from());
        double x = line.layout() == null ? 0 : line.layout().getCaretInfo(TextHitInfo.leading(in))[0];
        return new Rectangle((int) Math.round(place.x + indent(line) + x), (int) Math.round(place.y + line.y()), 1, (int) Math.round(line.height()));
    }

    @Override
    public int viewToModel(float x, float y, Shape allocation, Position.Bias[] bias) {
        Rectangle place = allocation.getBounds();
        bias[0] = Position.Bias.Forward;
        Line line = lines().stream().filter(one -> y < place.y + one.y() + one.height()).findFirst().orElseGet(() -> lines().getLast());
        return line.layout() == null ? line.from()
                : line.from() + line.layout().hitTestChar((float) (x - place.x - indent(line)), 0).getInsertionIndex();
    }

    @Override
    public void insertUpdate(DocumentEvent e, Shape allocation, ViewFactory factory) {
        changed();
    }

    @Override
    public void removeUpdate(DocumentEvent e, Shape allocation, ViewFactory factory) {
        changed();
    }

    @Override
    public void changedUpdate(DocumentEvent e, Shape allocation, ViewFactory factory) {
        changed();
    }

    private void changed() {
        lines = List.of();
        preferenceChanged(null, true, true);
        area().repaint();
    }
}
