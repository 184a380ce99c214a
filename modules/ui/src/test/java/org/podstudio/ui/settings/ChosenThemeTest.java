package org.podstudio.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.prefs.AbstractPreferences;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.MemorySettings;
import org.podstudio.ui.settings.StudioSettings.Theme;

class ChosenThemeTest {
    private final MemorySettings settings = new MemorySettings();
    private final Kept platform = new Kept();

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

    /** Preferences in memory. */
    private static final class Kept extends AbstractPreferences {
        private final Map<String, String> values = new HashMap<>();

        Kept() {
            super(null, "");
        }

        @Override
        protected void putSpi(String key, String value) {
            values.put(key, value);
        }

        @Override
        protected String getSpi(String key) {
            return values.get(key);
        }

        @Override
        protected void removeSpi(String key) {
            values.remove(key);
        }

        @Override
        protected void removeNodeSpi() {
            values.clear();
        }

        @Override
        protected String[] keysSpi() {
            return values.keySet().toArray(String[]::new);
        }

        @Override
        protected String[] childrenNamesSpi() {
            return new String[0];
        }

        @Override
        protected AbstractPreferences childSpi(String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        protected void syncSpi() {}

        @Override
        protected void flushSpi() {}
    }
}
