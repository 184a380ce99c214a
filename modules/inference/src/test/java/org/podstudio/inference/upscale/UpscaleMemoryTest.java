package org.podstudio.inference.upscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;

/** What enlarging needs, and what happens where there is less. */
class UpscaleMemoryTest extends UpscaleFixture {
    @Test
    void whatWouldBeTooLargeIsRefusedBeforeAnythingRuns() throws Exception {
        Upscale upscale = upscale(List.of(DRAWN));
        InputFile input = new InputFile(folder.resolve("never-read.png"), facts(5000, 100, false), null);
        assertThatThrownBy(() -> upscale.requirement(settings(4, "", "drawn"), input)).isInstanceOfSatisfying(StudioException.class, e -> {
            assertThat(e.problem().code()).isEqualTo("too-large");
            assertThat(e.problem().why()).contains("20000 x 400").contains("16384");
            assertThat(e.problem().next()).contains("scale of 3");
        });
        assertThat(upscale.requirement(settings(3, "", "drawn"), input).cpuSeconds()).isPositive();
        assertThatThrownBy(() -> upscale.requirement(settings(null, "20000x20000", "lanczos"), input)).isInstanceOf(StudioException.class);
    }

    @Test
    void exhaustedMemoryIsRememberedAndALargerTileCanBeTriedAgain() throws Exception {
        BufferedImage noise = TiledPassTest.noise(300, 300, false);
        Upscale tight = upscale(List.of(WIDE), wish -> new FakeTiles(ran, 140 * 140, () -> {}));
        tight.apply(settings(2, "", "drawn"), input(noise), context);
        assertThat(context.facts()).containsEntry("tile", 128);
        ran.clear();
        next();
        tight.apply(settings(2, "", "drawn"), input(noise), context);
        assertThat(ran).as("begins where the last one ended").hasSize(9).containsOnly("136x136");
        assertThat(context.facts()).doesNotContainKey("fallback");
        next();
        upscale(List.of(WIDE)).apply(new UpscaleSettings(2, "", "drawn", 300, UpscaleSettings.Device.AUTO), input(noise), context);
        assertThat(context.facts()).as("asked for and worked").containsEntry("tile", 300);
        next();
        upscale(List.of(WIDE)).apply(settings(2, "", "drawn"), input(noise), context);
        assertThat((int) context.facts().get("tile")).isGreaterThan(128);
    }

    @Test
    void whatNoTileOfAGraphicsCardHoldsIsDoneByTheProcessorAndSaysSo() throws Exception {
        List<String> wishes = new ArrayList<>();
        Upscale upscale = upscale(List.of(DRAWN), wish -> {
            wishes.add(wish.name());
            return wishes.size() == 1 ? new FakeTiles(ran, 30, () -> {}, "cuda") : new FakeTiles(ran, Integer.MAX_VALUE, () -> {});
        });
        upscale.apply(settings(2, "", "drawn"), input(TiledPassTest.noise(100, 100, false)), context);
        assertThat(wishes).containsExactly("AUTO", "CPU");
        assertThat(context.device()).isEqualTo("cpu");
        assertThat((String) context.facts().get("fallback")).contains("the processor");
    }

    @Test
    void tilesAreAsLargeAsFreeMemoryAllowsAndNotLarger() {
        assertThat(TileLadder.of(FakeTiles.how(18), null, 64L << 30, TileLimits.NONE).side()).isEqualTo(384);
        assertThat(TileLadder.of(FakeTiles.how(18), null, 240L << 20, TileLimits.NONE).side()).isLessThan(256);
        assertThat(TileLadder.of(FakeTiles.how(18), null, 1L << 20, TileLimits.NONE).side()).isEqualTo(64);
        assertThat(TileLadder.of(FakeTiles.how(48), null, 64L << 30, TileLimits.NONE).side()).as("a wide overlap wants large tiles").isEqualTo(512);
        assertThat(TileLadder.of(FakeTiles.how(18), null, 64L << 30, 192).side()).isEqualTo(192);
    }

    @Test
    void needsGrowWithThePictureAndTheModel() throws Exception {
        Upscale upscale = upscale(List.of(DRAWN));
        InputFile small = new InputFile(folder.resolve("a.png"), facts(512, 512, false), null);
        InputFile large = new InputFile(folder.resolve("b.png"), facts(2048, 2048, false), null);
        assertThat(upscale.requirement(settings(4, "", "drawn"), large).cpuSeconds())
                .isGreaterThan(10 * upscale.requirement(settings(4, "", "drawn"), small).cpuSeconds());
        assertThat(upscale.requirement(settings(4, "", "drawn"), large).ram()).isGreaterThan(upscale.requirement(settings(4, "", "lanczos"), large).ram());
        assertThat(upscale.requirement(settings(4, "", "drawn"), large).disk()).isGreaterThan(8192L * 8192 * 3);
        assertThat(upscale.foreseen(settings(4, "", "drawn"), large.facts()).width()).isEqualTo(8192);
    }

    @Test
    void whatNeedsLessIsOfferedNearestFirst() {
        Upscale upscale = upscale(List.of(DRAWN));
        InputFile input = new InputFile(folder.resolve("a.png"), facts(2000, 2000, false), null);
        assertThat(upscale.lighter(settings(4, "", "drawn"), input)).containsExactly(settings(3, "", "drawn"), settings(2, "", "drawn"),
                settings(4, "", "lanczos"), settings(3, "", "lanczos"), settings(2, "", "lanczos"));
        assertThat(upscale.lighter(settings(null, "4500x5400", "lanczos"), input)).containsExactly(settings(null, "2250x2700", "lanczos"));
        assertThat(upscale.lighter(new UpscaleSettings(2, "", "drawn", 1024, UpscaleSettings.Device.AUTO), input))
                .first().isEqualTo(settings(2, "", "drawn"));
    }
}
