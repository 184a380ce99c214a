package org.podstudio.library.ui;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import org.jspecify.annotations.Nullable;

/** Files and folders dragged or pasted in are imported; assets dragged out or copied go as files, always as copies. */
final class GridTransfer extends TransferHandler {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(GridTransfer.class.getName());

    private final transient Supplier<List<Path>> selectedFiles;
    private final transient Consumer<List<Path>> importFiles;
    private final transient Consumer<Boolean> hovering;

    /** @param selectedFiles must not block @param hovering told whether files are held over the component */
    GridTransfer(Supplier<List<Path>> selectedFiles, Consumer<List<Path>> importFiles, Consumer<Boolean> hovering) {
        this.selectedFiles = selectedFiles;
        this.importFiles = importFiles;
        this.hovering = hovering;
    }

    @Override
    public int getSourceActions(JComponent c) {
        return COPY;
    }

    @Override
    protected @Nullable Transferable createTransferable(JComponent c) {
        List<File> files = selectedFiles.get().stream().map(Path::toFile).toList();
        return files.isEmpty() ? null : new FileList(files);
    }

    @Override
    public boolean canImport(TransferSupport support) {
        boolean files = support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
        // What was dragged out of the grid itself is here already.
        boolean own = support.isDataFlavorSupported(FileList.OWN);
        if (support.isDrop() && files && !own) {
            support.setDropAction(COPY);
            hovering.accept(true);
        }
        return files && !own;
    }

    @Override
    public boolean importData(TransferSupport support) {
        hovering.accept(false);
        if (!canImport(support)) {
            return false;
        }
        try {
            List<?> files = (List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
            hovering.accept(false);
            List<Path> paths = files.stream().filter(File.class::isInstance).map(f -> ((File) f).toPath()).toList();
            importFiles.accept(paths);
            return !paths.isEmpty();
        } catch (UnsupportedFlavorException | IOException e) {
            LOG.log(Level.WARNING, "What was dropped cannot be read", e);
            return false;
        }
    }

    /** Files, marked as our own. */
    private record FileList(List<File> files) implements Transferable {
        static final DataFlavor OWN = new DataFlavor(FileList.class, "PODStudio assets");

        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor, OWN};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(DataFlavor.javaFileListFlavor) || flavor.equals(OWN);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (flavor.equals(DataFlavor.javaFileListFlavor)) {
                return files;
            }
            if (flavor.equals(OWN)) {
                return this;
            }
            throw new UnsupportedFlavorException(flavor);
        }
    }
}
