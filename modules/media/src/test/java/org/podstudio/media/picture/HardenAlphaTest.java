package org.podstudio.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.print.PrintFacts;
import org.podstudio.core.api.print.PrintFinding;
import org.podstudio.core.api.print.PrintSize;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.print.PicturePrintCheck;

class HardenAlphaTest {
    private final StudioImageCodec codec = new StudioImageCodec();
    private final HardenAlpha operation = new HardenAlpha();
    private Bench bench;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @ParameterizedTest(name = "{0} bits, from {1} % on, as {2}")
    @CsvSource({"8, 50, png", "16, 50, png", "8, 1, png", "16, 99, tiff", "8, 30, webp"})
    void everyPixelIsOpaqueOrTransparentAndKeepsItsColour(int bits, int threshold, String format) throws Exception {
        BufferedImage picture = MadePicture.waves(new PixelLayout(120, 80, 4, bits));
        Path made = bench.run(operation, new HardenSettings(threshold, format), bench.png(picture, EmbeddedMetadata.NONE), bench.context());
        Raster was = picture.getRaster();
        Raster is = codec.decode(made).pixels().getRaster();
        int most = bits == 16 ? 65_535 : 255;
        long opaque = 0;
        long transparent = 0;
        for (int y = 0; y < 80; y++) {
            for (int x = 0; x < 120; x++) {
                int alpha = was.getSample(x, y, 3);
                boolean stays = alpha >= threshold / 100.0 * most;
                assertThat(is.getSample(x, y, 3)).isEqualTo(stays ? most : 0);
                for (int band = 0; band < 3 && stays; band++) {
                    assertThat(is.getSample(x, y, band)).isEqualTo(was.getSample(x, y, band));
                }
                opaque += stays && alpha < most ? 1 : 0;
                transparent += !stays && alpha > 0 ? 1 : 0;
            }
        }
        assertThat(opaque).as("there is something to harden").isPositive();
        assertThat(bench.facts()).containsEntry("made_opaque", opaque).containsEntry("made_transparent", transparent);
    }

    @Test
    void hazeThatThePrintCheckFindsIsGone() throws Exception {
        BufferedImage picture = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        for (int p = 0; p < 200 * 200; p++) {
            boolean subject = Math.hypot(p % 200 - 100, p / 200 - 100) < 40;
            picture.setRGB(p % 200, p / 200, subject ? 0xff204080 : 0x18ffffff);
        }
        Path file = bench.png(picture, EmbeddedMetadata.NONE);
        assertThat(codes(file)).contains("print-haze");
        assertThat(codes(bench.run(operation, HardenSettings.DEFAULTS, file, bench.context()))).doesNotContain("print-haze");
    }

    private java.util.List<String> codes(Path file) throws Exception {
        PrintFacts facts = new PicturePrintCheck().measure(file, PrintSize.TEE, () -> false);
        return PrintFinding.of(facts).stream().map(finding -> finding.problem().code()).toList();
    }

    @Test
    void whatHasNoTransparencyAndFormatsWithoutAnyAreRefused() throws Exception {
        Path opaque = bench.png(MadePicture.waves(new PixelLayout(20, 20, 3, 8)), EmbeddedMetadata.NONE);
        assertThatThrownBy(() -> operation.requirement(HardenSettings.DEFAULTS, bench.input(opaque)))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("not-transparent"));
        assertThatThrownBy(() -> operation.requirement(new HardenSettings(50, "jpg"), bench.input(opaque)))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("format-unsupported"));
        assertThatThrownBy(() -> new HardenSettings(0, "auto")).isInstanceOf(IllegalArgumentException.class);
    }
}
