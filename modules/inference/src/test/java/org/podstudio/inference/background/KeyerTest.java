package org.podstudio.inference.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.media.Lanczos;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.inference.picture.Picture;

/** The keyer on drawn pictures whose true mask is known. */
class KeyerTest {
    private static final int WHITE = 0xffffff;

    @Test
    void blendedEdgesComeBackExactly() throws CancelledException {
        int[][] pairs = {{WHITE, 0x203060}, {0x00ff00, 0xd03050}, {0x000000, 0xf0e0d0}, {0x808080, 0xff2020}, {0x3050a0, 0xffffff}};
        for (int[] pair : pairs) {
            Art art = Art.flat(160, 120, pair[0], pair[1], Art.disc(80.3, 60.7, 41.4));
            byte[] mask = key(art.picture());
            int worst = art.worst(mask);
            System.out.printf(Locale.ROOT, "[figure] keyer, disc of %06x on %06x: worst alpha error %d of 255%n", pair[1], pair[0], worst);
            assertThat(worst).as("%06x on %06x", pair[1], pair[0]).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void thinStrokesKeepTheirCoverage() throws CancelledException {
        Art art = Art.flat(120, 120, WHITE, 0x101010, (x, y) -> Math.abs(y - 0.5 * x - 20) < 1.6 && x > 10 && x < 110);
        assertThat(art.mean(key(art.picture()))).isLessThan(0.004);
    }

    @Test
    void subjectNearTheBackgroundsColourIsKeptInACleanPicture() throws CancelledException {
        Art art = Art.flat(100, 100, WHITE, 0xececec, Art.disc(50, 50, 30));
        assertThat(art.worst(key(art.picture()))).isLessThanOrEqualTo(16); // 19 levels between the colours: 255/19 a level
    }

    @Test
    void backgroundColourEnclosedInTheSubjectStays() throws CancelledException {
        Art ring = Art.flat(120, 120, WHITE, 0x204080,
                (x, y) -> Math.hypot(x - 60, y - 60) < 45 && Math.hypot(x - 60, y - 60) > 15);
        byte[] mask = key(ring.picture());
        assertThat(mask[60 * 120 + 60] & 0xff).isEqualTo(255);
        assertThat(mask[60 * 120 + 52] & 0xff).isEqualTo(255);
        assertThat(mask[2 * 120 + 2] & 0xff).isZero();
    }

    @Test
    void diagonalOutlineOfOnePixelHolds() throws CancelledException {
        Art art = Art.flat(60, 60, WHITE, 0x000000, (x, y) -> Math.abs(Math.abs((int) x - 30) + Math.abs((int) y - 30) - 20) < 0.5);
        byte[] mask = key(art.picture());
        assertThat(mask[30 * 60 + 30] & 0xff).isEqualTo(255);
        assertThat(mask[0]).isZero();
    }

    @Test
    void flatSubjectBesideADarkerLineStaysOpaque() throws CancelledException {
        Art art = new Art(100, 100, p -> WHITE, p -> Math.hypot(p % 100 - 50, p / 100 - 50) > 22 ? 0x808080 : 0x000000,
                Art.disc(50, 50, 30));
        assertThat(art.worst(key(art.picture()))).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(floats = {0.98f, 0.95f, 0.85f, 0.75f, 0.5f, 0.3f})
    void jpegNoiseIsToleratedAndLeavesNoSpecks(float quality) throws CancelledException {
        Art art = Art.flat(256, 256, 0xf4f0e8, 0x30508c, Art.disc(128.4, 127.7, 80.2));
        byte[] mask = key(art.jpeg(quality));
        int specks = 0;
        int holes = 0;
        for (int p = 0; p < mask.length; p++) {
            double distance = Math.hypot(p % 256 + 0.5 - 128.4, p / 256 + 0.5 - 127.7);
            specks += distance > 86 && mask[p] != 0 ? 1 : 0;
            holes += distance < 76 && mask[p] != (byte) 255 ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "[figure] keyer after JPEG quality %.2f: mean alpha error %.5f, specks %d, holes %d%n",
                quality, art.mean(mask), specks, holes);
        assertThat(specks).isZero();
        assertThat(holes).isZero();
        assertThat(art.mean(mask)).isLessThan(0.006);
    }

    /** Scaling leaves faint rings around a subject; as an outline in the background's colour they would spoil every cut-out. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aPictureThatWasMadeSmallerKeepsNoOutlineOfTheBackground(int times) throws CancelledException {
        for (int[] pair : new int[][] {{0x1e5adc, 0xf0c828}, {0x808080, 0x101010}, {0xf4f0e8, 0x30508c}, {0x00b140, 0xe0c0a0}}) {
            Art large = Art.flat(200 * times, 200 * times, pair[0], pair[1], Art.disc(100.3 * times, 99.6 * times, 62 * times));
            Picture whole = large.picture();
            byte[] scaled = Lanczos.resize(whole.abgr, whole.width, whole.height, Picture.BANDS, new PixelSize(200, 200));
            BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_4BYTE_ABGR);
            image.getRaster().setDataElements(0, 0, 200, 200, rgba(scaled));
            Picture picture = Picture.of(image);
            byte[] mask = key(picture);
            Art small = Art.flat(200, 200, pair[0], pair[1], Art.disc(100.3, 99.6, 62));
            int outline = 0;
            for (int p = 0; p < mask.length; p++) {
                outline += Math.hypot(p % 200 + 0.5 - 100.3, p / 200 + 0.5 - 99.6) > 62.8 && (mask[p] & 0xff) > 64 ? 1 : 0;
            }
            System.out.printf(Locale.ROOT, "[figure] keyer, %06x made %d times smaller: outline %d px, mean alpha error %.5f%n",
                    pair[0], times, outline, small.mean(mask));
            assertThat(outline).isZero();
            assertThat(small.mean(mask)).isLessThan(0.004);
        }
    }

    /** In the order that a raster is written in. */
    private static byte[] rgba(byte[] abgr) {
        byte[] rgba = new byte[abgr.length];
        for (int i = 0; i < abgr.length; i++) {
            rgba[i] = abgr[i - i % 4 + 3 - i % 4];
        }
        return rgba;
    }

    @Test
    void noiseOfADiffusionModelIsTolerated() throws CancelledException {
        Art art = new Art(200, 200, Art.noisy(0xf8f8f8, 3, 1), Art.noisy(0x803020, 6, 2), Art.disc(100, 100, 60));
        byte[] mask = key(art.picture());
        assertThat(mask[0]).isZero();
        assertThat(art.mean(mask)).isLessThan(0.004);
    }

    @Test
    void subjectThatIsCutOffByThePicturesEdgeIsKept() throws CancelledException {
        Art bust = Art.flat(200, 200, 0xe0f0ff, 0x402010, Art.disc(100, 190, 70));
        byte[] mask = key(bust.picture());
        assertThat(bust.worst(mask)).isLessThanOrEqualTo(2);
        assertThat(mask[199 * 200 + 100] & 0xff).isEqualTo(255);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 12, 20, 40, 120, 255})
    void gradientIsNotFlat(int levels) throws CancelledException {
        var ground = Art.gradient(200, 200, Color.WHITE, new Color(255 - levels, 255 - levels, 255 - levels));
        Art art = new Art(200, 200, ground, p -> 0x204060, Art.disc(100, 100, 50));
        assertThat(find(art.picture())).isEmpty();
        assertThat(find(art.jpeg(0.8f))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 150})
    void glowBehindTheSubjectIsNotFlatAlthoughTheBorderIs(int levels) throws CancelledException {
        Art art = new Art(240, 240, p -> {
            double away = Math.hypot(p % 240 - 120, p / 240 - 120) / 110;
            int grey = 40 + (int) Math.round(levels * Math.max(0, 1 - away));
            return grey << 16 | grey << 8 | grey;
        }, p -> 0xd02020, Art.disc(120, 120, 40));
        assertThat(find(art.picture())).isEmpty();
    }

    @Test
    void softShadowIsNotFlat() throws CancelledException {
        Art art = new Art(240, 240, p -> {
            double away = Math.hypot((p % 240 - 120) / 2.0, p / 240 - 180) / 40;
            int grey = 255 - (int) Math.round(90 * Math.max(0, 1 - away));
            return grey << 16 | grey << 8 | grey;
        }, p -> 0x3060c0, Art.disc(120, 110, 55));
        assertThat(find(art.picture())).isEmpty();
    }

    @Test
    void noiseAllOverIsNotFlat() throws CancelledException {
        Art art = new Art(128, 128, Art.noisy(0x808080, 100, 3), p -> 0, Art.disc(64, 64, 20));
        assertThat(find(art.picture())).isEmpty();
    }

    @Test
    void whatIsTransparentAlreadyIsLeftAsItIs() throws CancelledException {
        Art art = Art.flat(80, 80, 0x000000, 0x000000, Art.disc(40, 40, 25));
        Picture picture = art.picture();
        for (int p = 0; p < art.coverage.length; p++) {
            picture.abgr[p * Picture.BANDS + Picture.ALPHA] = (byte) Math.round(art.coverage[p] * 255);
        }
        FlatBackground flat = find(picture).orElseThrow();
        assertThat(flat.transparent).isTrue();
        byte[] mask = new Keyer(picture, flat, () -> false).mask();
        for (int p = 0; p < mask.length; p++) {
            assertThat(mask[p] & 0xff).isEqualTo(art.coverage[p] > 0 && picture.alpha(p) > 0 ? 255 : mask[p] & 0xff);
        }
    }

    @Test
    void pictureOfOneColourHasNothingLeft() throws CancelledException {
        for (int size : new int[] {1, 2, 3, 50}) {
            assertThat(key(Art.flat(size, size, 0x123456, 0, (x, y) -> false).picture())).containsOnly(0);
        }
    }

    @Test
    void decontaminationGivesBackTheSubjectsColour() throws CancelledException {
        Art art = Art.flat(160, 120, 0x00ff00, 0xd03050, Art.disc(80.3, 60.7, 41.4));
        Picture picture = art.picture();
        Keyer keyer = new Keyer(picture, find(picture).orElseThrow(), () -> false);
        byte[] mask = keyer.mask();
        keyer.decontaminate(mask);
        for (int p = 0; p < mask.length; p++) {
            if ((mask[p] & 0xff) > 24) { // fainter, a level of 255 more or less turns the colour
                assertThat(picture.red(p)).isCloseTo(0xd0, org.assertj.core.data.Offset.offset(11));
                assertThat(picture.green(p)).isCloseTo(0x30, org.assertj.core.data.Offset.offset(11));
                assertThat(picture.blue(p)).isCloseTo(0x50, org.assertj.core.data.Offset.offset(11));
            }
        }
    }

    @Test
    void keyingStopsWhenTheJobIsCancelled() {
        Picture picture = Art.flat(300, 300, WHITE, 0, (x, y) -> (int) x % 7 == 0 && x > 5 && y > 5 && x < 290 && y < 290).picture();
        org.junit.jupiter.api.Assertions.assertThrows(CancelledException.class, () -> new Keyer(picture,
                FlatBackground.find(picture, () -> false).orElseThrow(), () -> true).mask());
    }

    @Test
    void fourMegapixelsTakeLessThanASecondOfProcessorTime() throws CancelledException {
        Art small = Art.flat(500, 500, 0xf0f0f0, 0x205080, Art.disc(250, 250, 200));
        var large = new java.awt.image.BufferedImage(2000, 2000, java.awt.image.BufferedImage.TYPE_3BYTE_BGR);
        large.createGraphics().drawImage(small.image, 250, 250, 1500, 1500, new Color(0xf0f0f0), null);
        large.createGraphics().setColor(new Color(0xf0f0f0));
        var graphics = large.createGraphics();
        graphics.setColor(new Color(0xf0f0f0));
        graphics.fillRect(0, 0, 2000, 250);
        graphics.fillRect(0, 1750, 2000, 250);
        graphics.fillRect(0, 0, 250, 2000);
        graphics.fillRect(1750, 0, 250, 2000);
        graphics.dispose();
        Picture picture = Picture.of(large);
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        byte[] mask = key(picture);
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "[figure] keyer, 4 megapixels, cold: %.3f CPU-s%n", seconds);
        assertThat(mask[2000 * 1000 + 1000] & 0xff).isEqualTo(255);
        assertThat(seconds).isLessThan(1);
    }

    private static Optional<FlatBackground> find(Picture picture) throws CancelledException {
        return FlatBackground.find(picture, () -> false);
    }

    private static byte[] key(Picture picture) throws CancelledException {
        return new Keyer(picture, find(picture).orElseThrow(() -> new AssertionError("not called flat")), () -> false).mask();
    }
}
