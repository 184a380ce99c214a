package org.podstudio.library.ui;

import java.awt.EventQueue;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.ui.settings.SettingsListener;

/** The switch above the grid shows what the settings say. */
@ServiceProvider(service = SettingsListener.class)
public final class CullingFollowsSettings implements SettingsListener {
    @Override
    public void changed(Setting setting) {
        if (setting.equals(StudioSettingsTable.AUTO_ADVANCE)) {
            EventQueue.invokeLater(() -> LibraryTopComponent.find()
                    .ifPresent(window -> window.keepAdvanceIn(Lookup.getDefault().lookup(UserSettings.class))));
        }
    }
}
