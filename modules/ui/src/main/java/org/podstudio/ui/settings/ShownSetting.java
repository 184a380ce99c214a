package org.podstudio.ui.settings;

import java.util.Optional;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingScope;
import org.podstudio.core.api.settings.SettingValues;

/**
 * A setting as a window shows it.
 *
 * @param text what holds
 * @param scope whose value is changed from here: the one that holds, else the usual one
 * @param set whether it would be something else if it were reset, or might be one day
 * @param possible false for a setting of a project while none is open that can be changed
 * @param mistake what is wrong with what is stored; empty for nothing
 */
record ShownSetting(Setting setting, String text, SettingScope scope, boolean set, boolean possible, Optional<String> mistake) {

    /** Blocks on the disk. */
    static ShownSetting read(SettingValues values, Setting setting) {
        Optional<SettingScope> source = values.source(setting);
        String text = values.text(setting);
        boolean possible = setting.scopes().contains(SettingScope.EVERYONE) ? values.user().isPresent() : values.project().isPresent();
        SettingScope scope = source.orElse(setting.usual());
        boolean set = source.isPresent() && !(scope == setting.usual() && text.equals(setting.standard()));
        return new ShownSetting(setting, text, scope, set, possible, values.mistake(setting, text));
    }
}
