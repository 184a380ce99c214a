package org.podstudio.media.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.testsupport.SharedCorpus;

class InksTest {
    @TempDir
    Path folder;

    private final StudioImageCodec codec = new StudioImageCodec();

    @Test
    void picturesOfPrintingInkAreKnownByTheirHeader() throws Exception {
        assertEquals(true, codec.inks(SharedCorpus.file("b_imageformat", "Pillow__tiff_strip_cmyk_16l_jpeg.tif")));
    }

    @Test
    void picturesOfLightAndWhatIsNoneAreNot() throws Exception {
        for (String name : new String[] {"a.tiff", "a.jpg", "a.png"}) {
            Path file = folder.resolve(name);
            codec.encode(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR), EmbeddedMetadata.NONE, 90, file);
            assertEquals(false, codec.inks(file), name);
        }
        assertEquals(false, codec.inks(folder.resolve("missing.tif")));
        assertEquals(false, codec.inks(Files.writeString(folder.resolve("broken.tif"), "II*")));
    }
}
