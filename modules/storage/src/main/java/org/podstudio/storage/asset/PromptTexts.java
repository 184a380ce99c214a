package org.podstudio.storage.asset;

import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.PromptChange;

/** The sentences of what the user says of prompts. */
final class PromptTexts {
    private PromptTexts() {}

    /** What stands before the assets, e.g. {@code Set prompt of}. */
    static String step(Curation.SetPrompt step) {
        String which = which(step);
        return switch (telling(step)) {
            case PromptChange.Keep keep -> "Keep prompt of ";
            case PromptChange.AsInFile file -> "Use the file's " + which + " of ";
            case PromptChange.Own own -> (cleared(step) ? "Clear " : "Set ") + which + " of ";
        };
    }

    /** E.g. {@code Prompt set}. */
    static String done(Curation.SetPrompt step) {
        String which = which(step);
        String start = which.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + which.substring(1);
        return switch (telling(step)) {
            case PromptChange.Keep keep -> "Prompt kept";
            case PromptChange.AsInFile file -> start + " as in the file again";
            case PromptChange.Own own -> start + (cleared(step) ? " cleared" : " set");
        };
    }

    private static String which(Curation.SetPrompt step) {
        return step.prompt() instanceof PromptChange.Keep ? "negative prompt" : "prompt";
    }

    private static PromptChange telling(Curation.SetPrompt step) {
        return step.prompt() instanceof PromptChange.Keep ? step.negative() : step.prompt();
    }

    private static boolean cleared(Curation.SetPrompt step) {
        return empty(step.prompt()) && empty(step.negative());
    }

    private static boolean empty(PromptChange change) {
        return !(change instanceof PromptChange.Own own) || own.text().isEmpty();
    }
}
