package org.podstudio.core.api.asset;

import org.jspecify.annotations.Nullable;

/**
 * What the user says the prompt of an asset is, in place of what its file says; each of the two by itself. Line breaks are
 * {@code \n}; control characters and what is blank around the text are gone.
 *
 * @param prompt null: what the file says counts; empty: there is none, whatever the file says
 * @param negative as {@code prompt}: what was not wanted
 */
public record OwnPrompt(@Nullable String prompt, @Nullable String negative) {
    /** The user has said nothing. */
    public static final OwnPrompt NONE = new OwnPrompt(null, null);

    /** Longer than any prompt; both, before and after, fit into one row of the history of either engine. */
    public static final int MOST_CHARS = 100_000;

    /** @throws IllegalArgumentException for a text that is longer than {@link #MOST_CHARS} */
    public OwnPrompt {
        prompt = prompt == null ? null : tidy(prompt);
        negative = negative == null ? null : tidy(negative);
    }

    /** Whether the user has said anything. */
    public boolean given() {
        return prompt != null || negative != null;
    }

    /** This text as it would be kept. @throws IllegalArgumentException where it is longer than {@link #MOST_CHARS} */
    public static String tidy(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .forEach(clean::appendCodePoint);
        String tidy = clean.toString().strip();
        if (tidy.length() > MOST_CHARS) {
            throw new IllegalArgumentException("a prompt has at most " + MOST_CHARS + " characters, this one has " + tidy.length());
        }
        return tidy;
    }
}
