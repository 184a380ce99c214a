package org.podstudio.inference.upscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobKind;

/** What enlarges a picture: what was named, else what suits the picture among what is here. */
class UpscaleChoiceTest extends UpscaleFixture {
    @Test
    void aFormOffersTheModelsThatAreHereAndWhatNeedsNone() {
        assertThat(upscale(List.of(DRAWN)).offers("model")).containsExactly("auto", "drawn", "lanczos", "nearest");
        assertThat(upscale(List.of()).offers("scale")).containsExactly("2", "3", "4");
        assertThat(upscale(List.of()).offers("device")).isEmpty();
    }

    @Test
    void settingsThatContradictThemselvesAreRefused() {
        assertThatThrownBy(() -> settings(5, "", "auto")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2, 3 or 4");
        assertThatThrownBy(() -> settings(2, "10x10", "auto")).hasMessageContaining("give one of them");
        assertThatThrownBy(() -> settings(null, "large", "auto")).hasMessageContaining("4500x5400");
        assertThatThrownBy(() -> new UpscaleSettings(2, "", "auto", 8, UpscaleSettings.Device.AUTO)).hasMessageContaining("32 to 2048");
    }

    @Test
    void contentChoosesAmongTheModelsThatAreHere() throws Exception {
        assertThat(chosen(Pictures.drawing(), DRAWN, SHOT)).containsEntry("model", "drawn").containsEntry("content", "illustration");
        assertThat(chosen(Pictures.photo(), DRAWN, SHOT)).containsEntry("model", "shot").containsEntry("content", "photo");
        Map<String, Object> other = chosen(Pictures.photo(), DRAWN);
        assertThat(other).containsEntry("model", "drawn").doesNotContainKey("warning");
        assertThat((String) other.get("model_reason")).contains("photo").contains("no model made for that");
        assertThat(chosen(Pictures.sprite(1), DRAWN, SHOT)).containsEntry("method", "nearest").containsEntry("content", "pixel-art")
                .containsEntry("model", null);
    }

    @Test
    void withoutAnyModelLanczosIsUsedAndSaysSo() throws Exception {
        Map<String, Object> facts = chosen(Pictures.drawing());
        assertThat(facts).containsEntry("method", "lanczos").containsEntry("model", null);
        assertThat((String) facts.get("warning")).contains("Lanczos").contains("podstudio models fetch");
        assertThat(context.lines()).anyMatch(line -> line.contains("adds no detail"));
    }

    @Test
    void aModelThatWasNamedAndIsMissingIsNotReplaced() {
        Upscale upscale = upscale(List.of(DRAWN));
        assertThatThrownBy(() -> upscale.requirement(settings(2, "", "shot"), input(Pictures.drawing())))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("model-missing"));
        assertThatThrownBy(() -> upscale.apply(settings(2, "", "shot"), input(Pictures.drawing()), context))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("model-missing"));
        assertThat(left()).isEmpty();
    }

    @Test
    void pixelArtStaysSquareAlsoInASizeThatIsNoMultiple() throws Exception {
        BufferedImage sprite = Pictures.sprite(1);
        BufferedImage made = ImageIO.read(apply(settings(null, "100x100", "auto"), sprite).getFirst().file().toFile());
        assertThat(made.getWidth()).isEqualTo(96);
        for (int y = 0; y < 96; y++) {
            for (int x = 0; x < 96; x++) {
                assertThat(made.getRGB(x, y)).isEqualTo(sprite.getRGB(x / 3, y / 3));
            }
        }
    }

    @Test
    void theKindIsFoundInTheLookup() {
        assertThat(Lookup.getDefault().lookupAll(JobKind.class)).extracting(JobKind::id).contains("upscale");
    }
}
