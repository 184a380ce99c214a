package org.podstudio.core.api.settings;

import java.util.Locale;
import org.openide.util.NbBundle;

/** The pages of the settings, in their order. */
@NbBundle.Messages({
    "page.look=Look",
    "page.library=Library & Import",
    "page.culling=Culling",
    "page.watching=Watched Folders",
    "page.operations=Operations",
    "page.packs=Packs",
    "page.care=Care"
})
public enum SettingPage {
    LOOK,
    LIBRARY,
    CULLING,
    WATCHING,
    OPERATIONS,
    PACKS,
    CARE;

    /** On the command line and where a page is asked for by name. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return NbBundle.getMessage(SettingPage.class, "page." + wire());
    }
}
