package org.podstudio.cli.verbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Visible;
import org.podstudio.cli.json.JobJson;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.OutputFile;

/** {@code enhance} or {@code recipes run} on files, with no project: none is needed, opened or changed. */
final class FileEnhancement {
    private static final String BAD_SETTING = "bad-setting";

    private final Session session;
    private final OperationVerb.Wish wish;
    private final JobQueue queue;
    private final FileInspection inspection;
    private final List<Map<String, Object>> jobs = new ArrayList<>();
    private final List<Map<String, Object>> outputs = new ArrayList<>();
    private final List<Map<String, Object>> failed = new ArrayList<>();
    private final List<Problem> failures = new ArrayList<>();
    private final Set<String> stems = new HashSet<>();

    FileEnhancement(Session session, OperationVerb.Wish wish) throws StudioException {
        this.session = session;
        this.wish = wish;
        this.queue = session.service(JobQueue.class);
        this.inspection = new FileInspection(session.service(MediaProbe.class), MediaProbe.Depth.HEADERS);
    }

    Answer run(List<String> files, String out) throws StudioException, CancelledException, InterruptedException {
        Path target = session.path(out).toAbsolutePath().normalize();
        if (files.size() > 1 || out.endsWith("/")) {
            makeFolder(target);
        }
        JobRequest request = new JobRequest(wish.kind().id(), wish.settings(), List.of());
        try (Subscription _ = queue.subscribe(job -> session.progress().show(job, count(files)));
                Subscription _ = session.interruption().interruptsThisThread()) {
            StudioException refusal = null;
            for (String file : files) {
                session.interruption().check();
                Path input = session.path(file).toAbsolutePath().normalize();
                try {
                    // What this very command wrote is not overwritten, whatever may be otherwise.
                    JobQueue.Force force = stems.add(stem(input)) ? wish.force() : JobQueue.Force.NO;
                    add(input, queue.runDetached(request, input, target, force));
                } catch (StudioException e) {
                    if (files.size() == 1 || concernsAll(e.problem()) && jobs.isEmpty()) {
                        throw e;
                    }
                    fail(input, e.problem());
                    if (concernsAll(e.problem())) {
                        // What is done already is reported; the others would fail in the same way.
                        for (String other : files.subList(jobs.size() + failed.size(), files.size())) {
                            fail(session.path(other).toAbsolutePath().normalize(), e.problem());
                        }
                        break;
                    }
                    refusal = refusal == null ? e : refusal;
                }
            }
            if (refusal != null && jobs.isEmpty() && failures.stream().allMatch(problem -> problem.code().equals(BAD_SETTING))) {
                throw refusal;
            }
        } finally {
            session.progress().clear();
        }
        return answer();
    }

    /** Results are named by it. */
    private static String stem(Path input) {
        String name = input.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static void makeFolder(Path target) throws StudioException {
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw StudioException.of("not-a-folder", "The results cannot be put there.",
                    "Several files were named, and " + Visible.path(target) + " is a single file.",
                    "Name a folder with --out.");
        }
        try {
            Files.createDirectories(target);
        } catch (IOException e) {
            throw new StudioException(FileInspection.unwritable(target, e), e);
        }
    }

    private String count(List<String> files) {
        return files.size() == 1 ? "" : "(" + (jobs.size() + failed.size() + 1) + " of " + files.size() + ")";
    }

    /** The next file would fail in the same way. A setting may be bad for one file only: a start behind its end, say. */
    private static boolean concernsAll(Problem problem) {
        return switch (problem.code()) {
            case "model-missing", "unknown-kind", "kind-missing", "no-such-recipe", "recipe-cycle",
                    "disk-full", "folder-unwritable", "checksum-mismatch" -> true;
            default -> false;
        };
    }

    private void add(Path input, JobQueue.DetachedResult result) throws StudioException, CancelledException {
        Job job = result.job();
        switch (job.state()) {
            case JobState.Failed failure -> throw new StudioException(failure.problem());
            case JobState.Canceled c -> throw new CancelledException();
            case JobState.Success s -> { }
            case JobState.Queued q -> throw new IllegalStateException("a run without a project has ended");
            case JobState.Running r -> throw new IllegalStateException("a run without a project has ended");
        }
        jobs.add(JobJson.of(null, job));
        JobRun.tellFallback(session, job);
        for (OutputFile output : result.outputs()) {
            // A person reads the names only: what else there is to say of the results is not looked up for nobody.
            outputs.add(session.json() ? output(input, output) : Map.of("path", output.file().toAbsolutePath()));
        }
    }

    private void fail(Path input, Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", input);
        json.put("error", Json.problem(problem));
        failed.add(json);
        failures.add(problem);
        session.note(problem.what() + " " + problem.why());
    }

    /** All fields of an asset; what only a project knows is null. */
    private Map<String, Object> output(Path input, OutputFile output) {
        Map<String, Object> facts = inspection.of(output.file());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", null);
        for (String key : List.of("path", "filename", "hash", "type", "mime_type", "size_bytes")) {
            json.put(key, facts.get(key));
        }
        json.put("created_at", facts.get("file_modified_at"));
        json.put("file_modified_at", facts.get("file_modified_at"));
        json.put("source", "generated");
        json.put("source_path", input);
        for (String key : List.of("width", "height", "duration", "fps", "sample_rate", "channels", "codec", "video_codec",
                "audio_codec")) {
            json.put(key, facts.get(key));
        }
        json.put("theme", null);
        json.put("tags", output.tags());
        for (String key : List.of("status", "rating", "label", "notes", "parent_asset_id")) {
            json.put(key, null);
        }
        json.put("missing", false);
        json.put("undecodable", false);
        json.put("generator", facts.get("generator"));
        json.put("role", output.role());
        return json;
    }

    private Answer answer() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("jobs", jobs);
        json.put("outputs", outputs);
        if (!failed.isEmpty()) {
            json.put("failed", failed);
        }
        return Answer.of(json, () -> {
            StringJoiner text = new StringJoiner("\n");
            outputs.forEach(output -> text.add(Visible.text(Visible.path((Path) output.get("path")))));
            return text.toString();
        }).exit(failed.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED);
    }
}
