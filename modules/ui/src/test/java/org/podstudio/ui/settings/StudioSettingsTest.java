package org.podstudio.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.MemorySettings;
import org.podstudio.ui.settings.StudioSettings.Theme;

class StudioSettingsTest {
    private final MemorySettings stored = new MemorySettings();

    @Test
    void withoutAnyChoiceTheLookIsDarkAndFilesAreCopied() {
        StudioSettings settings = StudioSettings.read(stored);
        assertThat(settings.theme()).isEqualTo(Theme.DARK);
        assertThat(settings.importMode()).isEqualTo("copy");
        assertThat(settings.projectsFolder()).isEqualTo(StudioSettings.standardFolder());
    }

    @Test
    void whatIsChosenIsReadBack() {
        StudioSettings chosen = new StudioSettings(Theme.LIGHT, Path.of("/art/projects"), "reference");
        chosen.write(stored);
        assertThat(StudioSettings.read(stored)).isEqualTo(chosen);
    }

    @Test
    void goingBackToTheDefaultsLeavesNothingBehind() {
        new StudioSettings(Theme.LIGHT, Path.of("/art/projects"), "move").write(stored);
        new StudioSettings(Theme.DARK, StudioSettings.standardFolder(), "copy").write(stored);
        assertThat(stored.all()).isEmpty();
    }

    @Test
    void aModeThatNobodyKnowsFallsBackToTheSafeOne() {
        stored.put("import.mode", "destroy");
        assertThat(StudioSettings.read(stored).importMode()).isEqualTo("copy");
    }
}
