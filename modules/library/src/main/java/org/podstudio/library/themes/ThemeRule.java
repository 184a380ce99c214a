package org.podstudio.library.themes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.query.Words;

/**
 * One of the user's rules: all kinds of conditions that are given must hold, of each kind one is enough.
 *
 * @param name for people, in "why this theme"
 * @param theme may hold {@code {folder}}, the folder that matched or the innermost, and {@code {generator}}
 * @param prompts each some words that all occur; a word may end in {@code *}
 */
record ThemeRule(String name, String theme, @Nullable MediaType type, List<Glob> folders, List<Glob> files, List<String> tags,
        List<String> prompts, List<Glob> generators) {

    Optional<Theme> decide(Subject subject) {
        String folder = subject.folders().isEmpty() ? null : subject.folders().getLast();
        if (!folders.isEmpty()) {
            folder = matching(subject.folders());
            if (folder == null) {
                return Optional.empty();
            }
        }
        String platform = subject.generator() == null ? null : subject.generator().platform();
        boolean holds = (type == null || type == subject.type())
                && (files.isEmpty() || files.stream().anyMatch(glob -> glob.matches(subject.filename())))
                && (tags.isEmpty() || tags.stream().anyMatch(tag -> subject.tags().stream().anyMatch(tag::equalsIgnoreCase)))
                && (prompts.isEmpty() || subject.prompt() != null && says(subject.prompt()))
                && (generators.isEmpty() || platform != null && generators.stream().anyMatch(glob -> glob.matches(platform)));
        if (!holds || theme.contains("{folder}") && folder == null || theme.contains("{generator}") && platform == null) {
            return Optional.empty();
        }
        String result = theme.replace("{folder}", String.valueOf(folder)).replace("{generator}", String.valueOf(platform)).strip();
        return result.isEmpty() ? Optional.empty() : Optional.of(new Theme(result, "the rule \"" + name + "\" says so"));
    }

    /** The innermost that matches. */
    private @Nullable String matching(List<String> names) {
        for (int i = names.size() - 1; i >= 0; i--) {
            for (Glob glob : folders) {
                if (glob.path() ? i == names.size() - 1 && glob.matches(String.join("/", names)) : glob.matches(names.get(i))) {
                    return names.get(i);
                }
            }
        }
        return null;
    }

    private boolean says(String prompt) {
        List<String> words = Words.of(prompt);
        return prompts.stream().anyMatch(wanted -> List.of(wanted.strip().split("\\s+")).stream().allMatch(word -> has(words, word)));
    }

    private static boolean has(List<String> words, String wanted) {
        boolean beginning = wanted.endsWith("*");
        List<String> parts = Words.of(wanted);
        if (parts.isEmpty()) {
            return false;
        }
        for (int i = 0; i + parts.size() <= words.size(); i++) {
            boolean all = true;
            for (int j = 0; j < parts.size() && all; j++) {
                String word = words.get(i + j);
                all = beginning && j == parts.size() - 1 ? word.startsWith(parts.get(j)) : word.equals(parts.get(j));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    static @Nullable MediaType type(String text) {
        for (MediaType type : MediaType.values()) {
            if (type.wire().equals(text.toLowerCase(Locale.ROOT))) {
                return type;
            }
        }
        return null;
    }
}
