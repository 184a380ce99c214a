package org.podstudio.inference.runtime;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.core.api.settings.StudioSettingsTable;

/** What the user wants a model to be run by. */
public enum DeviceWish {
    /** The best that is here and gives the right results, or what the settings say instead. */
    AUTO,
    CPU;

    /** Where nothing is wished, what the user's settings say. Blocks on the disk. @param user null where there are none */
    DeviceWish settled(@Nullable Settings user) {
        return this == AUTO && user != null
                && SettingValues.of(Optional.of(user), Optional.empty()).valid(StudioSettingsTable.DEVICE).equals("cpu") ? CPU : this;
    }
}
