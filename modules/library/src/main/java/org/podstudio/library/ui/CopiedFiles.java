package org.podstudio.library.ui;

import java.awt.Image;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.library.ui.drag.AssetDrop;

/**
 * Files on their way out, marked as our own. One picture goes as its pixels, too, for programs that paste pictures: they are decoded when
 * such a program asks, on the thread of the toolkit that asks, never while copying.
 */
final class CopiedFiles implements Transferable {
    static final DataFlavor OWN = AssetDrop.ASSETS;
    /** A larger picture is pasted smaller: its pixels would take more memory than the rest of the program. */
    private static final PixelSize MOST = new PixelSize(4096, 4096);

    private final List<File> files;
    private final Optional<Picture> picture;

    /** Pixels that are decoded when they are asked for. */
    interface Picture {
        Image decode() throws IOException;
    }

    CopiedFiles(List<File> files, Optional<Picture> picture) {
        this.files = List.copyOf(files);
        this.picture = picture;
    }

    static Picture picture(Optional<ImageCodec> codec, Path file) {
        return () -> {
            try {
                ImageCodec decoder = codec.orElseThrow(() -> new IOException("no decoder is installed"));
                return decoder.screen(file, size -> PicturePart.fitted(size, MOST), () -> false).pixels();
            } catch (StudioException | CancelledException e) {
                throw new IOException("The picture was not decoded for the clipboard", e);
            }
        };
    }

    @Override
    public DataFlavor[] getTransferDataFlavors() {
        List<DataFlavor> flavors = new ArrayList<>(List.of(DataFlavor.javaFileListFlavor, OWN));
        picture.ifPresent(p -> flavors.add(DataFlavor.imageFlavor));
        return flavors.toArray(DataFlavor[]::new);
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor flavor) {
        return List.of(getTransferDataFlavors()).contains(flavor);
    }

    @Override
    public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException, IOException {
        if (flavor.equals(DataFlavor.javaFileListFlavor)) {
            return files;
        }
        if (flavor.equals(OWN)) {
            return this;
        }
        if (flavor.equals(DataFlavor.imageFlavor) && picture.isPresent()) {
            return picture.get().decode();
        }
        throw new UnsupportedFlavorException(flavor);
    }
}
