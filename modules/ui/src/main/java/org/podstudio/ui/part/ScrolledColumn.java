package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.Scrollable;
import org.podstudio.ui.Token;

/** One column in a scroll pane: as wide as what is seen of it, as high as it needs. */
public class ScrolledColumn extends TokenPanel implements Scrollable {
    private static final long serialVersionUID = 1L;
    /** One turn of the wheel: about a line. */
    private static final int LINE_PX = px(24);

    /** @param gapPx between the rows */
    public ScrolledColumn(int gapPx) {
        super(new Column(gapPx), Token.PANEL, Line.NONE);
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return LINE_PX;
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
