package org.podstudio.core.api.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;

/** What a setting's value may be; it is stored as text. Each kind says what is wrong with a text that is none of its values. */
@Messages({
    "# {0} - allowed words", "mistake.choice=Choose one of {0}.",
    "# {0} - least", "# {1} - most", "mistake.whole=Type a whole number from {0} to {1}.",
    "mistake.switch=Say yes or no.",
    "mistake.folder=Type a full path, or choose a folder.",
    "# {0} - characters", "mistake.line=At most {0} characters, in one line."
})
public sealed interface SettingKind {
    /** A sentence that says what to do; empty when the text can be stored. */
    Optional<String> mistake(String text);

    /** One of several words. */
    record Choice(List<String> words) implements SettingKind {
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public Optional<String> mistake(String text) {
            return words.contains(text) ? Optional.empty() : Optional.of(Bundle.mistake_choice(String.join(", ", words)));
        }
    }

    /** A whole number. @param unit shown after it, e.g. {@code MB}; may be empty */
    record Whole(long least, long most, String unit) implements SettingKind {
        private static final String NUMBER = "\\d{1,12}";

        @Override
        public Optional<String> mistake(String text) {
            boolean fits = text.matches(NUMBER) && Long.parseLong(text) >= least && Long.parseLong(text) <= most;
            return fits ? Optional.empty() : Optional.of(Bundle.mistake_whole(Long.toString(least), Long.toString(most)));
        }
    }

    /** On or off, stored as {@link #ON} or {@link #OFF}. */
    record Switch() implements SettingKind {
        public static final String ON = "yes";
        public static final String OFF = "no";

        @Override
        public Optional<String> mistake(String text) {
            return text.equals(ON) || text.equals(OFF) ? Optional.empty() : Optional.of(Bundle.mistake_switch());
        }
    }

    /** A folder by its full path; it need not be there yet. */
    record Folder() implements SettingKind {
        @Override
        public Optional<String> mistake(String text) {
            try {
                return Path.of(text.strip()).isAbsolute() ? Optional.empty() : Optional.of(Bundle.mistake_folder());
            } catch (InvalidPathException e) {
                return Optional.of(Bundle.mistake_folder());
            }
        }
    }

    /** Some words in one line; may be empty. */
    record Line(int most) implements SettingKind {
        @Override
        public Optional<String> mistake(String text) {
            return text.length() > most || text.lines().count() > 1 ? Optional.of(Bundle.mistake_line(Integer.toString(most))) : Optional.empty();
        }
    }

    /** Text of several lines with a grammar of its own, which a {@link SettingCheck} knows. */
    record Written() implements SettingKind {
        @Override
        public Optional<String> mistake(String text) {
            return Optional.empty();
        }
    }

    /** A list that has a window part of its own, such as the watched folders; not typed as text. */
    record Listed() implements SettingKind {
        @Override
        public Optional<String> mistake(String text) {
            return Optional.empty();
        }
    }
}
