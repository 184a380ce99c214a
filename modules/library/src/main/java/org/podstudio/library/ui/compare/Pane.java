package org.podstudio.library.ui.compare;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.podstudio.library.ui.cull.DecisionMarks;
import org.podstudio.library.ui.cull.NameLabel;
import org.podstudio.library.ui.loupe.PictureCanvas;
import org.podstudio.library.ui.loupe.Viewed;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.TokenPanel;

/** One of the compared pictures, with its name and what was decided about it. */
final class Pane extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int CAPTION_PX = px(28);
    private static final int RING_PX = px(2);

    private final PictureCanvas canvas;
    private final DecisionMarks marks = new DecisionMarks();
    private final NameLabel name = new NameLabel(StudioFonts::caption, Token.TEXT);
    private final JPanel caption = new TokenPanel(new BorderLayout(px(8), 0), Token.PANEL, TokenPanel.Line.NONE);
    private boolean focused;

    Pane(PictureCanvas canvas) {
        super(new BorderLayout());
        this.canvas = canvas;
        setOpaque(false);
        caption.setPreferredSize(new Dimension(px(80), CAPTION_PX));
        caption.setBorder(new EmptyBorder(0, px(8), 0, px(8)));
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
