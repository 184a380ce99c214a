package org.podstudio.cli.verbs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Visible;
import org.podstudio.cli.json.AssetJson;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;

/** What an import job did, in the contract's shape. */
final class ImportAnswer {
    /** A folder of a person can hold thousands of files that are no media: more lines than this help nobody. */
    private static final int SKIPPED_SHOWN = 20;

    private static final int FAILURES_IN_FULL = 5;

    private static final int PAGE = 200;

    private final Map<String, Object> json = new LinkedHashMap<>();
    private final List<?> duplicates;
    private final List<?> failed;
    private final List<?> skipped;
    private final List<?> planned;
    private final List<?> warnings;
    private final List<AssetId> imported;
    private final double seconds;

    private ImportAnswer(Project project, Job job, List<AssetId> imported, double seconds) {
        this.imported = imported;
        this.seconds = seconds;
        this.duplicates = list(job, "duplicates");
        this.failed = list(job, "failed");
        this.skipped = list(job, "skipped");
        this.planned = list(job, "would_import");
        // A dry run has no assets to show, only what they would be.
        json.put("imported", planned.isEmpty() ? pages(project, imported) : AssetJson.planned(planned));
        json.put("duplicates", duplicates);
        json.put("failed", failed);
        json.put("skipped", skipped);
        json.put("seconds", seconds);
        warnings = list(job, "warnings");
        if (!warnings.isEmpty()) {
            json.put("warnings", warnings);
        }
    }

    /** Read while the answer is written: a hundred thousand assets with their prompts would not fit into the memory. */
    private static Iterable<Object> pages(Project project, List<AssetId> ids) {
        return () -> IntStream.iterate(0, start -> start < ids.size(), start -> start + PAGE)
                .mapToObj(start -> AssetJson.of(project, project.assets().load(ids.subList(start, Math.min(ids.size(), start + PAGE)))))
                .<Object>flatMap(List::stream).iterator();
    }

    /** @throws StudioException when the job itself failed */
    static ImportAnswer of(Session session, Job job) throws StudioException {
        return switch (job.state()) {
            case JobState.Success(var started, var finished, var outputs) -> new ImportAnswer(session.project(), job,
                    outputs, Duration.between(started, finished).toMillis() / 1000.0);
            case JobState.Failed(var started, var finished, var problem) -> throw new StudioException(problem);
            case JobState.Canceled c -> throw StudioException.of("interrupted", "The import was stopped.",
                    "Somebody canceled its job " + job.id() + ".", "Run it again: what is here already is not imported twice.");
            case JobState.Queued q -> throw new IllegalStateException("job " + job.id() + " has not run");
            case JobState.Running r -> throw new IllegalStateException("job " + job.id() + " still runs");
        };
    }

    Map<String, Object> json() {
        return json;
    }

    /** The answer of the command; for people the failures are told on standard error. */
    Answer answer(Session session, boolean dryRun) {
        warnings.forEach(warning -> session.note("Warning: " + warning));
        if (!session.json()) {
            failed.forEach(item -> tell(session, (Map<?, ?>) item));
        }
        if (dryRun) {
            json.put("dry_run", true);
        }
        return Answer.of(json, () -> text(dryRun)).exit(failed.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED);
    }

    String text(boolean dryRun) {
        List<List<String>> rows = new ArrayList<>();
        for (Object item : skipped.subList(0, Math.min(SKIPPED_SHOWN, skipped.size()))) {
            Map<?, ?> one = (Map<?, ?>) item;
            rows.add(List.of("skipped", String.valueOf(one.get("path")), String.valueOf(one.get("reason"))));
        }
        if (skipped.size() > SKIPPED_SHOWN) {
            rows.add(List.of("skipped", "and " + (skipped.size() - SKIPPED_SHOWN) + " more; --json names them all"));
        }
        String counts = (dryRun ? "Would import " + planned.size() : "Imported " + imported.size()) + ", " + duplicates.size()
                + (duplicates.size() == 1 ? " duplicate" : " duplicates") + healed() + ", " + failed.size() + " failed, "
                + skipped.size() + " skipped, in " + String.format(java.util.Locale.ROOT, "%.1f s.", seconds);
        return rows.isEmpty() ? counts : Texts.table(rows) + "\n" + counts;
    }

    private String healed() {
        long healed = duplicates.stream().filter(one -> Boolean.TRUE.equals(((Map<?, ?>) one).get("healed"))).count();
        return healed == 0 ? "" : " (" + healed + " took the place of a lost file)";
    }

    /** Three lines each; one each when there are many. */
    private void tell(Session session, Map<?, ?> item) {
        Map<?, ?> error = (Map<?, ?>) item.get("error");
        String separator = failed.size() <= FAILURES_IN_FULL ? "\n" : " ";
        session.console().note(Visible.text(String.valueOf(item.get("path"))) + ": " + Visible.lines(error.get("what") + separator
                + error.get("why") + separator + error.get("next")));
    }

    private static List<?> list(Job job, String fact) {
        return job.facts().get(fact) instanceof List<?> list ? list : List.of();
    }
}
