package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingCheck;
import org.podstudio.core.api.settings.SettingScope;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.settings.UserSettings;

/** The settings that a command can see: the user's, and those of the project if there is one. */
final class SettingsInReach {
    private SettingsInReach() {}

    static SettingValues of(Session session, Optional<Project> project) throws StudioException {
        return new SettingValues(Optional.of(session.service(UserSettings.class)), project.map(Project::settings),
                session.services().all(SettingCheck.class));
    }

    static Setting named(String verb, String key) throws StudioException {
        Optional<Setting> setting = StudioSettingsTable.of(key);
        if (setting.isEmpty()) {
            throw Usage.wrong(verb, "There is no setting \"" + Visible.text(key) + "\".", "\"podstudio settings list\" names them all.");
        }
        return setting.get();
    }

    /** @param word {@code everyone}, {@code project}, or null for whose it usually is */
    static SettingScope scope(String verb, Setting setting, @Nullable String word) throws StudioException {
        if (word == null) {
            return setting.usual();
        }
        for (SettingScope scope : SettingScope.values()) {
            if (scope.wire().equals(word) && setting.scopes().contains(scope)) {
                return scope;
            }
        }
        throw Usage.wrong(verb, "The setting " + setting.key() + " is not for \"" + Visible.text(word) + "\".",
                "It can be for " + String.join(" or ", words(setting)) + ".");
    }

    /** The values with the project, which is opened only when its own value is wanted. */
    static SettingValues reaching(Session session, SettingScope scope) throws StudioException {
        return of(session, scope == SettingScope.PROJECT ? Optional.of(session.project()) : Optional.empty());
    }

    private static List<String> words(Setting setting) {
        return setting.scopes().stream().map(SettingScope::wire).sorted().toList();
    }

    static Map<String, Object> json(SettingValues values, Setting setting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", setting.key());
        json.put("title", setting.title());
        json.put("page", setting.page().wire());
        json.put("value", values.text(setting));
        json.put("standard", setting.standard());
        json.put("chosen_for", values.source(setting).map(SettingScope::wire).orElse(null));
        json.put("scopes", words(setting));
        json.put("problem", values.mistake(setting, values.text(setting)).orElse(null));
        return json;
    }

    static Answer one(SettingValues values, Setting setting) {
        return Answer.of(json(values, setting), () -> setting.key() + " = " + Visible.text(values.text(setting)));
    }
}
