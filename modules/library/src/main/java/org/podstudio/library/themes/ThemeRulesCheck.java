package org.podstudio.library.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.settings.SettingCheck;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.library.text.JsonText;

/** Says at once what is wrong with rules that somebody writes, as an import would say it later. */
@ServiceProvider(service = SettingCheck.class)
public final class ThemeRulesCheck implements SettingCheck {
    @Override
    public String key() {
        return StudioSettingsTable.THEME_RULES.key();
    }

    @Override
    public Optional<String> mistake(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>();
        new RuleText("the settings", problems::add).read(JsonText.read(text).orElse(null));
        return problems.stream().findFirst().map(problem -> problem.what() + " " + problem.why());
    }
}
