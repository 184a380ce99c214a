package org.podstudio.library.themes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.library.text.JsonText;

/**
 * The user's rules in order, then what generator and file name say. Rules are a list under {@code import.theme_rules}: the
 * project's settings, its {@code config.json} and the user's {@code config.json} follow each other; the first rule that holds
 * decides. For one import; safe from any thread.
 */
public final class ThemeRules {
    public static final String SETTING = StudioSettingsTable.THEME_RULES.key();

    private final List<ThemeRule> rules = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> known;

    /** @param known themes that the project has already */
    ThemeRules(Collection<String> known) {
        this.known = known.stream().filter(theme -> !theme.equals(Asset.UNSORTED) && theme.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())).toList();
    }

    /** Reads them anew; blocks. */
    public static ThemeRules of(Project project, Optional<? extends Settings> user) {
        ThemeRules rules = new ThemeRules(project.assets().themes().keySet());
        project.settings().get(SETTING).filter(text -> !text.isBlank()).ifPresent(text -> rules.add("the project's settings", text));
        rules.addFile(project.root().resolve("config.json"));
        user.flatMap(settings -> settings.get(SETTING)).filter(text -> !text.isBlank()).ifPresent(text -> rules.add("your config.json", text));
        return rules;
    }

    private void addFile(Path config) {
        try {
            Object json = JsonText.read(Files.readString(config)).orElse(null);
            Object found = json instanceof Map<?, ?> map
                    ? map.get("import") instanceof Map<?, ?> inner ? inner.get("theme_rules") : map.get(SETTING) : null;
            if (found != null) {
                rules.addAll(new RuleText(config.toString(), problems::add).read(found));
            }
        } catch (NoSuchFileException e) {
            return; // a project need not have one
        } catch (IOException e) {
            problems.add(new Problem("bad-theme-rule", "The project's theme rules are not used.", "Reading " + config + " failed: " + e.getMessage() + ".",
                    "Check the file, then import again."));
        }
    }

    void add(String place, String text) {
        rules.addAll(new RuleText(place, problems::add).read(JsonText.read(text).orElse(null)));
    }

    /** What is wrong with rules that are not used. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public Theme decide(Subject subject) {
        for (ThemeRule rule : rules) {
            Optional<Theme> theme = rule.decide(subject);
            if (theme.isPresent()) {
                return theme.get();
            }
        }
        String stated = subject.generator() == null ? null : subject.generator().raw().get("podstudio:Theme");
        if (stated != null && !stated.isBlank()) {
            return new Theme(stated.strip(), "its metadata says so");
        }
        String name = subject.filename().toLowerCase(Locale.ROOT);
        for (String theme : known) {
            String start = theme.toLowerCase(Locale.ROOT);
            if (name.length() > start.length() && name.startsWith(start) && "_- .".indexOf(name.charAt(start.length())) >= 0
                    && name.indexOf('.', start.length()) > start.length()) {
                return new Theme(theme, "its name begins with the theme");
            }
        }
        return new Theme(Asset.UNSORTED, null);
    }
}
