package org.podstudio.ui.part;

import java.awt.Graphics;
import java.awt.LayoutManager;
import javax.swing.JPanel;
import org.podstudio.ui.Token;

/** A panel on a token's ground, with a hairline along the sides asked for. */
public class TokenPanel extends JPanel {
    private static final long serialVersionUID = 1L;

    /** Where a hairline runs. */
    public enum Line {
        NONE,
        TOP,
        BOTTOM
    }

    private final Token ground;
    private final Line line;

    public TokenPanel(LayoutManager layout, Token ground, Line line) {
        super(layout);
        this.ground = ground;
        this.line = line;
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(ground.color());
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setColor(Token.LINE.color());
        switch (line) {
            case TOP -> g.fillRect(0, 0, getWidth(), 1);
            case BOTTOM -> g.fillRect(0, getHeight() - 1, getWidth(), 1);
            case NONE -> { }
        }
    }
}
