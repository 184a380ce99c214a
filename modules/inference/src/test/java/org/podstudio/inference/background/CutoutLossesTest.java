package org.podstudio.inference.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;
import org.podstudio.inference.ImageIoCodec;
import org.podstudio.inference.models.CachedModels;
import org.podstudio.inference.runtime.ModelRuntime;
import org.podstudio.testsupport.RecordingContext;

/** What a cut-out says that it could not keep. */
class CutoutLossesTest {
    @TempDir
    Path folder;

    private RecordingContext cut(BufferedImage image, int bits, String space, BackgroundSettings.Format format, String model) throws Exception {
        byte[] icc = null;
        if (!space.isEmpty()) {
            icc = new byte[132];
            System.arraycopy(space.getBytes(StandardCharsets.US_ASCII), 0, icc, 16, 4);
        }
        DecodedImage decoded = new DecodedImage(image, bits, new EmbeddedMetadata(icc, null, null, Map.of()));
        ImageIoCodec codec = new ImageIoCodec() {
            @Override
            public DecodedImage decode(Path file) {
                return decoded;
            }

            @Override
            public boolean inks(Path file) {
                return space.equals("CMYK");
            }

            @Override
            public void encode(BufferedImage pixels, EmbeddedMetadata embedded, int quality, Path file) throws StudioException {
                super.encode(pixels, embedded, quality, file.resolveSibling(file.getFileName().toString().replace(".webp", ".png")));
            }
        };
        RecordingContext context = new RecordingContext(Files.createTempDirectory(folder, "work"));
        new BackgroundRemoval(new TestServices(codec, new CachedModels(folder.resolve("models"), folder.resolve("cache")),
                new ModelRuntime(folder.resolve("cache")))).apply(
                new BackgroundSettings(model, BackgroundSettings.Refine.AUTO, format, false, BackgroundSettings.Device.AUTO),
                new InputFile(folder.resolve("in.png"), MediaFacts.image(new SniffedType(MediaType.IMAGE, "image/png", "png"),
                        new PixelSize(image.getWidth(), image.getHeight()), null, false), null), context);
        return context;
    }

    private static BufferedImage disc() {
        return Art.flat(60, 50, 0xffffff, 0x204080, Art.disc(30, 25, 14)).image;
    }

    private static BufferedImage deep() {
        BufferedImage deep = BackgroundRemovalTest.deepRgb(60, 50);
        for (int p = 0; p < 3000; p++) {
            deep.getRaster().setPixel(p % 60, p / 60, Math.hypot(p % 60 - 30, p / 60 - 25) < 14 ? new int[] {0x1234, 0x8080, 0xf000}
                    : new int[] {0xffff, 0xffff, 0xffff});
        }
        return deep;
    }

    @Test
    void sixteenBitsAreToldWhereTheyGoAndWhereTheyStayOnlyInPart() throws Exception {
        Map<String, Object> kept = cut(deep(), 16, "", BackgroundSettings.Format.PNG, "auto").facts();
        assertThat(kept).containsEntry("lost", List.of());
        assertThat(kept.get("notes").toString()).contains("8 bits per channel").contains("keep 16");
        Map<String, Object> gone = cut(deep(), 16, "", BackgroundSettings.Format.WEBP, "auto").facts();
        assertThat(gone).containsEntry("lost", List.of("16 bit"));
        assertThat(gone.get("notes").toString()).contains("png keeps 16");
    }

    @Test
    void coloursOfInkAreToldWhenTheyBecomeRgb() throws Exception {
        Map<String, Object> facts = cut(disc(), 8, "CMYK", BackgroundSettings.Format.PNG, "auto").facts();
        assertThat(facts).containsEntry("lost", List.of("CMYK"));
        assertThat(facts.get("notes").toString()).contains("inks");
        assertThat(cut(disc(), 8, "RGB ", BackgroundSettings.Format.PNG, "auto").facts()).containsEntry("lost", List.of())
                .containsEntry("notes", List.of());
    }

    @Test
    void aResultWithNothingInItIsTold() throws Exception {
        BufferedImage clear = new BufferedImage(60, 50, BufferedImage.TYPE_4BYTE_ABGR);
        assertThat(cut(clear, 8, "", BackgroundSettings.Format.PNG, "auto").facts().get("notes").toString()).contains("transparent all over");
        BufferedImage plain = new BufferedImage(60, 50, BufferedImage.TYPE_3BYTE_BGR);
        assertThat(cut(plain, 8, "", BackgroundSettings.Format.PNG, "auto").facts().get("notes").toString()).contains("no subject was found");
    }

    @Test
    void byColourOnlyIsRefusedWhereTheGroundIsNotFlat() throws Exception {
        assertThat(cut(disc(), 8, "", BackgroundSettings.Format.PNG, "keyer").facts()).containsEntry("method", "keyer").containsEntry("model", null);
        BufferedImage noise = new BufferedImage(60, 50, BufferedImage.TYPE_3BYTE_BGR);
        for (int p = 0; p < 3000; p++) {
            noise.setRGB(p % 60, p / 60, p * 7919);
        }
        assertThatThrownBy(() -> cut(noise, 8, "", BackgroundSettings.Format.PNG, "keyer")).isInstanceOfSatisfying(StudioException.class, e -> {
            assertThat(e.problem().code()).isEqualTo("background-not-flat");
            assertThat(e.problem().next()).contains("model=auto").contains("from_mask");
        });
    }
}
