package org.podstudio.cli.verbs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assets sidecar write|read}. */
@Command(description = "Writes XMP sidecars beside the assets' files, or takes over what they say as one step that can be undone.")
public final class AssetsSidecar implements Verb {
    @Parameters(index = "0", paramLabel = "write|read", description = "Which way: into sidecars, or out of them.")
    String action;

    @Parameters(index = "1..*", paramLabel = "ID", arity = "0..*", description = "Full UUID, unique prefix, or path in the project.")
    @Nullable List<String> ids;

    @Option(names = "--query", paramLabel = "QUERY", description = "All assets that match, instead of IDs or beside them.")
    @Nullable String query;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException, InterruptedException {
        if (!action.equals("write") && !action.equals("read")) {
            throw Usage.wrong("assets sidecar", "\"" + Visible.text(action) + "\" is nothing that can be done with sidecars.",
                    "The commands are \"assets sidecar write\" and \"assets sidecar read\".");
        }
        AssetSelection selection = AssetSelection.of(session, "assets sidecar", ids, query);
        Map<String, Object> facts = Map.of();
        if (!selection.ids().isEmpty()) {
            Job job = new JobRun(session).run(new JobRequest("sidecar", Map.of("action", action), selection.ids()), JobQueue.Force.NO).getFirst();
            session.interruption().check();
            facts = JobAnswer.facts(job);
        }
        boolean write = action.equals("write");
        JobAnswer answer = write ? JobAnswer.counted(facts, selection, "changed", "unchanged")
                : JobAnswer.counted(facts, selection, "changed", "unchanged", "without_sidecar");
        return answer.answer(session, counts -> write
                ? Texts.count(counts.get("changed"), "sidecar", "sidecars") + " written, " + counts.get("unchanged") + " up to date."
                : Texts.count(counts.get("changed"), "asset", "assets") + " changed, " + counts.get("unchanged") + " unchanged, of which "
                        + counts.get("without_sidecar") + " have no sidecar.");
    }
}
