package org.podstudio.inference.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.inference.models.CachedModels;

/** What a cut-out needs, and what is offered where that is too much. */
class CutoutNeedsTest {
    private static final long PIXELS = 4_000_000;

    @TempDir
    Path folder;

    private CutoutNeeds needs;

    @BeforeEach
    void models() {
        needs = new CutoutNeeds(new CachedModels(folder.resolve("models"), folder.resolve("cache")));
    }

    /** A file of the model's name and length is enough to be offered; its content is checked before it runs. */
    private void here(String... ids) throws Exception {
        Files.createDirectories(folder.resolve("models"));
        for (String id : ids) {
            ModelEntry model = needs.models().find(id).orElseThrow();
            Long bytes = model.downloadBytes();
            try (RandomAccessFile file = new RandomAccessFile(folder.resolve("models").resolve(model.file()).toFile(), "rw")) {
                file.setLength(bytes == null ? 1 : bytes);
            }
        }
    }

    private static BackgroundSettings settings(String model) {
        return BackgroundSettings.DEFAULTS.with(model);
    }

    private List<String> offers(String model, boolean flat) {
        return needs.lighter(settings(model), () -> flat).stream().map(BackgroundSettings::model).toList();
    }

    @Test
    void smallModelsThatAreHereAreOfferedAndColourWhereItDoes() throws Exception {
        assertThat(offers("auto", false)).as("nothing smaller is here").isEmpty();
        assertThat(offers("auto", true)).containsExactly("keyer");
        here("isnet-general-use", "u2netp", "silueta");
        assertThat(offers("auto", false)).containsExactlyInAnyOrder("u2netp", "silueta");
        assertThat(offers("isnet-general-use", true)).startsWith("keyer").containsExactlyInAnyOrder("keyer", "u2netp", "silueta");
        assertThat(offers("u2netp", false)).isEmpty();
        assertThat(offers("keyer", true)).isEmpty();
    }

    @Test
    void eachOfferNeedsLessThanWhatWasWished() throws Exception {
        here("isnet-general-use", "u2netp", "silueta");
        for (String model : List.of("auto", "isnet-anime", "u2net", "birefnet-general", "birefnet-general-lite")) {
            long wished = needs.of(settings(model), PIXELS).ram();
            assertThat(needs.lighter(settings(model), () -> true)).isNotEmpty()
                    .allSatisfy(offer -> assertThat(needs.of(offer, PIXELS).ram()).as(model + ": " + offer.model()).isLessThan(wished));
        }
        assertThat(needs.of(settings("u2netp"), PIXELS).ram()).isLessThan(400_000_000);
        assertThat(needs.of(settings("birefnet-general"), PIXELS).ram()).as("its weights alone are 0.97 GB").isGreaterThan(1_700_000_000);
    }

    /** Background removal needs 2 GB on a card, ruling X10; what a larger model takes there is what it takes here. */
    @Test
    void aCardIsAskedForMemoryWhereAModelMayRunOnIt() {
        assertThat(needs.of(settings("isnet-general-use"), PIXELS).vram()).isEqualTo(2_000_000_000);
        assertThat(needs.of(settings("birefnet-general"), PIXELS).vram()).isGreaterThanOrEqualTo(needs.modelRam(settings("birefnet-general")));
        assertThat(needs.of(settings("keyer"), PIXELS).vram()).as("colour alone").isZero();
        BackgroundSettings auto = settings("isnet-general-use");
        assertThat(needs.of(new BackgroundSettings(auto.model(), auto.refine(), auto.format(), true, BackgroundSettings.Device.CPU), PIXELS).vram()).isZero();
    }

    @Test
    void whatIsNoSettingIsSaidInWords() throws Exception {
        assertThat(needs.besides(settings("auto"))).hasSize(2).first().asString().contains("podstudio models fetch u2netp");
        here("u2netp");
        assertThat(needs.besides(settings("auto"))).singleElement().asString().contains("from_mask");
        assertThat(needs.besides(settings("keyer"))).isEmpty();
    }
}
