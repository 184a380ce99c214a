package org.podstudio.library.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;

/** Reads rules from what a person wrote. A rule with a mistake is left out and told; the others hold. */
final class RuleText {
    private static final Set<String> KEYS = Set.of("name", "theme", "type", "folder", "file", "tag", "prompt", "generator");

    private final String place;
    private final Consumer<Problem> problems;

    /** @param place where the rules stand, for messages */
    RuleText(String place, Consumer<Problem> problems) {
        this.place = place;
        this.problems = problems;
    }

    List<ThemeRule> read(@Nullable Object json) {
        List<ThemeRule> rules = new ArrayList<>();
        if (!(json instanceof List<?> list)) {
            problems.accept(problem("The theme rules are not used.", "import.theme_rules is no list of rules."));
            return rules;
        }
        for (int i = 0; i < list.size(); i++) {
            String title = "rule " + (i + 1);
            if (list.get(i) instanceof Map<?, ?> map) {
                if (map.get("name") instanceof String name && !name.isBlank()) {
                    title = name.strip();
                }
                try {
                    rules.add(rule(title, map));
                } catch (IllegalArgumentException e) {
                    problems.accept(problem("The theme rule \"" + title + "\" is not used.", e.getMessage()));
                }
            } else {
                problems.accept(problem("The theme rule \"" + title + "\" is not used.", "It is no object in braces."));
            }
        }
        return rules;
    }

    private Problem problem(String what, String why) {
        return new Problem("bad-theme-rule", what, why, "Mend it in " + place + "; docs/user-guide.md tells how rules are written.");
    }

    private static ThemeRule rule(String title, Map<?, ?> map) {
        for (Object key : map.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw new IllegalArgumentException("There is no condition \"" + key + "\"; there are folder, file, type, tag, prompt, generator.");
            }
        }
        if (!(map.get("theme") instanceof String theme) || theme.isBlank()) {
            throw new IllegalArgumentException("It names no theme.");
        }
        MediaType type = null;
        if (map.containsKey("type")) {
            type = ThemeRule.type(String.valueOf(map.get("type")));
            if (type == null) {
                throw new IllegalArgumentException("The type \"" + map.get("type") + "\" is none of image, audio, video.");
            }
        }
        ThemeRule rule = new ThemeRule(title, theme.strip(), type, globs(map, "folder"), globs(map, "file"), texts(map, "tag"),
                texts(map, "prompt"), globs(map, "generator"));
        if (type == null && rule.folders().isEmpty() && rule.files().isEmpty() && rule.tags().isEmpty() && rule.prompts().isEmpty()
                && rule.generators().isEmpty()) {
            throw new IllegalArgumentException("It has no condition, so it would hold for every file.");
        }
        return rule;
    }

    private static List<Glob> globs(Map<?, ?> map, String key) {
        return texts(map, key).stream().map(Glob::new).toList();
    }

    /** One text or a list of them. */
    private static List<String> texts(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (!map.containsKey(key)) {
            return List.of();
        }
        List<?> list = value instanceof List<?> many ? many : java.util.Collections.singletonList(value);
        List<String> texts = new ArrayList<>();
        for (Object one : list) {
            if (!(one instanceof String text) || text.isBlank()) {
                throw new IllegalArgumentException("Its \"" + key + "\" is neither a text nor a list of texts.");
            }
            texts.add(text.strip());
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("Its \"" + key + "\" is an empty list.");
        }
        return texts;
    }
}
