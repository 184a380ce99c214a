package org.podstudio.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tags list}. */
@Command(description = "Tags with how many assets carry them.")
public final class TagsList implements Verb {
    @Parameters(index = "0", arity = "0..1", paramLabel = "TYPED", description = "Only those of which a word begins so, most used first.")
    @Nullable String typed;

    @Option(names = "--limit", paramLabel = "N", description = "At most this many.")
    int limit = Integer.MAX_VALUE;

    @Override
    public Answer run(Session session) throws StudioException {
        if (limit < 0) {
            throw Usage.wrong("tags list", "A number of tags is not negative.", "--limit was " + limit + ".");
        }
        List<TagDefinition> tags = typed == null ? session.project().tags().list().stream().limit(limit).toList()
                : session.project().tags().complete(typed, limit);
        return Answer.of(tags.stream().map(TagTexts::json).toList(), () -> TagTexts.table(tags));
    }
}
