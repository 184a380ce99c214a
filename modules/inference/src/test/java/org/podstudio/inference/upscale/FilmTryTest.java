package org.podstudio.inference.upscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.spi.Excerpt;

class FilmTryTest {
    private static final Excerpt.Span USUAL = new Excerpt.Span(10, Excerpt.Span.USUAL_SECONDS);
    private static final double LENGTH = 60;
    private static final double FPS = 25;

    private static MediaFacts film(int width, int height) {
        return new MediaFacts(MediaType.VIDEO, "video/mp4", "mp4", width, height, null, null, LENGTH, FPS, null, null, "h264", "h264", null, false, List.of());
    }

    /** Work of the part, in CPU seconds, when a picture of the whole takes so long. */
    private static double work(double each, MediaFacts facts, Excerpt.Scene scene) {
        return each * scene.span().seconds() * FPS * scene.of(facts.width()) / facts.width() * scene.of(facts.height()) / facts.height();
    }

    @ParameterizedTest
    @CsvSource({"64, 48, 0.03", "1280, 720, 10", "1920, 1080, 25", "3840, 2160, 100", "1920, 1080, 230", "300, 5000, 20"})
    void aTryIsABoundedAmountOfWorkThatShowsMovement(int width, int height, double each) {
        MediaFacts facts = film(width, height);
        Excerpt.Scene scene = FilmTry.of(each * LENGTH * FPS, facts, USUAL).scene();
        assertThat(scene.span().start()).isEqualTo(10);
        assertThat(Math.min(scene.of(width), scene.of(height))).isGreaterThanOrEqualTo(Math.min(FilmTry.LEAST_PX, Math.min(width, height)));
        assertThat(work(each, facts, scene)).isLessThan(FilmTry.PATIENCE_SECONDS * 1.1);
        if (scene.share() * Math.min(width, height) > FilmTry.LEAST_PX + 1) {
            assertThat(scene.span().seconds() * FPS).isGreaterThan(FilmTry.LEAST_FRAMES - 1.1);
        }
    }

    @Test
    void whatIsQuickIsTriedAsItWasAskedFor() {
        Excerpt.Scene scene = FilmTry.of(0.02 * LENGTH * FPS, film(320, 180), USUAL).scene();
        assertThat(scene).isEqualTo(new Excerpt.Scene(USUAL, 1));
    }

    @Test
    void aPartIsEnlargedAsMuchAsTheWholeWouldBe() throws Exception {
        MediaFacts whole = film(1920, 1080);
        Excerpt.Scene scene = FilmTry.of(25 * LENGTH * FPS, whole, USUAL).scene();
        MediaFacts part = scene.of(whole);
        UpscaleSettings fit = new UpscaleSettings(null, "3840x3840", UpscaleSettings.AUTO, null, UpscaleSettings.Device.AUTO);
        Enlargement of = Enlargement.of(new FilmTry(scene).as(fit, whole, part), part.width(), part.height());
        assertThat(of.factor()).isCloseTo(2, within(0.02));
        assertThat(new FilmTry(scene).as(UpscaleSettings.DEFAULTS, whole, part)).isSameAs(UpscaleSettings.DEFAULTS);
    }

    @Test
    void aFilmThatDoesNotSayHowLargeItIsKeepsItsPicturesWhole() {
        MediaFacts unknown = new MediaFacts(MediaType.VIDEO, "video/mp4", "mp4", null, null, null, null, null, null, null, null, "h264", "h264", null, false,
                List.of());
        assertThat(FilmTry.of(0, unknown, USUAL).scene().share()).isEqualTo(1);
    }
}
