package org.podstudio.media.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.print.PrintFacts;
import org.podstudio.core.api.print.PrintFinding;
import org.podstudio.core.api.print.PrintSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

class PicturePrintCheckTest {
    private static final PrintSize SMALL = new PrintSize(1, 1);

    @TempDir
    Path folder;

    /** Colour and opacity of a pixel, as ARGB. */
    private interface Paint {
        int at(int x, int y);
    }

    @Test
    void cleanCutoutOfEnoughPixelsHasNothingAgainstIt() throws Exception {
        PrintFacts facts = measure(paint(400, 400, disc(0xd04040, 0xd04040)), SMALL);
        assertThat(facts.dpi()).isEqualTo(400);
        assertThat(facts.visible()).isCloseTo(Math.PI * 120 * 120 / 160_000, within(0.01));
        assertThat(facts.hazeAway()).isZero();
        assertThat(facts.haze()).isGreaterThan(0); // the soft edge itself
        assertThat(facts.fringe()).isZero();
        assertThat(PrintFinding.of(facts)).isEmpty();
    }

    @Test
    void hazeAwayFromEdgesIsFoundWithItsShare() throws Exception {
        Paint hazy = (x, y) -> x < 100 && y < 50 ? 40 << 24 | 0x808080 : disc(0xd04040, 0xd04040).at(x, y);
        PrintFacts facts = measure(paint(400, 400, hazy), SMALL);
        assertThat(facts.hazeAway()).isCloseTo(5000 / (facts.visible() * 160_000), within(1e-3));
        assertThat(codes(facts)).containsExactly("print-haze", "print-safe-area");
        assertThat(PrintFinding.of(facts).getFirst().problem().why()).contains("%").contains("2 to 40");
    }

    @Test
    void barelyVisibleAndNearlyOpaqueIsNoHaze() throws Exception {
        Paint veil = (x, y) -> x < 100 && y < 50 ? 4 << 24 | 0x808080 : x > 350 ? 103 << 24 : disc(0xd04040, 0xd04040).at(x, y);
        assertThat(measure(paint(400, 400, veil), SMALL).hazeAway()).isZero();
    }

    @Test
    void rimOfTheOldBackgroundIsFound() throws Exception {
        PrintFacts facts = measure(paint(400, 400, disc(0x203060, 0xe0e8f0)), SMALL);
        assertThat(facts.fringe()).isGreaterThan(20);
        assertThat(codes(facts)).containsExactly("print-fringe");
    }

    @Test
    void resolutionIsThatOfThePictureFittedIntoTheArea() throws Exception {
        Path file = paint(600, 300, disc(0xd04040, 0xd04040));
        PrintFacts facts = measure(file, PrintSize.TEE);
        assertThat(facts.dpi()).isEqualTo(50); // 12 in wide, so 6 in high
        assertThat(facts.printed()).isEqualTo(new PrintSize(12, 6));
        assertThat(codes(facts)).contains("print-low-dpi");
        assertThat(codes(measure(file, PrintSize.of("76.2x76.2mm")))).contains("print-dpi");
        assertThatThrownBy(() -> PrintSize.of("12x16")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PrintSize.of("0x16in")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void subjectThatEndsAtTheBorderIsCutAndAPhotoIsNot() throws Exception {
        Paint bust = (x, y) -> y > 200 && x > 150 && x < 250 ? 0xff804020 : 0;
        PrintFacts facts = measure(paint(400, 400, bust), SMALL);
        assertThat(facts.cut()).containsExactly(PrintFacts.Side.BOTTOM);
        assertThat(codes(facts)).containsExactly("print-cut");
        assertThat(codes(measure(paint(400, 400, (x, y) -> 0xff000000 | x * y), SMALL))).isEmpty();
    }

    @Test
    void emptyTinyAndDeepPicturesAreMeasured() throws Exception {
        assertThat(codes(measure(paint(30, 30, (x, y) -> 0), SMALL))).containsExactly("print-empty");
        assertThat(measure(paint(1, 900, (x, y) -> 0xff102030), SMALL).visible()).isEqualTo(1);
        assertThat(measure(paint(3, 1, (x, y) -> 0x80102030), SMALL).transparent()).isTrue();
        BufferedImage deep = new BufferedImage(50, 50, BufferedImage.TYPE_USHORT_GRAY);
        Path file = folder.resolve("deep.png");
        ImageIO.write(deep, "png", file.toFile());
        assertThat(measure(file, SMALL).transparent()).isFalse();
    }

    @Test
    void damagedFilesAndCancellingEndAsTheyShould() throws Exception {
        Path file = paint(400, 400, disc(0xd04040, 0xd04040));
        assertThatThrownBy(() -> new PicturePrintCheck().measure(file, SMALL, () -> true)).isInstanceOf(CancelledException.class);
        byte[] bytes = Files.readAllBytes(file);
        Path half = Files.write(folder.resolve("half.png"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> measure(half, SMALL)).isInstanceOf(StudioException.class);
        assertThatThrownBy(() -> measure(Files.writeString(folder.resolve("text.png"), "no picture"), SMALL)).isInstanceOf(StudioException.class);
    }

    /** A disc with a soft edge, whose soft pixels have a colour of their own. */
    private static Paint disc(int subject, int rim) {
        return (x, y) -> {
            double alpha = Math.clamp(120.5 - Math.hypot(x - 200, y - 200), 0, 1);
            return (int) Math.round(alpha * 255) << 24 | (alpha < 1 ? rim : subject);
        };
    }

    private Path paint(int width, int height, Paint paint) throws Exception {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_4BYTE_ABGR);
        for (int p = 0; p < width * height; p++) {
            image.setRGB(p % width, p / width, paint.at(p % width, p / width));
        }
        Path file = Files.createTempFile(folder, "picture", ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static PrintFacts measure(Path file, PrintSize size) throws Exception {
        return new PicturePrintCheck().measure(file, size, () -> false);
    }

    private static List<String> codes(PrintFacts facts) {
        return PrintFinding.of(facts).stream().map(finding -> finding.problem().code()).toList();
    }
}
