package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.json.AssetJson;
import org.podstudio.cli.json.JobJson;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;

/** {@code enhance} or {@code recipes run} on assets of a project. */
final class AssetEnhancement {
    private final Session session;
    private final OperationVerb.Wish wish;

    AssetEnhancement(Session session, OperationVerb.Wish wish) {
        this.session = session;
        this.wish = wish;
    }

    Answer run(AssetSelection selection) throws StudioException, CancelledException, InterruptedException {
        Project project = session.project();
        List<Map<String, Object>> failed = new ArrayList<>(selection.failedJson());
        List<AssetId> fitting = new ArrayList<>();
        for (Asset asset : project.assets().load(selection.ids())) {
            if (fits(asset.facts())) {
                fitting.add(asset.id());
            } else {
                failed.add(wrongType(asset));
            }
        }
        if (fitting.isEmpty() && !failed.isEmpty()) {
            throw StudioException.of("wrong-type", "Nothing that was named can be used.", "\"" + wish.name() + "\" works on "
                    + accepted() + " only.", "Choose other assets.");
        }
        List<Job> jobs = fitting.isEmpty() ? List.of() : run(fitting, failed);
        return answer(project, jobs, failed);
    }

    /** One input that cannot be worked on does not stop the others. */
    private List<Job> run(List<AssetId> fitting, List<Map<String, Object>> failed) throws StudioException, InterruptedException {
        JobRun run = new JobRun(session);
        JobQueue.Submitted submitted = run.submitEach(new JobRequest(wish.kind().id(), wish.settings(), fitting), wish.force());
        submitted.refused().forEach((id, problem) -> failed.add(failure(id, problem)));
        return run.await(submitted.jobs());
    }

    private Answer answer(Project project, List<Job> jobs, List<Map<String, Object>> failed) throws CancelledException {
        session.interruption().check();
        List<AssetId> made = new ArrayList<>();
        for (Job job : jobs) {
            if (job.state() instanceof JobState.Success success) {
                made.addAll(success.outputs());
            }
        }
        List<Asset> outputs = project.assets().load(made);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("jobs", jobs.stream().map(job -> JobJson.of(project, job)).toList());
        json.put("outputs", AssetJson.of(project, outputs));
        if (!failed.isEmpty()) {
            json.put("failed", failed);
        }
        boolean allDone = failed.isEmpty() && jobs.stream().allMatch(job -> job.state() instanceof JobState.Success);
        return Answer.of(json, () -> text(project, jobs, outputs, failed)).exit(allDone ? ExitCode.OK : ExitCode.SOME_FAILED);
    }

    private static String text(Project project, List<Job> jobs, List<Asset> outputs, List<Map<String, Object>> failed) {
        StringJoiner text = new StringJoiner("\n");
        for (Asset output : outputs) {
            text.add(project.file(output).toString());
        }
        for (Job job : jobs) {
            if (job.state() instanceof JobState.Failed failure) {
                text.add("failed: " + String.join(", ", job.inputs().stream().map(AssetId::toString).toList()) + ": "
                        + failure.problem().what() + " " + failure.problem().why() + " " + failure.problem().next());
            }
        }
        for (Map<String, Object> one : failed) {
            Map<?, ?> error = (Map<?, ?>) one.get("error");
            text.add("failed: " + one.get("id") + ": " + error.get("what") + " " + error.get("why") + " " + error.get("next"));
        }
        long done = jobs.stream().filter(job -> job.state() instanceof JobState.Success).count();
        return text.add(done + " of " + Texts.count(jobs.size() + failed.size(), "job", "jobs") + " done.").toString();
    }

    /** A kind may look closer than at the type; a recipe has types of its own, fewer than its kind, which is one for all recipes. */
    private boolean fits(MediaFacts facts) {
        boolean recipe = !wish.accepts().equals(wish.kind().accepts());
        return wish.accepts().isEmpty() || wish.accepts().contains(facts.type()) || !recipe && wish.kind().accepts(facts);
    }

    private Map<String, Object> wrongType(Asset asset) {
        String more = wish.kind().whyNot(asset.facts());
        return failure(asset.id(), new Problem("wrong-type", asset.filename() + " was left out.",
                "\"" + wish.name() + "\" does not work on " + asset.facts().type().wire() + ", only on " + accepted() + "."
                        + (more.isEmpty() ? "" : " " + more),
                "Choose other assets."));
    }

    private static Map<String, Object> failure(AssetId id, Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id.toString());
        json.put("error", Json.problem(problem));
        return json;
    }

    private String accepted() {
        return String.join(" and ", wish.accepts().stream().map(MediaType::wire).sorted().toList());
    }
}
