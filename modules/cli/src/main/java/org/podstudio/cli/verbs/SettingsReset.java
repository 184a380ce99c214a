package org.podstudio.cli.verbs;

import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingScope;
import org.podstudio.core.api.settings.SettingValues;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code settings reset}. */
@Command(description = "Takes a choice back: the setting is what it is for everyone, or without any choice.")
public final class SettingsReset implements Verb {
    @Parameters(index = "0", paramLabel = "KEY")
    String key;

    @Option(names = "--for", paramLabel = "everyone|project", description = "Whose choice it is; everyone's where that can be.")
    @Nullable String whose;

    @Override
    public Answer run(Session session) throws StudioException {
        Setting setting = SettingsInReach.named("settings reset", key);
        SettingScope scope = SettingsInReach.scope("settings reset", setting, whose);
        SettingValues values = SettingsInReach.reaching(session, scope);
        values.reset(setting, scope);
        return SettingsInReach.one(values, setting);
    }
}
