package org.podstudio.ui.hint;

import java.awt.EventQueue;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.ui.settings.SettingsListener;

/** Whoever switches hints off and on wants to see them all again. */
@ServiceProvider(service = SettingsListener.class)
public final class HintsFollowSettings implements SettingsListener {
    @Override
    public void changed(Setting setting) {
        if (setting.equals(StudioSettingsTable.HINTS)) {
            Hints.bringBack(Lookup.getDefault().lookup(UserSettings.class));
            EventQueue.invokeLater(() -> Hints.current().read());
        }
    }
}
