package org.podstudio.core.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StudioSettingsTableTest {
    @Test
    void everySettingHasWordsAndAStandardThatItCanHave() {
        for (Setting setting : StudioSettingsTable.all()) {
            assertThat(setting.title()).as(setting.key()).isNotBlank();
            assertThat(setting.explanation()).as(setting.key()).endsWith(".").doesNotContain("\n");
            assertThat(setting.kind().mistake(setting.standard())).as(setting.key()).isEmpty();
            assertThat(setting.page().title()).isNotBlank();
            if (setting.kind() instanceof SettingKind.Choice(List<String> words)) {
                words.forEach(word -> assertThat(setting.choice(word)).as(setting.key()).isNotBlank());
            }
        }
    }

    @Test
    void keysAreUniqueAndFoundAgain() {
        assertThat(StudioSettingsTable.all()).extracting(Setting::key).doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(StudioSettingsTable.of(key).orElseThrow().key()).isEqualTo(key));
        assertThat(StudioSettingsTable.of("look.them")).isEmpty();
    }

    @Test
    void everyPageHasSettings() {
        assertThat(StudioSettingsTable.all()).extracting(Setting::page).contains(SettingPage.values());
    }
}
