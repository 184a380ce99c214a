package org.podstudio.ui.settings;

import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingPage;
import org.podstudio.core.api.settings.UserSettings;

/** The windows that are there take on the theme, the greys and the motion that are chosen. */
@ServiceProvider(service = SettingsListener.class)
public final class LookFollowsSettings implements SettingsListener {
    @Override
    public void changed(Setting setting) {
        if (setting.page() == SettingPage.LOOK) {
            ChosenTheme.refresh(Lookup.getDefault().lookup(UserSettings.class));
        }
    }
}
