package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Visible;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.InputFile;

/** {@code --estimate}: one line an input, nothing is run. */
final class EstimateCommand {
    private final Session session;
    private final OperationVerb.Wish wish;

    EstimateCommand(Session session, OperationVerb.Wish wish) {
        this.session = session;
        this.wish = wish;
    }

    Answer run(@Nullable List<String> arguments, @Nullable String query, boolean files) throws StudioException {
        List<InputFile> inputs = InputFiles.all(session, wish.command(), arguments, query, files);
        if (inputs.isEmpty()) {
            throw Usage.wrong(wish.command(), "Nothing is named.", "\"--estimate\" needs IDs, files or --query QUERY.");
        }
        JobQueue queue = session.service(JobQueue.class);
        JobRequest request = new JobRequest(wish.kind().id(), wish.settings(), List.of());
        List<Map<String, Object>> json = new ArrayList<>();
        StringJoiner text = new StringJoiner("\n");
        boolean allKnown = true;
        for (InputFile input : inputs) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", input.asset() == null ? null : input.asset().id().toString());
            one.put("path", input.file());
            try {
                Estimate estimate = queue.estimate(request, input);
                one.put("bytes", estimate.bytes());
                one.put("cpu_seconds", estimate.seconds());
                text.add(Visible.text(Visible.path(input.file())) + "  " + (estimate.bytes() == null ? "? bytes" : estimate.bytes() + " bytes") + "  "
                        + (estimate.seconds() == null ? "? s" : String.format(Locale.ROOT, "%.1f s", estimate.seconds())));
            } catch (StudioException e) {
                allKnown = false;
                one.put("error", Json.problem(e.problem()));
                text.add(Visible.text(Visible.path(input.file())) + "  " + e.problem().what() + " " + e.problem().why());
            }
            json.add(one);
        }
        return Answer.of(json, text::toString).exit(allKnown ? ExitCode.OK : ExitCode.SOME_FAILED);
    }
}
