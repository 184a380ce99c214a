package org.podstudio.ui.settings;

import java.util.Collection;
import org.openide.util.Lookup;
import org.podstudio.core.api.settings.Setting;

/** Told when the user changed a setting, so that what runs takes it on at once. Found in the Lookup; whoever needs to know provides one. */
public interface SettingsListener {
    /** On a background thread; the new value is stored. */
    void changed(Setting setting);

    /** Tells all of them. Not on the event dispatch thread. */
    static void tellAll(Collection<Setting> changed) {
        changed.forEach(setting -> Lookup.getDefault().lookupAll(SettingsListener.class).forEach(listener -> listener.changed(setting)));
    }
}
