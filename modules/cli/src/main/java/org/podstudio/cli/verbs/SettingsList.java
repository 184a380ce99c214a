package org.podstudio.cli.verbs;

import java.util.List;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.SettingScope;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.settings.StudioSettingsTable;
import picocli.CommandLine.Command;

/** {@code settings list}. */
@Command(description = "Every setting, what it is, and whose choice that is.")
public final class SettingsList implements Verb {
    @Override
    public Answer run(Session session) throws StudioException {
        SettingValues values = SettingsInReach.of(session, session.projectIfAny());
        return Answer.of(StudioSettingsTable.all().stream().map(setting -> SettingsInReach.json(values, setting)).toList(),
                () -> Texts.table(StudioSettingsTable.all().stream().map(setting -> List.of(setting.key(),
                        Visible.text(values.text(setting).replace('\n', ' ')), values.source(setting).map(SettingScope::wire).orElse(""),
                        setting.title())).toList()));
    }
}
