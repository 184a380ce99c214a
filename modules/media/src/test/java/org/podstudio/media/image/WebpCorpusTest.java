package org.podstudio.media.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.webp.WebpFile;
import org.podstudio.media.webp.WebpPictures;
import org.podstudio.testsupport.SharedCorpus;

/** Lossless WebP files, and transparency beside lossy ones, as another decoder reads them. */
class WebpCorpusTest {
    @Test
    void realPicturesAreThoseOfAnotherDecoder() throws Exception {
        int lossless = 0;
        int transparent = 0;
        for (Path file : stills()) {
            try (FileBytes bytes = FileBytes.open(file)) {
                WebpFile webp = WebpFile.open(bytes);
                int mask = webp.lossless() ? -1 : webp.hasAlpha() ? 0xff000000 : 0;
                if (mask == 0) {
                    continue;
                }
                int[] wanted = pixels(ForeignPictures.decode(file, Format.WEBP), mask);
                assertArrayEquals(wanted, pixels(WebpPictures.decode(webp), mask), file.getFileName().toString());
                lossless += webp.lossless() ? 1 : 0;
                transparent += webp.lossless() ? 0 : 1;
            }
        }
        assertTrue(lossless >= 5 && transparent >= 5, lossless + " lossless and " + transparent + " lossy ones with transparency");
    }

    private static List<Path> stills() {
        List<Path> all = new ArrayList<>();
        for (String part : List.of("a_genmeta", "b_imageformat")) {
            for (Path file : SharedCorpus.files(part)) {
                if (file.toString().endsWith(".webp") && sound(file)) {
                    all.add(file);
                }
            }
        }
        return all;
    }

    /** Broken files and animations are others' tests. */
    private static boolean sound(Path file) {
        try (FileBytes bytes = FileBytes.open(file)) {
            WebpFile webp = WebpFile.open(bytes);
            WebpPictures.decode(webp);
            return !webp.animated();
        } catch (IOException e) {
            return false;
        }
    }

    private static int[] pixels(BufferedImage image, int mask) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())).map(pixel -> pixel & mask).toArray();
    }
}
