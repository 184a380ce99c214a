package org.podstudio.core.api.asset;

import org.jspecify.annotations.Nullable;

/** What becomes of the user's own prompt, or of their negative one. */
public sealed interface PromptChange {
    /** It stays as it is. */
    record Keep() implements PromptChange {}

    /** What the file says counts again. */
    record AsInFile() implements PromptChange {}

    /** This counts from now on. @param text as in {@link OwnPrompt}; empty: there is none */
    record Own(String text) implements PromptChange {
        public Own {
            text = OwnPrompt.tidy(text);
        }
    }

    /** @param text null keeps what there is */
    static PromptChange orKeep(@Nullable String text) {
        return text == null ? new Keep() : new Own(text);
    }

    /** @param before the user's own until now, null where they have said nothing */
    default @Nullable String after(@Nullable String before) {
        return switch (this) {
            case Keep keep -> before;
            case AsInFile file -> null;
            case Own own -> own.text();
        };
    }
}
