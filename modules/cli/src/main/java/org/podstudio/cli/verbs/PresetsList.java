package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Presets;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.JobKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code presets list}. */
@Command(description = "Presets that come with a kind, and your own. Needs no project.")
public final class PresetsList implements Verb {
    @Parameters(index = "0", paramLabel = "KIND", arity = "0..1", description = "Of this kind only.")
    @Nullable String kind;

    @Override
    public Answer run(Session session) throws StudioException {
        JobQueue queue = session.service(JobQueue.class);
        List<? extends JobKind<?>> kinds = kind == null
                ? queue.kinds().stream().filter(one -> one instanceof FileOperation<?>).toList()
                : List.of(Enhance.kind(queue, kind));
        List<Map<String, Object>> json = new ArrayList<>();
        StringJoiner text = new StringJoiner("\n");
        LinkedHashSet<Problem> problems = new LinkedHashSet<>();
        for (JobKind<?> one : kinds) {
            Presets.Listing listing = session.service(Presets.class).list(one.id());
            problems.addAll(listing.problems());
            for (Presets.Entry entry : listing.presets()) {
                json.add(PresetTexts.json(one.id(), entry));
                text.add(PresetTexts.text(one.id(), entry));
            }
        }
        problems.forEach(problem -> session.note(problem.what() + " " + problem.why()));
        return Answer.of(json, text::toString);
    }
}
