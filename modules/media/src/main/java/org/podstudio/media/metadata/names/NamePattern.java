package org.podstudio.media.metadata.names;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param name what a row of the user replaces, e.g. {@code midjourney}
 * @param pattern matches a whole file name; its groups {@code prompt}, {@code seed}, {@code model} and {@code version} are
 *     taken where it has them
 * @param confidence at most {@link #MOST_CONFIDENCE}: anybody can name a file anything
 */
record NamePattern(String name, String platform, Pattern pattern, double confidence) {
    static final double MOST_CONFIDENCE = 0.5;

    /** Longer names are no file names on any system. */
    private static final int MOST_NAME = 512;

    /** Steps for one name: an honest pattern needs a few thousand; one that tries all ways to cut a name needs billions. */
    private static final int MOST_STEPS = 200_000;

    /** Thrown out of the middle of a match that has taken too many steps. */
    private static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("the pattern takes too many steps", null, false, false);
        }
    }

    /** Text that counts how often it is looked at, which is the only hold there is on a regular expression. */
    private static final class Counted implements CharSequence {
        private final CharSequence text;
        private int steps;

        Counted(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new TooSlow();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** What the groups held. */
    record Match(@Nullable String prompt, @Nullable String seed, @Nullable String model, @Nullable String version) {}

    /** Empty also when the pattern would take too long for this name. */
    Optional<Match> match(String fileName) {
        if (fileName.length() > MOST_NAME) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(new Counted(fileName));
        try {
            return matcher.matches() ? Optional.of(new Match(group(matcher, "prompt"), group(matcher, "seed"), group(matcher, "model"),
                    group(matcher, "version"))) : Optional.empty();
        } catch (TooSlow | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static @Nullable String group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }
}
