package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.StudioException;

/**
 * What a job that goes over many assets did: counts, and what failed, each with its problem.
 *
 * @param failed {@code {"id", "path"?, "error"}} each
 */
record JobAnswer(Map<String, Long> counts, List<Object> failed) {
    private static final int FAILURES_SHOWN = 20;

    /** @throws StudioException when the job as a whole failed or was stopped */
    static Map<String, Object> facts(Job job) throws StudioException {
        return switch (job.state()) {
            case JobState.Success success -> job.facts();
            case JobState.Failed(var started, var finished, var problem) -> throw new StudioException(problem);
            case JobState.Canceled canceled -> throw StudioException.of("interrupted", "The work was stopped.",
                    "Somebody canceled its job " + job.id() + ".", "Run it again: what is done is not done twice.");
            case JobState.Queued queued -> throw new IllegalStateException("job " + job.id() + " has not run");
            case JobState.Running running -> throw new IllegalStateException("job " + job.id() + " still runs");
        };
    }

    /** @param names of the facts that are counts; absent ones are 0 */
    static JobAnswer counted(Map<String, Object> facts, AssetSelection selection, String... names) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String name : names) {
            counts.put(name, facts.get(name) instanceof Number number ? number.longValue() : 0L);
        }
        List<Object> failed = new ArrayList<>(selection.failedJson());
        if (facts.get("failed") instanceof List<?> list) {
            failed.addAll(list);
        }
        return new JobAnswer(counts, failed);
    }

    /** The command's answer: exit code 1 when something failed; for people the failures are told on standard error. */
    Answer answer(Session session, Function<Map<String, Long>, String> text) {
        Map<String, Object> json = new LinkedHashMap<>(counts);
        json.put("failed", failed);
        if (!session.json()) {
            failed.stream().limit(FAILURES_SHOWN).forEach(item -> tell(session, (Map<?, ?>) item));
            if (failed.size() > FAILURES_SHOWN) {
                session.note("and " + (failed.size() - FAILURES_SHOWN) + " more; --json names them all");
            }
        }
        return Answer.of(json, () -> text.apply(counts) + (failed.isEmpty() ? "" : " " + failed.size() + " failed."))
                .exit(failed.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED);
    }

    private static void tell(Session session, Map<?, ?> item) {
        Map<?, ?> error = (Map<?, ?>) item.get("error");
        Object name = item.get("path") == null ? item.get("id") : item.get("path");
        session.note(Visible.text(String.valueOf(name)) + ": " + Visible.text(error.get("what") + " " + error.get("why")));
    }
}
