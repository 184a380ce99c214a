package org.podstudio.inspector.ui;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.Scrollable;
import javax.swing.border.EmptyBorder;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.TokenPanel;

/** What the inspector scrolls: one column, as wide as the view. */
final class PanelBody extends TokenPanel implements Scrollable {
    private static final long serialVersionUID = 1L;

    PanelBody() {
        super(new Column(10), Token.PANEL, Line.NONE);
        setBorder(new EmptyBorder(12, 12, 24, 12));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return new Dimension(320, 600);
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return 24;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}
