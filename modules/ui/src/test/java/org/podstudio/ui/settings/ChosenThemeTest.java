package org.podstudio.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.MemoryPreferences;
import org.podstudio.testsupport.MemorySettings;
import org.podstudio.ui.settings.StudioSettings.Theme;

class ChosenThemeTest {
    private final MemorySettings settings = new MemorySettings();
    private final MemoryPreferences platform = new MemoryPreferences();

    @Test
    void thePlatformStartsWithWhatTheSettingsSay() {
        settings.put("look.theme", "light");
        assertThat(ChosenTheme.agree(settings, platform)).isEqualTo(Theme.LIGHT);
        assertThat(platform.get("laf", "")).isEqualTo("com.formdev.flatlaf.FlatLightLaf");
    }

    @Test
    void whatThePlatformRemembersDoesNotWinOverTheSettings() {
        platform.put("laf", "com.formdev.flatlaf.FlatLightLaf");
        assertThat(ChosenTheme.agree(settings, platform)).isEqualTo(Theme.DARK);
        assertThat(platform.get("laf", "")).isEqualTo("com.formdev.flatlaf.FlatDarkLaf");
    }

    @Test
    void aWordThatIsNoThemeIsTheUsualOne() {
        settings.put("look.theme", "purple");
        assertThat(ChosenTheme.agree(settings, platform)).isEqualTo(Theme.DARK);
    }
}
