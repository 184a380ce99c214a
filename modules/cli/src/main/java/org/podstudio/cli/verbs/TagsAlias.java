package org.podstudio.cli.verbs;

import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tags alias}. */
@Command(description = "Gives a tag another name: who assigns that one assigns the tag.")
public final class TagsAlias implements Verb {
    @Parameters(index = "0", paramLabel = "TAG")
    String tag;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ALIAS")
    @Nullable String alias;

    @Option(names = "--remove", paramLabel = "ALIAS", description = "Take this name away from the tag instead.")
    @Nullable String remove;

    @Override
    public Answer run(Session session) throws StudioException {
        if ((alias == null) == (remove == null)) {
            throw Usage.wrong("tags alias", "Which name?", "\"tags alias\" needs ALIAS or --remove ALIAS.");
        }
        if (alias != null) {
            session.project().tags().alias(tag, alias);
        } else {
            session.project().tags().removeAlias(String.valueOf(remove));
        }
        return TagTexts.answer(session, tag);
    }
}
