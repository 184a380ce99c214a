package org.podstudio.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.testsupport.MemoryPreferences;
import org.podstudio.testsupport.MemorySettings;
import org.podstudio.ui.look.CanvasGrey;
import org.podstudio.ui.look.HighContrastLaf;
import org.podstudio.ui.look.SystemLook;

class ChosenThemeTest {
    private final MemorySettings settings = new MemorySettings();
    private final MemoryPreferences platform = new MemoryPreferences();
    private Optional<SystemLook.Wish> system = Optional.empty();

    @Test
    void thePlatformStartsWithWhatTheSettingsSay() {
        settings.put("look.theme", "light");
        assertThat(agreed().theme()).isEqualTo(Theme.LIGHT);
        assertThat(platform.get("laf", "")).isEqualTo("com.formdev.flatlaf.FlatLightLaf");
    }

    @Test
    void whatThePlatformRemembersDoesNotWinOverTheSettings() {
        platform.put("laf", "com.formdev.flatlaf.FlatLightLaf");
        assertThat(agreed().theme()).isEqualTo(Theme.DARK);
        assertThat(platform.get("laf", "")).isEqualTo("com.formdev.flatlaf.FlatDarkLaf");
    }

    @Test
    void highContrastIsALookOfItsOwn() {
        settings.put("look.theme", "contrast");
        assertThat(agreed().theme()).isEqualTo(Theme.CONTRAST);
        assertThat(platform.get("laf", "")).isEqualTo(HighContrastLaf.class.getName());
    }

    @ParameterizedTest
    @CsvSource({"DARK, DARK", "LIGHT, LIGHT", "CONTRAST, CONTRAST"})
    void theSystemIsFollowedWhereTheUserWantsThat(SystemLook.Wish wish, Theme shown) {
        settings.put("look.theme", "system");
        system = Optional.of(wish);
        assertThat(agreed().theme()).isEqualTo(shown);
        assertThat(platform.get("laf", "")).isEqualTo(shown.lookAndFeel());
    }

    @Test
    void aSystemThatSaysNothingGetsTheDarkLook() {
        settings.put("look.theme", "system");
        assertThat(agreed().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void theGreyBehindPicturesIsRemembered() {
        assertThat(agreed().canvas()).isEqualTo(CanvasGrey.USUAL);
        CanvasGrey.LIGHTER.write(settings);
        assertThat(agreed().canvas()).isEqualTo(CanvasGrey.LIGHTER);
        CanvasGrey.USUAL.write(settings);
        assertThat(settings.all()).isEmpty();
    }

    private ChosenTheme.Look agreed() {
        return ChosenTheme.agree(settings, platform, () -> system);
    }

    @Test
    void aWordThatIsNoThemeIsTheUsualOne() {
        settings.put("look.theme", "purple");
        assertThat(agreed().theme()).isEqualTo(Theme.DARK);
    }
}
