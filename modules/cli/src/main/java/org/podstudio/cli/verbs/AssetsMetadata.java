package org.podstudio.cli.verbs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assets metadata rebuild}. */
@Command(description = "Reads generator metadata and missing technical facts anew; what you entered is not touched.")
public final class AssetsMetadata implements Verb {
    @Parameters(index = "0", paramLabel = "rebuild", description = "What to do; there is one thing to do.")
    String what;

    @Parameters(index = "1..*", paramLabel = "ID", arity = "0..*", description = "Full UUID, unique prefix, or path in the project; without any, all assets.")
    @Nullable List<String> ids;

    @Option(names = "--query", paramLabel = "QUERY", description = "All assets that match, instead of IDs or beside them.")
    @Nullable String query;

    @Option(names = "--forget", description = "Drop generator metadata that the file itself does not carry, e.g. from a sidecar.")
    boolean forget;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException, InterruptedException {
        if (!what.equals("rebuild")) {
            throw Usage.wrong("assets metadata", "\"" + Visible.text(what) + "\" is nothing that can be done with metadata.",
                    "The command is \"assets metadata rebuild\".");
        }
        boolean all = (ids == null || ids.isEmpty()) && query == null;
        AssetSelection selection = all ? new AssetSelection(List.of(), Map.of()) : AssetSelection.of(session, "assets metadata", ids, query);
        List<AssetId> inputs = selection.ids();
        if (!all && inputs.isEmpty()) {
            return JobAnswer.counted(Map.of(), selection, "changed", "unchanged").answer(session, counts -> "No asset matches.");
        }
        Job job = new JobRun(session).run(new JobRequest("metadata", Map.of("forget", forget), inputs), JobQueue.Force.NO).getFirst();
        session.interruption().check();
        Map<String, Object> facts = JobAnswer.facts(job);
        if (facts.get("warnings") instanceof List<?> warnings) {
            warnings.forEach(warning -> session.note("Warning: " + warning));
        }
        return JobAnswer.counted(facts, selection, "changed", "unchanged").answer(session, counts ->
                Texts.count(counts.get("changed"), "asset", "assets") + " changed, " + counts.get("unchanged") + " unchanged.");
    }
}
