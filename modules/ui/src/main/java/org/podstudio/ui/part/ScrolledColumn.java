package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.FocusEvent;
import java.util.EnumSet;
import java.util.Set;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;
import org.podstudio.ui.Token;

/** One column in a scroll pane: as wide as what is seen of it, as high as it needs. What Tab goes to comes into view. */
public class ScrolledColumn extends TokenPanel implements Scrollable {
    private static final long serialVersionUID = 1L;
    /** One turn of the wheel: about a line. */
    private static final int LINE_PX = px(24);
    /** Around what comes into view. */
    private static final int ROOM_PX = px(8);
    private static final Set<FocusEvent.Cause> TAB = EnumSet.of(FocusEvent.Cause.TRAVERSAL, FocusEvent.Cause.TRAVERSAL_FORWARD,
            FocusEvent.Cause.TRAVERSAL_BACKWARD, FocusEvent.Cause.TRAVERSAL_UP, FocusEvent.Cause.TRAVERSAL_DOWN);

    private final transient AWTEventListener keyboard = this::heard;

    /** @param gapPx between the rows */
    public ScrolledColumn(int gapPx) {
        super(new Column(gapPx), Token.PANEL, Line.NONE);
    }

    @Override
    public void addNotify() {
        super.addNotify();
        Toolkit.getDefaultToolkit().addAWTEventListener(keyboard, AWTEvent.FOCUS_EVENT_MASK);
    }

    @Override
    public void removeNotify() {
        Toolkit.getDefaultToolkit().removeAWTEventListener(keyboard);
        super.removeNotify();
    }

    /** What the mouse goes to is seen already, and must not move below it. */
    private void heard(AWTEvent event) {
        if (event instanceof FocusEvent focus && focus.getID() == FocusEvent.FOCUS_GAINED && TAB.contains(focus.getCause())
                && focus.getComponent() != this && SwingUtilities.isDescendingFrom(focus.getComponent(), this)) {
            Component part = focus.getComponent();
            Container field = SwingUtilities.getAncestorOfClass(JScrollPane.class, part);
            Component whole = field != null && SwingUtilities.isDescendingFrom(field, this) ? field : part;
            Rectangle place = SwingUtilities.convertRectangle(whole.getParent(), whole.getBounds(), this);
            place.grow(0, ROOM_PX);
            place.height = Math.min(place.height, Math.max(1, getVisibleRect().height));
            scrollRectToVisible(place);
        }
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
