package org.podstudio.core.api.stroke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;

class StrokesTest {
    private static final String HEAD = "podstudio-strokes 1\nsize 1200x800\n";

    @Test
    void textIsReadAndWrittenWithoutLoss() throws StudioException {
        String text = HEAD + "keep 24 0.8 100,200 110.5,-210.25\nerase 0.5 1 640,400\n";
        Strokes strokes = Strokes.parse(text);
        assertThat(strokes.text()).isEqualTo(text);
        assertThat(strokes.points()).isEqualTo(3);
        assertThat(strokes.strokes().getFirst()).isEqualTo(new Stroke(Stroke.Mode.KEEP, 24, 0.8,
                List.of(new Stroke.Point(100, 200), new Stroke.Point(110.5, -210.25))));
        Strokes odd = new Strokes(new PixelSize(3, 7), List.of(new Stroke(Stroke.Mode.ERASE, 1 / 1.7, 1e-7,
                List.of(new Stroke.Point(1e-9, 123456.789)))));
        assertThat(Strokes.parse(odd.text())).isEqualTo(odd);
    }

    @Test
    void commentsEmptyLinesAndForeignLineEndsDoNotMatter() throws StudioException {
        assertThat(Strokes.parse("# mine\r\n\r\npodstudio-strokes  1\r\n size 1200x800\r\n").strokes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep NaN 1 5,5", "keep -3 1 5,5", "keep 3 1.5 5,5", "keep 3 1", "keep 3 1 5", "keep 3 1 5,Infinity",
        "paint 3 1 5,5", "keep 1e3 1 5,5", "keep 3 1 99999999,5", "keep 40000 1 5,5", "keep 3 1 5,5,5", "size 3x4", "keep 0 1 5,5"})
    void hostileLineIsNamedWithItsNumber(String line) {
        assertThatThrownBy(() -> Strokes.parse(HEAD + line)).isInstanceOfSatisfying(StudioException.class, e -> {
            assertThat(e.problem().code()).isEqualTo("strokes-unusable");
            assertThat(e.problem().why()).startsWith("Line 3: ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "podstudio-strokes 2\nsize 3x3", "podstudio-strokes 1", "podstudio-strokes 1\nkeep 3 1 5,5",
        "podstudio-strokes 1\nsize 0x3", "\u0000\u0001", "{\"strokes\": []}"})
    void whatIsNoStrokesIsRefused(String text) {
        assertThatThrownBy(() -> Strokes.parse(text)).isInstanceOf(StudioException.class);
    }

    @Test
    void tenMillionPointsAreRefusedBeforeTheyAreKept(@TempDir Path folder) throws Exception {
        String many = HEAD + "keep 3 1" + " 1,1".repeat(Strokes.MOST_POINTS + 1);
        assertThatThrownBy(() -> Strokes.parse(many)).hasMessageContaining("points");
        Path file = Files.write(folder.resolve("huge.txt"), new byte[Strokes.MOST_CHARACTERS + 100]);
        assertThatThrownBy(() -> Strokes.read(file)).hasMessageContaining("characters");
        assertThatThrownBy(() -> Strokes.read(folder)).isInstanceOf(StudioException.class);
        assertThatThrownBy(() -> Strokes.read(folder.resolve("none"))).isInstanceOf(StudioException.class);
    }

    @Test
    void strokesFollowThePictureToAnotherSizeAndToNoOtherShape() throws StudioException {
        Strokes strokes = Strokes.parse(HEAD + "keep 20 0.5 600,400");
        Stroke half = strokes.over(new PixelSize(600, 400)).strokes().getFirst();
        assertThat(half.radius()).isEqualTo(10);
        assertThat(half.points()).containsExactly(new Stroke.Point(300, 200));
        assertThat(strokes.over(new PixelSize(1200, 800))).isSameAs(strokes);
        assertThat(strokes.over(new PixelSize(400, 267)).strokes()).hasSize(1); // a size that does not come out even
        assertThatThrownBy(() -> strokes.over(new PixelSize(800, 1200))).hasMessageContaining("another shape");
    }
}
