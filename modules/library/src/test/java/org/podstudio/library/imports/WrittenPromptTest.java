package org.podstudio.library.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.OwnPrompt;
import org.podstudio.core.api.asset.PromptChange;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.MetadataReader;

/** What somebody has in the clipboard, read by the readers that read files. */
class WrittenPromptTest {
    private static WrittenPrompt read(String text) throws StudioException {
        return WrittenPrompt.of(text, Lookup.getDefault().lookupAll(MetadataReader.class));
    }

    private static WrittenPrompt of(String prompt, String negative) {
        return new WrittenPrompt(prompt, Optional.ofNullable(negative));
    }

    @Test
    void settingsOfAutomatic1111AreTakenApart() throws Exception {
        assertThat(read("a red dragon,\r\nsmoke\r\nNegative prompt: blurry, text\r\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 5, Size: 512x512"))
                .isEqualTo(of("a red dragon,\nsmoke", "blurry, text"));
        assertThat(read("an owl\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 5, Size: 512x512")).as("it says that nothing was unwanted")
                .isEqualTo(of("an owl", ""));
        assertThat(read("an owl\nNegative prompt: grass")).as("without its settings").isEqualTo(of("an owl", "grass"));
    }

    @Test
    void ofALineOfMidjourneyWhatIsNotWantedIsTheNegative() throws Exception {
        assertThat(read("/imagine prompt: an owl at night --no grass, moon --ar 16:9 --v 6.1"))
                .isEqualTo(of("an owl at night --ar 16:9 --v 6.1", "grass, moon"));
        assertThat(read("an owl --ar 3:2")).isEqualTo(of("an owl --ar 3:2", ""));
        assertThat(read("an owl --no grass")).isEqualTo(of("an owl", "grass"));
    }

    @Test
    void jsonIsReadAsWhatWroteIt() throws Exception {
        assertThat(read("{\"meta\":{\"prompt\":\"a knight\",\"negativePrompt\":\"blurry\",\"cfgScale\":7.5,\"steps\":30,\"seed\":5,\"sampler\":\"Euler a\"}}"))
                .isEqualTo(of("a knight", "blurry"));
        assertThat(read("{\"prompt\":\"who made this\"}")).isEqualTo(of("who made this", null));
    }

    @Test
    void wordsAreThePromptAsTheyAreAndLeaveTheNegativeAlone() throws Exception {
        assertThat(read("  a dragon -- really, with Steps: and all \n")).isEqualTo(of("a dragon -- really, with Steps: and all", null));
        assertThat(read("{not json} (a dragon:1.2)")).isEqualTo(of("{not json} (a dragon:1.2)", null));
        assertThat(read("an owl").step()).isEqualTo(new Curation.SetPrompt(new PromptChange.Own("an owl"), new PromptChange.Keep()));
        assertThat(read("Negative prompt: moss").step()).as("the prompt stays")
                .isEqualTo(new Curation.SetPrompt(new PromptChange.Keep(), new PromptChange.Own("moss")));
        assertThat(read("an owl --no moss").step()).isEqualTo(Curation.SetPrompt.own("an owl", "moss"));
    }

    @Test
    void whatIsTooLongIsRefusedWithItsLength() {
        assertThatThrownBy(() -> read("x".repeat(OwnPrompt.MOST_CHARS + 1))).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().why()).contains("100001").contains("100000"));
    }
}
