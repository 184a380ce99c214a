package org.podstudio.cli.verbs;

import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingKind;
import org.podstudio.core.api.settings.SettingScope;
import org.podstudio.core.api.settings.SettingValues;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code settings set}. */
@Command(description = "Chooses what a setting is, for everyone or for one project.")
public final class SettingsSet implements Verb {
    @Parameters(index = "0", paramLabel = "KEY")
    String key;

    @Parameters(index = "1", paramLabel = "VALUE")
    String value;

    @Option(names = "--for", paramLabel = "everyone|project", description = "Whose choice it is; everyone's where that can be.")
    @Nullable String whose;

    @Override
    public Answer run(Session session) throws StudioException {
        Setting setting = SettingsInReach.named("settings set", key);
        SettingScope scope = SettingsInReach.scope("settings set", setting, whose);
        if (setting.kind() instanceof SettingKind.Listed) {
            throw Usage.wrong("settings set", setting.key() + " is a list with a window of its own.", "Change it in Edit, Settings.");
        }
        SettingValues values = SettingsInReach.reaching(session, scope);
        values.put(setting, scope, value);
        return SettingsInReach.one(values, setting);
    }
}
