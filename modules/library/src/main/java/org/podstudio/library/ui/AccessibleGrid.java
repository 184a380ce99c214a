package org.podstudio.library.ui;

import java.awt.Rectangle;
import java.util.Locale;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleSelection;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;

/** The grid as a screen reader sees it: a list with one child per asset, made when asked for. */
@Messages({"GRID_loading=Not loaded yet", "# {0} - row", "# {1} - column", "# {2} - place in the list", "# {3} - size of the list",
    "GRID_place=row {0}, column {1}, {2} of {3}"})
final class AccessibleGrid extends AssetGrid.Base implements AccessibleSelection {
    private static final long serialVersionUID = 1L;

    private final transient AssetGrid grid;

    AccessibleGrid(AssetGrid grid) {
        grid.super();
        this.grid = grid;
    }

    @Override
    public AccessibleRole getAccessibleRole() {
        return AccessibleRole.LIST;
    }

    @Override
    public int getAccessibleChildrenCount() {
        return grid.content().size();
    }

    @Override
    public @Nullable Accessible getAccessibleChild(int at) {
        return at < 0 || at >= grid.content().size() ? null : new Cell(at);
    }

    @Override
    public AccessibleSelection getAccessibleSelection() {
        return this;
    }

    @Override
    public int getAccessibleSelectionCount() {
        return grid.selection().count();
    }

    @Override
    public @Nullable Accessible getAccessibleSelection(int nth) {
        var ids = grid.selection().ids();
        return nth < 0 || nth >= ids.size() ? null : getAccessibleChild(grid.content().indexOf(ids.get(nth)));
    }

    @Override
    public boolean isAccessibleChildSelected(int at) {
        return grid.selection().isSelected(at);
    }

    @Override
    public void addAccessibleSelection(int at) {
        if (!grid.selection().isSelected(at)) {
            grid.selection().toggle(at);
        }
    }

    @Override
    public void removeAccessibleSelection(int at) {
        if (grid.selection().isSelected(at)) {
            grid.selection().toggle(at);
        }
    }

    @Override
    public void clearAccessibleSelection() {
        grid.selection().none();
    }

    @Override
    public void selectAllAccessibleSelection() {
        grid.selection().all();
    }

    /** One asset. */
    private final class Cell extends AccessibleContext implements Accessible {
        private final int at;

        Cell(int at) {
            this.at = at;
            setAccessibleParent(grid);
        }

        @Override
        public AccessibleContext getAccessibleContext() {
            return this;
        }

        @Override
        public String getAccessibleName() {
            GridCell cell = at < grid.content().size() ? grid.content().cell(at) : null;
            return cell == null ? Bundle.GRID_loading() : cell.spoken();
        }

        @Override
        public String getAccessibleDescription() {
            GridGeometry geometry = grid.geometry();
            return Bundle.GRID_place(at / geometry.columns() + 1, at % geometry.columns() + 1, "" + (at + 1), "" + grid.content().size());
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
            states.add(AccessibleState.VISIBLE);
            Rectangle cell = grid.geometry().cell(at);
            if (cell.intersects(grid.getVisibleRect())) {
                states.add(AccessibleState.SHOWING);
            }
            if (at < grid.content().size() && grid.selection().isSelected(at)) {
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
    }
}
