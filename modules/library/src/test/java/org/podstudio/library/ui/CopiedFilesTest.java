package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Image;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CopiedFilesTest {
    private final List<File> files = List.of(new File("dragon.png"));

    @Test
    void onePictureGoesAsAFileAndAsItsPixelsWhichAreDecodedOnlyWhenAskedFor() throws Exception {
        AtomicInteger decoded = new AtomicInteger();
        Image pixels = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        CopiedFiles copied = new CopiedFiles(files, Optional.of(() -> {
            decoded.incrementAndGet();
            return pixels;
        }));
        assertThat(copied.getTransferDataFlavors()).containsExactly(DataFlavor.javaFileListFlavor, CopiedFiles.OWN, DataFlavor.imageFlavor);
        assertThat(copied.getTransferData(DataFlavor.javaFileListFlavor)).isEqualTo(files);
        assertThat(decoded).hasValue(0);
        assertThat(copied.getTransferData(DataFlavor.imageFlavor)).isSameAs(pixels);
    }

    @Test
    void severalFilesOrASoundHaveNoPixels() {
        CopiedFiles copied = new CopiedFiles(files, Optional.empty());
        assertThat(copied.isDataFlavorSupported(DataFlavor.imageFlavor)).isFalse();
        assertThatThrownBy(() -> copied.getTransferData(DataFlavor.imageFlavor)).isInstanceOf(UnsupportedFlavorException.class);
    }

    @Test
    void withoutADecoderTheAskingProgramIsToldSo() {
        CopiedFiles copied = new CopiedFiles(files, Optional.of(CopiedFiles.picture(Optional.empty(), files.getFirst().toPath())));
        assertThatThrownBy(() -> copied.getTransferData(DataFlavor.imageFlavor)).isInstanceOf(IOException.class);
    }
}
