package org.podstudio.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a command found or did.
 *
 * @param json the document of {@code --json}: maps, lists, texts, numbers, booleans, null; {@link #STREAMED} when the
 *     command wrote its answer itself
 * @param text the same for a person, ending without a line break; empty for nothing
 */
public record Answer(int exitCode, @Nullable Object json, Supplier<String> text) {
    /** Marks an answer that was written while it came about. */
    public static final Object STREAMED = new Object();

    public static Answer of(@Nullable Object json, Supplier<String> text) {
        return new Answer(ExitCode.OK, json, text);
    }

    public static Answer streamed() {
        return of(STREAMED, () -> "");
    }

    public Answer exit(int code) {
        return new Answer(code, json, text);
    }
}
