package org.podstudio.core.api.problem;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something that went wrong, told to a user. The only way a failure reaches a person.
 *
 * @param code stable kebab-case name for scripts, e.g. {@code model-missing}
 * @param what what happened, one sentence in the user's words
 * @param why the cause with the number or name we saw, one sentence
 * @param next what the user can do here, one sentence starting with a verb
 */
public record Problem(String code, String what, String why, String next) {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Problem {
        Objects.requireNonNull(code, "code");
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a problem code is kebab-case, was \"" + code + "\"");
        }
        requireText(what, "what");
        requireText(why, "why");
        requireText(next, "next");
    }

    private static void requireText(String text, String part) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("a problem must say its \"" + part + "\"");
        }
    }

    /** The three sentences on three lines, as the command line prints them. */
    public String lines() {
        return what + System.lineSeparator() + why + System.lineSeparator() + next;
    }
}
