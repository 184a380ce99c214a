package org.podstudio.packbuilder.ui;

import java.awt.Image;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.DefaultListModel;
import javax.swing.DefaultListSelectionModel;
import javax.swing.DropMode;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.ListSelectionModel;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.ui.keys.FixedKeys;

/** The pack's assets as small pictures in pack order. Delete takes out, Alt with an arrow or dragging moves, H makes a hero. */
@Messages("list.name=Assets of the pack, in order")
final class PackAssetsList extends JList<Asset> {
    private static final long serialVersionUID = 1L;

    /** What the user did to the order. */
    interface Order {
        void remove(List<AssetId> ids);

        /** @param place where the first of them shall stand in the order as it is now */
        void move(List<AssetId> ids, int place);

        /** These are heroes from now on, or not if they are already. */
        void star(List<AssetId> ids);
    }

    private final transient Order order;
    private final AssetCell cell;

    /** @param pictures asset and device pixels to what is in memory, or null */
    PackAssetsList(BiFunction<AssetId, Integer, @Nullable Image> pictures, Order order) {
        super(new DefaultListModel<>());
        this.order = order;
        cell = new AssetCell(pictures);
        setName("assets");
        setLayoutOrientation(HORIZONTAL_WRAP);
        setVisibleRowCount(-1);
        setFixedCellWidth(AssetCell.CELL_PX);
        setFixedCellHeight(AssetCell.CELL_PX);
        setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        setCellRenderer(cell);
        setOpaque(false);
        getAccessibleContext().setAccessibleName(Bundle.list_name());
        setDragEnabled(true);
        setDropMode(DropMode.INSERT);
        setTransferHandler(new OrderTransfer(this));
        FixedKeys.on(this, "DELETE", () -> order.remove(chosen()));
        FixedKeys.on(this, "H", this::star);
        FixedKeys.on(this, "alt LEFT", () -> shift(-1));
        FixedKeys.on(this, "alt UP", () -> shift(-1));
        FixedKeys.on(this, "alt RIGHT", () -> shift(1));
        FixedKeys.on(this, "alt DOWN", () -> shift(1));
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                showWhereTheKeyboardIs(0);
            }
        });
    }

    /** Nothing need be chosen for it: the ring alone says where the arrow keys begin. */
    private void showWhereTheKeyboardIs(int at) {
        if (getLeadSelectionIndex() < 0 && getModel().getSize() > 0 && getSelectionModel() instanceof DefaultListSelectionModel choice) {
            choice.moveLeadSelectionIndex(Math.clamp(at, 0, getModel().getSize() - 1));
        }
    }

    void show(List<Asset> assets, Set<AssetId> heroes) {
        Set<AssetId> selected = getSelectedValuesList().stream().map(Asset::id).collect(Collectors.toSet());
        int lead = Math.min(getLeadSelectionIndex(), assets.size() - 1);
        cell.mark(heroes);
        DefaultListModel<Asset> model = new DefaultListModel<>();
        model.addAll(assets);
        setModel(model);
        int[] still = IntStream.range(0, assets.size()).filter(i -> selected.contains(assets.get(i).id())).toArray();
        // After taking out, the keyboard stands on the neighbour.
        setSelectedIndices(still.length == 0 && !selected.isEmpty() && lead >= 0 ? new int[] {lead} : still);
        if (isFocusOwner()) {
            showWhereTheKeyboardIs(lead);
        }
    }

    /** The chosen ones were dropped before this place. */
    void dropped(int place) {
        order.move(chosen(), place);
    }

    void star() {
        if (!isSelectionEmpty()) {
            order.star(chosen());
        }
    }

    private List<AssetId> chosen() {
        return getSelectedValuesList().stream().map(Asset::id).toList();
    }

    /** One place earlier or later, all chosen together. */
    private void shift(int step) {
        int[] at = getSelectedIndices();
        if (at.length > 0) {
            int place = step < 0 ? at[0] - 1 : at[at.length - 1] + 2;
            if (place >= 0 && place <= getModel().getSize()) {
                order.move(chosen(), place);
                ensureIndexIsVisible(getSelectedIndex());
            }
        }
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }
}
