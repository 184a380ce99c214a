package org.podstudio.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.OwnPrompt;
import org.podstudio.core.api.asset.PromptChange;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assets prompt}. */
@Command(description = "Gives assets a prompt of your own, in place of what their files say.")
public final class AssetsPrompt extends Curate {
    private static final String NAME = "assets prompt";

    @Parameters(paramLabel = "TEXT ID", arity = "0..*",
            description = "The prompt (\"\" for none; left out with --as-in-file), then full UUIDs, unique prefixes, or paths in the project.")
    @Nullable List<String> words;

    @Option(names = "--negative", paramLabel = "TEXT", description = "What was not wanted; \"\" for nothing. Without it that stays as it is.")
    @Nullable String negative;

    @Option(names = "--as-in-file", description = "What the files say counts again; beside --negative of the prompt alone.")
    boolean asInFile;

    @Override
    public Answer run(Session session) throws StudioException {
        List<String> all = words == null ? List.of() : words;
        if (asInFile) {
            return apply(session, NAME, new Curation.SetPrompt(new PromptChange.AsInFile(),
                    negative == null ? new PromptChange.AsInFile() : own(negative)), all);
        }
        if (all.isEmpty()) {
            throw Usage.wrong(NAME, "The prompt is missing.", "It comes before the IDs; --as-in-file takes back what was given.");
        }
        return apply(session, NAME, new Curation.SetPrompt(own(all.getFirst()),
                negative == null ? new PromptChange.Keep() : own(negative)), all.subList(1, all.size()));
    }

    private static PromptChange own(String text) throws StudioException {
        if (text.length() > OwnPrompt.MOST_CHARS) {
            throw Usage.wrong(NAME, "The prompt is too long.", "It has " + text.length() + " characters, and at most "
                    + OwnPrompt.MOST_CHARS + " are kept.");
        }
        return new PromptChange.Own(text);
    }
}
