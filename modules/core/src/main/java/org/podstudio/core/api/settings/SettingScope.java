package org.podstudio.core.api.settings;

import java.util.Locale;
import org.openide.util.NbBundle;

/** Whose a setting's value is. */
@NbBundle.Messages({"scope.everyone=Everyone’s", "scope.project=This project"})
public enum SettingScope {
    /** The user's, for every project without a value of its own. */
    EVERYONE,
    /** One project's. */
    PROJECT;

    /** On the command line: {@code everyone}, {@code project}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it is shown. */
    public String title() {
        return NbBundle.getMessage(SettingScope.class, "scope." + wire());
    }
}
