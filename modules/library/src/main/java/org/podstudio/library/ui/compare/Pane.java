package org.podstudio.library.ui.compare;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.podstudio.library.ui.cull.DecisionMarks;
import org.podstudio.library.ui.cull.NameLabel;
import org.podstudio.library.ui.loupe.PictureCanvas;
import org.podstudio.library.ui.loupe.Viewed;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.TokenPanel;

/** One of the compared pictures, with its name and what was decided about it. */
final class Pane extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int CAPTION_PX = px(28);
    static final int RING_PX = px(2);
    /** From the edge to the name. */
    static final int NAME_PX = px(8);
    private static final int HEARD_PX = px(3);

    private final PictureCanvas canvas;
    private final DecisionMarks marks = new DecisionMarks();
    private final NameLabel name = new NameLabel(StudioFonts::caption, Token.TEXT);
    private final Caption caption = new Caption();
    private boolean focused;

    /** The line below, with how much was heard along its upper edge. */
    private static final class Caption extends TokenPanel {
        private static final long serialVersionUID = 1L;
        private double heard;

        Caption() {
            super(new BorderLayout(px(8), 0), Token.PANEL, TokenPanel.Line.NONE);
        }

        @Override
        protected void paintComponent(Graphics g) {
            super.paintComponent(g);
            int width = (int) Math.round(heard * getWidth());
            g.setColor(Token.ACCENT.color());
            g.fillRect(getComponentOrientation().isLeftToRight() ? 0 : getWidth() - width, 0, width, HEARD_PX);
        }
    }

    Pane(PictureCanvas canvas) {
        super(new BorderLayout());
        this.canvas = canvas;
        setOpaque(false);
        caption.setPreferredSize(new Dimension(px(80), CAPTION_PX));
        caption.setBorder(new EmptyBorder(0, NAME_PX, 0, NAME_PX));
        caption.add(name, BorderLayout.CENTER);
        caption.add(marks, BorderLayout.LINE_END);
        join();
        focus(false);
    }

    /** Takes its parts back, which the slider lays out by itself. */
    void join() {
        add(canvas, BorderLayout.CENTER);
        add(caption, BorderLayout.SOUTH);
    }

    PictureCanvas canvas() {
        return canvas;
    }

    JPanel caption() {
        return caption;
    }

    void show(Viewed viewed) {
        name.show(viewed.filename());
        marks.show(viewed.status(), viewed.rating(), viewed.label());
    }

    /** @param part of its sound; empty while another one is heard, or none */
    void hear(Optional<Listening.Heard> part) {
        caption.heard = part.map(Listening.Heard::part).orElse(0.0);
        name.setIcon(part.isPresent() ? Glyph.VOLUME_2.icon(16, part.get().playing() ? Token.ACCENT : Token.SECOND) : null);
        caption.repaint();
    }

    /** How much of its sound was heard, from 0 to 1. */
    double heard() {
        return caption.heard;
    }

    void focus(boolean on) {
        focused = on;
        Color ring = on ? Token.FOCUS.color() : Token.LINE.color();
        setBorder(BorderFactory.createLineBorder(ring, RING_PX));
        name.setColor(on ? Token.TEXT : Token.SECOND);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (name != null) {
            focus(focused);
        }
    }
}
