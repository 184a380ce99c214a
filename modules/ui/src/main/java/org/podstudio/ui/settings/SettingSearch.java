package org.podstudio.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingKind;

/** Finds settings by words of their title, their explanation, their page, their choices or their key. */
final class SettingSearch {
    private SettingSearch() {}

    /** Those in which every typed word occurs, in the order of the pages; all of them for no word. */
    static List<Setting> find(List<Setting> all, String typed) {
        List<String> words = List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return all.stream().filter(setting -> words.stream().allMatch(text(setting)::contains)).toList();
    }

    private static String text(Setting setting) {
        String choices = setting.kind() instanceof SettingKind.Choice(List<String> words)
                ? words.stream().map(setting::choice).collect(Collectors.joining(" ")) : "";
        return String.join(" ", setting.title(), setting.explanation(), setting.page().title(), choices, setting.key()).toLowerCase(Locale.ROOT);
    }
}
