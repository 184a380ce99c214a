package org.podstudio.cli.verbs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.cli.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assets relink}. */
@Command(description = "Finds missing files again: by content, then by size and name, then by looks. Something still missing: exit code 1.")
public final class AssetsRelink implements Verb {
    @Parameters(paramLabel = "DIR", arity = "0..1",
            description = "Also search this folder and all below; with --id the file itself, whose neighbours are then found too.")
    @Nullable String folder;

    @Option(names = "--id", paramLabel = "ID", description = "Only these assets; may be given several times.")
    @Nullable List<String> ids;

    @Option(names = "--copy", description = "Copy what is found outside the project back to its old place, instead of referring to it.")
    boolean copy;

    @Option(names = "--dry-run", description = "Only tell what would be relinked.")
    boolean dryRun;

    @Option(names = "--force", description = "Believe a named file although its content is another.")
    boolean force;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException, InterruptedException {
        List<AssetId> inputs = ids == null ? List.of() : AssetSelection.of(session, "assets relink", ids, null).ids();
        Map<String, Object> settings = new LinkedHashMap<>();
        Path named = folder == null ? null : session.path(folder).toAbsolutePath().normalize();
        if (named != null && !Files.exists(named)) { // with nothing missing the job would not even look, and a typing mistake pass for success
            throw StudioException.of("no-folder", "Nothing was searched.", "There is no file or folder " + Visible.path(named) + ".",
                    "Check the name; a drive that is away must be there first.");
        }
        if (named != null && Files.isRegularFile(named)) {
            if (inputs.size() != 1) {
                throw Usage.wrong("assets relink", "It is not said whose file this is.", named + " is a file; name its asset with --id ID.");
            }
            settings.put("file", named.toString());
        } else if (named != null) {
            settings.put("folder", named.toString());
        }
        settings.put("place", copy ? "copy" : "reference");
        settings.put("dry_run", dryRun);
        settings.put("trust", force ? "any_content" : "same_content");
        Job job = JobEnd.success(session, new JobRun(session).run(new JobRequest("relink", settings, inputs), JobQueue.Force.NO).getFirst());
        Map<String, Object> json = new LinkedHashMap<>();
        for (String fact : List.of("relinked", "ambiguous", "missing", "failed")) {
            json.put(fact, JobEnd.list(job, fact));
        }
        if (dryRun) {
            json.put("dry_run", true);
        }
        boolean all = List.of("ambiguous", "missing", "failed").stream().allMatch(fact -> JobEnd.list(job, fact).isEmpty());
        return Answer.of(json, () -> text(job)).exit(all ? ExitCode.OK : ExitCode.SOME_FAILED);
    }

    private String text(Job job) {
        StringBuilder text = new StringBuilder();
        for (Object item : JobEnd.list(job, "relinked")) {
            Map<?, ?> one = (Map<?, ?>) item;
            text.append(one.get("from")).append(" -> ").append(one.get("to")).append(" (").append(one.get("by")).append(")\n");
        }
        for (Object item : JobEnd.list(job, "ambiguous")) {
            Map<?, ?> one = (Map<?, ?>) item;
            text.append(one.get("path")).append(one.get("by").equals("perceptual_hash") ? " looks like " : " could be any of ")
                    .append(one.get("candidates")).append("; if one is meant: podstudio assets relink FILE --id ").append(one.get("id"))
                    .append(" --force\n");
        }
        return text + (dryRun ? "Would relink " : "Relinked ") + JobEnd.list(job, "relinked").size() + ", ambiguous "
                + JobEnd.list(job, "ambiguous").size() + ", still missing " + JobEnd.list(job, "missing").size() + ".";
    }
}
