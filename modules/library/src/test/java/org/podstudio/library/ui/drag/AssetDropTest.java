package org.podstudio.library.ui.drag;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.TransferHandler.TransferSupport;
import org.junit.jupiter.api.Test;

class AssetDropTest {
    private final List<Path> taken = new ArrayList<>();
    private final JLabel row = new JLabel();

    private record Files(List<File> files, DataFlavor... flavors) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return flavors;
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return List.of(flavors).contains(flavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) {
            return files;
        }
    }

    @Test
    void assetsOfTheLibraryAreTakenAndFilesFromElsewhereAreNot() {
        AssetDrop.accept(row, taken::addAll);
        File file = new File("dragon.png");
        TransferSupport assets = new TransferSupport(row, new Files(List.of(file), DataFlavor.javaFileListFlavor, AssetDrop.ASSETS));
        assertThat(row.getTransferHandler().canImport(assets)).isTrue();
        assertThat(row.getTransferHandler().importData(assets)).isTrue();
        assertThat(taken).containsExactly(file.toPath());
        assertThat(row.getTransferHandler().canImport(new TransferSupport(row, new Files(List.of(file), DataFlavor.javaFileListFlavor)))).isFalse();
        assertThat(AssetDrop.held(row)).as("nothing is held over it").isFalse();
    }

    @Test
    void whatTakesAnyFilesTakesThoseFromElsewhereToo() {
        AssetDrop.acceptFiles(row, taken::addAll);
        File file = new File("dragon.png");
        TransferSupport foreign = new TransferSupport(row, new Files(List.of(file), DataFlavor.javaFileListFlavor));
        assertThat(row.getTransferHandler().canImport(foreign)).isTrue();
        assertThat(row.getTransferHandler().importData(foreign)).isTrue();
        assertThat(taken).containsExactly(file.toPath());
    }
}
