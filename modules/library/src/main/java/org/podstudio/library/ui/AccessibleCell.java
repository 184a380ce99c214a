package org.podstudio.library.ui;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.FocusListener;
import java.util.Locale;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleAction;
import javax.accessibility.AccessibleComponent;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import javax.swing.Action;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.library.ui.cull.LibraryKey;

/** One asset of the grid as a screen reader sees it: where it is, what it is called, and that it can be opened. On the EDT. */
@Messages({"GRID_loading=Not loaded yet", "# {0} - row", "# {1} - column", "# {2} - place in the list", "# {3} - size of the list",
    "GRID_place=row {0}, column {1}, {2} of {3}", "GRID_open=Open"})
final class AccessibleCell extends AccessibleContext implements Accessible, AccessibleComponent, AccessibleAction {
    private final AssetGrid grid;
    private final int at;
    /** The name as it was told last. */
    private String told;

    AccessibleCell(AssetGrid grid, int at) {
        this.grid = grid;
        this.at = at;
        setAccessibleParent(grid);
        told = getAccessibleName();
    }

    /** Tells whoever listens when it is called otherwise than before. @return whether it is */
    boolean tellName() {
        String before = told;
        told = getAccessibleName();
        firePropertyChange(ACCESSIBLE_NAME_PROPERTY, before, told);
        return !told.equals(before);
    }

    private boolean there() {
        return at < grid.content().size();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        return this;
    }

    @Override
    public String getAccessibleName() {
        GridCell cell = there() ? grid.content().cell(at) : null;
        return cell == null ? Bundle.GRID_loading() : cell.spoken();
    }

    @Override
    public String getAccessibleDescription() {
        GridGeometry geometry = grid.geometry();
        return Bundle.GRID_place(geometry.row(at) + 1, geometry.column(at) + 1, "" + (at + 1), "" + grid.content().size());
    }

    @Override
    public AccessibleRole getAccessibleRole() {
        return AccessibleRole.ICON;
    }

    @Override
    public AccessibleStateSet getAccessibleStateSet() {
        AccessibleStateSet states = new AccessibleStateSet();
        states.add(AccessibleState.SELECTABLE);
        states.add(AccessibleState.FOCUSABLE);
        states.add(AccessibleState.TRANSIENT);
        states.add(AccessibleState.VISIBLE);
        if (isShowing()) {
            states.add(AccessibleState.SHOWING);
        }
        if (there() && grid.selection().isSelected(at)) {
            states.add(AccessibleState.SELECTED);
        }
        if (at == grid.selection().lead() && grid.isFocusOwner()) {
            states.add(AccessibleState.FOCUSED);
        }
        return states;
    }

    @Override
    public int getAccessibleIndexInParent() {
        return at;
    }

    @Override
    public int getAccessibleChildrenCount() {
        return 0;
    }

    @Override
    public @Nullable Accessible getAccessibleChild(int i) {
        return null;
    }

    @Override
    public Locale getLocale() {
        return grid.getLocale();
    }

    @Override
    public AccessibleComponent getAccessibleComponent() {
        return this;
    }

    @Override
    public AccessibleAction getAccessibleAction() {
        return this;
    }

    @Override
    public int getAccessibleActionCount() {
        return 1;
    }

    @Override
    public @Nullable String getAccessibleActionDescription(int nth) {
        return nth == 0 ? Bundle.GRID_open() : null;
    }

    /** As a double click does it. */
    @Override
    public boolean doAccessibleAction(int nth) {
        Action open = grid.getActionMap().get(LibraryKey.PREVIEW.id());
        if (nth != 0 || !there() || open == null) {
            return false;
        }
        grid.selection().only(at);
        grid.reveal(at);
        open.actionPerformed(new ActionEvent(grid, ActionEvent.ACTION_PERFORMED, ""));
        return true;
    }

    @Override
    public Rectangle getBounds() {
        return grid.geometry().cell(at);
    }

    @Override
    public Point getLocation() {
        return getBounds().getLocation();
    }

    @Override
    public Dimension getSize() {
        return getBounds().getSize();
    }

    @Override
    public @Nullable Point getLocationOnScreen() {
        if (!grid.isShowing()) {
            return null;
        }
        Point point = grid.getLocationOnScreen();
        point.translate(getBounds().x, getBounds().y);
        return point;
    }

    @Override
    public boolean contains(Point point) {
        return new Rectangle(getSize()).contains(point);
    }

    @Override
    public @Nullable Accessible getAccessibleAt(Point point) {
        return null;
    }

    @Override
    public boolean isShowing() {
        return grid.isShowing() && there() && getBounds().intersects(grid.getVisibleRect());
    }

    @Override
    public boolean isVisible() {
        return true;
    }

    @Override
    public boolean isEnabled() {
        return grid.isEnabled();
    }

    @Override
    public boolean isFocusTraversable() {
        return true;
    }

    @Override
    public void requestFocus() {
        if (there()) {
            grid.selection().focusOnly(at);
            grid.reveal(at);
            grid.requestFocusInWindow();
        }
    }

    @Override
    public Color getBackground() {
        return grid.getBackground();
    }

    @Override
    public Color getForeground() {
        return grid.getForeground();
    }

    @Override
    public Cursor getCursor() {
        return grid.getCursor();
    }

    @Override
    public Font getFont() {
        return grid.getFont();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return grid.getFontMetrics(font);
    }

    // The grid paints and places its cells itself: nobody else can change how and where.

    @Override
    public void setBackground(Color color) {}

    @Override
    public void setForeground(Color color) {}

    @Override
    public void setCursor(Cursor cursor) {}

    @Override
    public void setFont(Font font) {}

    @Override
    public void setEnabled(boolean enabled) {}

    @Override
    public void setVisible(boolean visible) {}

    @Override
    public void setLocation(Point point) {}

    @Override
    public void setBounds(Rectangle bounds) {}

    @Override
    public void setSize(Dimension size) {}

    /** It never has the keyboard itself. */
    @Override
    public void addFocusListener(FocusListener listener) {}

    @Override
    public void removeFocusListener(FocusListener listener) {}
}
