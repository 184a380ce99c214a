package org.podstudio.media.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.thumbnail.StudioThumbnails;
import org.podstudio.testsupport.SampleAssets;

class PictureFingerprintTest {
    /** Enough that one picture more or less changes nothing; the whole table is printed by {@code ./dev bench similar}. */
    private static final int PICTURES = 40;

    @TempDir
    Path folder;

    private static Fingerprint print(BufferedImage picture) {
        return PictureFingerprint.of(FingerprintTable.small(picture));
    }

    private static List<BufferedImage> pictures() {
        List<BufferedImage> pictures = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            pictures.add(MadePictures.of(1000 + i, 320, 240));
        }
        return pictures;
    }

    @Test
    void whatPeopleDoToAPictureIsStillTheSamePicture() {
        Map<String, Integer> lost = new TreeMap<>();
        int flat = 0;
        for (BufferedImage picture : pictures()) {
            Fingerprint print = print(picture);
            flat += print.flat() ? 1 : 0;
            for (Map.Entry<String, UnaryOperator<BufferedImage>> treatment : Treatments.harmless().entrySet()) {
                if (!print.flat() && !print.looksLike(print(treatment.getValue().apply(picture)))) {
                    lost.merge(treatment.getKey(), 1, Integer::sum);
                }
            }
        }
        assertThat(flat).isLessThan(3);
        // A crop of 2 % on each side is as far as this hash goes: of those some are lost.
        assertThat(lost.getOrDefault("crop 2 %", 0)).isLessThanOrEqualTo(PICTURES / 6);
        lost.remove("crop 2 %");
        assertThat(lost.values().stream().mapToInt(Integer::intValue).sum()).as("lost of " + PICTURES * 15 + ": " + lost)
                .isLessThanOrEqualTo(PICTURES * 15 / 100);
    }

    @Test
    void mirroredTurnedAndNegativePicturesAreOthers() {
        for (BufferedImage picture : pictures()) {
            Treatments.other().forEach((name, treatment) -> assertThat(print(picture).looksLike(print(treatment.apply(picture))))
                    .as(name).isFalse());
        }
    }

    @Test
    void differentPicturesOfTheSameKindAreNotTheSame() {
        List<Fingerprint> prints = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            prints.add(print(MadePictures.of(5000 + i, 160, 120)));
        }
        int taken = 0;
        for (int i = 0; i < prints.size(); i++) {
            for (int j = i + 1; j < prints.size(); j++) {
                taken += prints.get(i).looksLike(prints.get(j)) ? 1 : 0;
            }
        }
        assertThat(taken).as("of 179,700 pairs").isLessThanOrEqualTo(3);
    }

    @Test
    void flatPicturesAndPlainGradientsLookLikeNothing() {
        List<BufferedImage> plain = List.of(filled(Color.BLACK, Color.BLACK), filled(Color.WHITE, Color.WHITE),
                filled(new Color(0x808080), new Color(0x808080)), filled(Color.BLACK, Color.WHITE), filled(Color.RED, Color.YELLOW),
                Treatments.jpeg(filled(Color.BLUE, Color.BLACK), 0.5f), Treatments.jpeg(filled(Color.PINK, Color.PINK), 0.3f));
        for (BufferedImage a : plain) {
            assertThat(print(a).flat()).isTrue();
            for (BufferedImage b : plain) {
                assertThat(print(a).looksLike(print(b))).isFalse();
            }
        }
        assertThat(print(plain.get(0)).likeness(print(plain.get(1)))).as("but black is not like white").isLessThan(0.3);
    }

    private static BufferedImage filled(Color left, Color right) {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, left, 300, 0, right));
        g.fillRect(0, 0, 300, 200);
        g.dispose();
        return image;
    }

    @Test
    void anotherColourOfTheSameSubjectIsAnotherPicture() {
        BufferedImage red = subject(new Color(200, 30, 30));
        BufferedImage blue = subject(new Color(30, 60, 220));
        assertThat(print(red).looksLike(print(Treatments.jpeg(red, 0.5f)))).isTrue();
        assertThat(print(red).looksLike(print(blue))).isFalse();
    }

    private static BufferedImage subject(Color colour) {
        BufferedImage image = MadePictures.of(1001, 300, 300);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 300; x++) {
                int grey = image.getRGB(x, y) >> 8 & 0xff;
                image.setRGB(x, y, new Color(colour.getRed() * grey / 255, colour.getGreen() * grey / 255,
                        colour.getBlue() * grey / 255).getRGB());
            }
        }
        return image;
    }

    @Test
    void picturesSmallerThanTheGridAndOneLineHighHaveFingerprintsToo() {
        for (int[] size : new int[][] {{1, 1}, {7, 5}, {16, 16}, {300, 1}, {1, 300}, {33, 31}}) {
            assertThat(PictureFingerprint.of(new BufferedImage(size[0], size[1], BufferedImage.TYPE_3BYTE_BGR)).flat()).isTrue();
        }
        BufferedImage icon = Treatments.scaled(MadePictures.of(1002, 320, 320), 0.05);
        assertThat(print(icon).distance(print(Treatments.scaled(icon, 4)))).isLessThanOrEqualTo(Fingerprint.RADIUS);
    }

    @Test
    void aFileTurnedByItsExifAndOneOnTransparencyLookAsTheyAreShown() throws Exception {
        StudioImageCodec codec = new StudioImageCodec();
        BufferedImage picture = MadePictures.of(1003, 320, 240);
        Path png = folder.resolve("a.png");
        Path webp = folder.resolve("a.webp");
        codec.encode(picture, EmbeddedMetadata.NONE, 90, png);
        codec.encode(picture, EmbeddedMetadata.NONE, 60, webp);
        Fingerprint of = written(png);
        assertThat(of.distance(print(picture))).as("made of the preview's colours, which are halved").isLessThanOrEqualTo(1);
        assertThat(of.looksLike(print(picture))).isTrue();
        assertThat(of.looksLike(written(webp))).as("a WebP of quality 60").isTrue();
        Fingerprint thumbnail = new StudioThumbnails().appearance(folder.resolve("a.webp.small.jpg")).fingerprint();
        assertThat(thumbnail.distance(of)).as("made of the preview").isLessThanOrEqualTo(4);
        BufferedImage clear = new BufferedImage(320, 240, BufferedImage.TYPE_4BYTE_ABGR);
        for (int y = 0; y < 240; y++) {
            for (int x = 0; x < 320; x++) {
                // Whatever colour hides under full transparency.
                clear.setRGB(x, y, picture.getRGB(x, y) & 0xffffff);
            }
        }
        Path empty = folder.resolve("clear.png");
        codec.encode(clear, EmbeddedMetadata.NONE, 90, empty);
        assertThat(written(empty).flat()).isTrue();
    }

    private Fingerprint written(Path file) throws Exception {
        MediaFacts facts = SampleAssets.imageFacts(new PixelSize(320, 240).width(), 240);
        return new StudioThumbnails().write(file, facts, folder.resolve(file.getFileName() + ".small.jpg"),
                folder.resolve(file.getFileName() + ".large.jpg")).orElseThrow().fingerprint();
    }
}
