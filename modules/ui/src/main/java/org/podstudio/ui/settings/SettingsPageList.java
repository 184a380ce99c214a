package org.podstudio.ui.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.podstudio.core.api.settings.SettingPage;

/** The pages that the window of settings has, for those who lead there. */
public final class SettingsPageList {
    private SettingsPageList() {}

    /** Titles by the id that {@link SettingsWindow#open(String)} takes, in their order. */
    public static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        for (SettingPage page : SettingPage.values()) {
            titles.put(page.wire(), page.title());
        }
        PlatformPage.installed().forEach(page -> titles.put(page.id(), page.title()));
        return titles;
    }
}
