package org.podstudio.core.api.settings;

import java.util.EnumSet;
import java.util.Set;
import org.openide.util.NbBundle;

/**
 * One setting that the product reads, as window, palette and command line show it. Its words are in the bundle of
 * {@link StudioSettingsTable} under its key.
 *
 * @param key dotted lower case; stored under it, so never renamed
 * @param standard what holds while nobody says otherwise
 * @param scopes whose value it can be: the user's, a project's, or both, where the project's goes before
 */
public record Setting(String key, SettingPage page, SettingKind kind, String standard, Set<SettingScope> scopes) {
    public Setting {
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException(key + " belongs to nobody");
        }
        scopes = Set.copyOf(scopes);
    }

    static Setting users(String key, SettingPage page, SettingKind kind, String standard) {
        return new Setting(key, page, kind, standard, EnumSet.of(SettingScope.EVERYONE));
    }

    static Setting projects(String key, SettingPage page, SettingKind kind, String standard) {
        return new Setting(key, page, kind, standard, EnumSet.of(SettingScope.PROJECT));
    }

    static Setting both(String key, SettingPage page, SettingKind kind, String standard) {
        return new Setting(key, page, kind, standard, EnumSet.allOf(SettingScope.class));
    }

    /** Some words that name it. */
    public String title() {
        return NbBundle.getMessage(StudioSettingsTable.class, key);
    }

    /** One line that says what it does. */
    public String explanation() {
        return NbBundle.getMessage(StudioSettingsTable.class, key + ".words");
    }

    /** What one of a choice's words is called. */
    public String choice(String word) {
        return NbBundle.getMessage(StudioSettingsTable.class, key + "." + word);
    }

    /** Whose value is changed where nothing else is said. */
    public SettingScope usual() {
        return scopes.contains(SettingScope.EVERYONE) ? SettingScope.EVERYONE : SettingScope.PROJECT;
    }
}
