package org.podstudio.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podstudio.ui.look.SystemLook.Wish;

class SystemLookTest {
    private static Optional<Wish> wish(String system, Map<String, Object> desktop, Optional<String> said) {
        return new SystemLook(system, desktop::get, command -> said).wish();
    }

    @Test
    void windowsSaysItInItsRegistry() {
        String answer = "HKEY_CURRENT_USER\\Software\r\n    AppsUseLightTheme    REG_DWORD    0x%d\r\n\r\n";
        assertThat(wish("Windows 11", Map.of(), Optional.of(answer.formatted(0)))).contains(Wish.DARK);
        assertThat(wish("Windows 11", Map.of(), Optional.of(answer.formatted(1)))).contains(Wish.LIGHT);
        assertThat(wish("Windows 7", Map.of(), Optional.empty())).isEmpty();
        assertThat(wish("Windows 11", Map.of("win.highContrast.on", true), Optional.of(answer.formatted(1)))).contains(Wish.CONTRAST);
    }

    @Test
    void macHasTheWordInTheDarkOnly() {
        assertThat(wish("Mac OS X", Map.of(), Optional.of("Dark\n"))).contains(Wish.DARK);
        assertThat(wish("Mac OS X", Map.of(), Optional.empty())).contains(Wish.LIGHT);
    }

    @Test
    void linuxSaysItInTheThemesNameOrInGnomesSettings() {
        assertThat(wish("Linux", Map.of("gnome.Net/ThemeName", "Adwaita-dark"), Optional.empty())).contains(Wish.DARK);
        assertThat(wish("Linux", Map.of("gnome.Net/ThemeName", "HighContrast"), Optional.of("'default'"))).contains(Wish.CONTRAST);
        assertThat(wish("Linux", Map.of("gnome.Net/ThemeName", "Adwaita"), Optional.of("'prefer-dark'\n"))).contains(Wish.DARK);
        assertThat(wish("Linux", Map.of(), Optional.of("'prefer-light'\n"))).contains(Wish.LIGHT);
        assertThat(wish("Linux", Map.of(), Optional.of("'default'\n"))).isEmpty();
    }

    @Test
    void onlyTheSystemThatIsThereIsAsked() {
        new SystemLook("Linux", key -> null, command -> {
            assertThat(command).isEqualTo(List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"));
            return Optional.empty();
        }).wish();
    }
}
