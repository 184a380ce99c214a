package org.podstudio.packbuilder.ui;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.TransferHandler;

/** Dragging within the list of assets changes their order; nothing is taken from outside. */
final class OrderTransfer extends TransferHandler {
    private static final long serialVersionUID = 1L;

    private final PackAssetsList list;
    /** Whether what is dragged began here; EDT only. */
    private boolean ours;

    OrderTransfer(PackAssetsList list) {
        this.list = list;
    }

    @Override
    public int getSourceActions(JComponent component) {
        return MOVE;
    }

    @Override
    protected Transferable createTransferable(JComponent component) {
        ours = !list.isSelectionEmpty();
        // What is moved is what is selected; outside this list it means nothing.
        return ours ? new StringSelection("") : null;
    }

    @Override
    public boolean canImport(TransferSupport support) {
        return ours && support.isDrop() && support.isDataFlavorSupported(DataFlavor.stringFlavor);
    }

    @Override
    public boolean importData(TransferSupport support) {
        if (!canImport(support)) {
            return false;
        }
        list.dropped(((JList.DropLocation) support.getDropLocation()).getIndex());
        return true;
    }

    @Override
    protected void exportDone(JComponent source, Transferable data, int action) {
        ours = false;
    }
}
