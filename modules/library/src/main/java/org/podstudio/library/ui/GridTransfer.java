package org.podstudio.library.ui;

import java.awt.Point;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.dnd.DropTargetAdapter;
import java.awt.dnd.DropTargetDropEvent;
import java.awt.dnd.DropTargetEvent;
import java.awt.dnd.DropTargetListener;
import java.awt.dnd.InvalidDnDOperationException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import org.jspecify.annotations.Nullable;

/**
 * Files, folders and pictures dragged or pasted in are imported; assets dragged out or copied go as files, always as copies, and one
 * picture also as its pixels.
 */
final class GridTransfer extends TransferHandler {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(GridTransfer.class.getName());

    private final transient Supplier<List<Path>> selectedFiles;
    private final transient Supplier<Optional<CopiedFiles.Picture>> picture;
    private final transient IncomingImport taking;
    private final transient Hovering hovering;
    /** Whether something is held over the component; it is counted once, when it comes. */
    private boolean held;

    /** Told what is held over the component before it is dropped. */
    interface Hovering {
        /** @param files how many, as far as that is told before they are dropped */
        void above(OptionalInt files);

        /** Dropped or gone. */
        void gone();
    }

    /** @param selectedFiles must not block @param picture that goes along as pixels, decoded when somebody asks for them; must not block */
    GridTransfer(Supplier<List<Path>> selectedFiles, Supplier<Optional<CopiedFiles.Picture>> picture, IncomingImport taking, Hovering hovering) {
        this.selectedFiles = selectedFiles;
        this.picture = picture;
        this.taking = taking;
        this.hovering = hovering;
    }

    @Override
    public int getSourceActions(JComponent c) {
        return COPY;
    }

    @Override
    protected @Nullable Transferable createTransferable(JComponent c) {
        List<File> files = selectedFiles.get().stream().map(Path::toFile).toList();
        if (files.isEmpty()) {
            return null;
        }
        setDragImage(DragGhost.of(c, files.size()));
        setDragImageOffset(new Point(-12, -12));
        return new CopiedFiles(files, picture.get());
    }

    @Override
    public boolean canImport(TransferSupport support) {
        // What was dragged out of the grid itself is here already.
        boolean taken = !support.isDataFlavorSupported(CopiedFiles.OWN) && Incoming.possible(Arrays.stream(support.getDataFlavors()));
        if (support.isDrop() && taken) {
            support.setDropAction(COPY);
            if (!held) {
                held = true;
                hovering.above(count(support));
            }
        }
        return taken;
    }

    private static OptionalInt count(TransferSupport support) {
        try {
            return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)
                    && support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor) instanceof List<?> files
                    ? OptionalInt.of(files.size()) : OptionalInt.empty();
        } catch (UnsupportedFlavorException | IOException | InvalidDnDOperationException e) {
            LOG.log(Level.FINE, "What is dragged is told only when it is dropped", e);
            return OptionalInt.empty();
        }
    }

    /** For the drop target of each component: the handler itself is not told when what is dragged goes away. */
    DropTargetListener whenGone() {
        return new DropTargetAdapter() {
            @Override
            public void dragExit(DropTargetEvent e) {
                gone();
            }

            @Override
            public void drop(DropTargetDropEvent e) {
                gone();
            }
        };
    }

    private void gone() {
        held = false;
        hovering.gone();
    }

    @Override
    public boolean importData(TransferSupport support) {
        gone();
        if (support.isDataFlavorSupported(CopiedFiles.OWN)) {
            return false;
        }
        try {
            return taking.take(Incoming.of(support.getTransferable()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What was dropped cannot be read", e);
            return false;
        }
    }
}
