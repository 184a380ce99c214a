package org.podstudio.library.ui;

import java.awt.Point;
import java.beans.PropertyChangeListener;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleSelection;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;

/**
 * The grid as a screen reader sees it: a list with one child per asset, made when asked for. It tells which asset has the focus, what is
 * selected, and when an asset's name changes with a decision; as long as nobody listens that costs nothing. On the EDT.
 */
final class AccessibleGrid extends AssetGrid.Base implements AccessibleSelection {
    private static final long serialVersionUID = 1L;

    private static final int FEW = 500;

    private final transient AssetGrid grid;
    /** Those that somebody may hold. */
    private final transient Map<Integer, WeakReference<AccessibleCell>> cells = new HashMap<>();
    private int sweepAt = FEW;
    private boolean heard;
    /** What was told last. */
    private transient @Nullable AccessibleCell focused;
    private transient List<AssetId> selected = List.of();

    AccessibleGrid(AssetGrid grid) {
        grid.super();
        this.grid = grid;
        grid.selection().listen(this::selectionChanged);
    }

    /** Cells of this grid were loaded or changed. */
    static void cellsChanged(AssetGrid grid) {
        if (grid.getAccessibleContext() instanceof AccessibleGrid spoken && spoken.heard) {
            spoken.tellNames();
        }
    }

    @Override
    public void addPropertyChangeListener(PropertyChangeListener listener) {
        super.addPropertyChangeListener(listener);
        if (!heard) {
            heard = true;
            focused = lead();
            selected = grid.selection().ids();
        }
    }

    private @Nullable AccessibleCell lead() {
        int lead = grid.selection().lead();
        return lead < 0 || lead >= grid.content().size() ? null : cell(lead);
    }

    private void selectionChanged() {
        if (!heard) {
            return;
        }
        List<AssetId> before = selected;
        selected = grid.selection().ids();
        if (!selected.equals(before)) {
            firePropertyChange(ACCESSIBLE_SELECTION_PROPERTY, before.size(), null);
        }
        AccessibleCell was = focused;
        focused = lead();
        if (focused != was) {
            firePropertyChange(ACCESSIBLE_ACTIVE_DESCENDANT_PROPERTY, was, focused);
        }
    }

    private void tellNames() {
        boolean changed = false;
        for (WeakReference<AccessibleCell> known : List.copyOf(cells.values())) {
            AccessibleCell cell = known.get();
            changed |= cell != null && cell.tellName();
        }
        if (changed) {
            firePropertyChange(ACCESSIBLE_VISIBLE_DATA_PROPERTY, false, true);
        }
    }

    /** The same object for as long as somebody holds it: who listens to it hears of its changes. */
    private AccessibleCell cell(int at) {
        WeakReference<AccessibleCell> known = cells.get(at);
        AccessibleCell cell = known == null ? null : known.get();
        if (cell == null) {
            if (cells.size() >= sweepAt) {
                cells.values().removeIf(one -> one.get() == null);
                sweepAt = Math.max(FEW, 2 * cells.size());
            }
            cell = new AccessibleCell(grid, at);
            cells.put(at, new WeakReference<>(cell));
        }
        return cell;
    }

    /** There may be 100,000: nobody should listen to each. */
    @Override
    public AccessibleStateSet getAccessibleStateSet() {
        AccessibleStateSet states = super.getAccessibleStateSet();
        states.add(AccessibleState.MANAGES_DESCENDANTS);
        states.add(AccessibleState.MULTISELECTABLE);
        return states;
    }

    @Override
    public @Nullable Accessible getAccessibleAt(Point point) {
        return getAccessibleChild(grid.geometry().at(point.x, point.y));
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
        return at < 0 || at >= grid.content().size() ? null : cell(at);
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
}
