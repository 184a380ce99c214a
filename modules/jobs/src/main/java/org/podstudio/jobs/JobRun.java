package org.podstudio.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.core.spi.ProjectJob;

/** Runs one claimed job of a project to its end and records it. The order: files and assets, staging folder, facts, state. */
final class JobRun {
    private static final Logger LOG = Logger.getLogger(JobRun.class.getName());

    private final EngineParts parts;
    private final Entry entry;
    private final Project project;
    private final @Nullable JobKind<?> kind;
    private final int threads;
    private final Instant started;
    /** Null until the work folder is there. Only the job's thread uses it. */
    private @Nullable RunContext context;

    /** @param kind null when the module that provides it is gone */
    JobRun(EngineParts parts, Entry entry, @Nullable JobKind<?> kind, int threads) {
        this.parts = parts;
        this.entry = entry;
        this.project = Objects.requireNonNull(entry.project());
        this.kind = kind;
        this.threads = threads;
        this.started = parts.clock().instant();
    }

    /** @return the job at its end, as it is recorded, or as it would be if the database could be written */
    Job run() {
        JobId id = entry.job().id();
        try (JobLog log = new JobLog(project.root().resolve("Logs").resolve("jobs").resolve(id + ".log"), parts.clock())) {
            log.line(entry.job().kind() + " started, " + threads + " threads");
            JobState end = attempt(id, log);
            keepOrDrop(id, end);
            removeStaging(id, log); // first: on a full disk this makes the room that the record needs
            return record(id, end, log);
        }
    }

    private JobState attempt(JobId id, JobLog log) {
        try {
            if (kind == null) {
                throw StudioException.of("unknown-kind", "The job was not started.",
                        "No installed module provides jobs of the kind \"" + entry.job().kind() + "\".", "Install the plugin it came from.");
            }
            context = new RunContext(entry, project.stagingFolder(id), log, threads, null);
            List<AssetId> outputs = work(kind, context);
            return new JobState.Success(started, parts.clock().instant(), outputs);
        } catch (CancelledException e) {
            return new JobState.Canceled(parts.clock().instant());
        } catch (StudioException | IOException | RuntimeException | Error e) {
            if (entry.signal().cancelled() && !(e instanceof Error)) {
                log.line("stopped: " + e);
                return new JobState.Canceled(parts.clock().instant());
            }
            Problem problem = Failures.problem(kind == null ? entry.job().kind() : kind.title(), e);
            log.line(problem.lines());
            log.trace(e);
            LOG.log(Level.WARNING, "job {0} ({1}) failed: {2}", new Object[] {id, entry.job().kind(), problem.code()});
            return new JobState.Failed(started, parts.clock().instant(), problem);
        }
    }

    /** What cannot be recorded is told all the same; the next open finds it interrupted. */
    private Job record(JobId id, JobState end, JobLog log) {
        Job job = entry.job();
        String device = context == null ? null : context.device();
        Map<String, Object> facts = context == null ? job.facts() : context.facts();
        try {
            project.jobs().facts(id, device, facts);
            boolean later = end instanceof JobState.Canceled && entry.resumeNextTime() && project.jobs().requeue(id);
            log.line(later ? "stopped, goes on at the next start" : end.wire());
            if (!later) {
                project.jobs().finish(id, end); // does nothing when another process canceled it meanwhile
            }
            return project.jobs().find(id).orElseThrow();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the end of job " + id + " cannot be recorded", e);
            log.line("not recorded: " + e);
            return new Job(id, job.kind(), end, job.params(), job.inputs(), job.createdAt(), job.logPath(), device, job.estimatedSeconds(),
                    job.retryOf(), job.batch(), facts);
        }
    }

    private <S extends JobSettings> List<AssetId> work(JobKind<S> kind, RunContext context)
            throws StudioException, CancelledException, IOException {
        S settings = new SettingsRecord<>(kind.settingsType(), kind.defaults()).fromMap(entry.job().params());
        return switch (kind) {
            case ProjectJob<S> job -> job.run(settings, project, entry.job().inputs(), context);
            case FileOperation<S> operation -> operate(operation, settings, context);
        };
    }

    private <S extends JobSettings> List<AssetId> operate(FileOperation<S> operation, S settings, RunContext context)
            throws StudioException, CancelledException, IOException {
        Asset asset = project.assets().find(entry.job().inputs().getFirst()).orElseThrow(() -> StudioException.of("unknown-asset",
                "\"" + operation.title() + "\" was not finished.", "The asset is not in the project any more.", "Choose another asset."));
        Path file = project.file(asset);
        if (!Files.isRegularFile(file)) {
            project.assets().markMissing(List.of(asset.id()), List.of());
            throw StudioException.of("file-missing", "\"" + operation.title() + "\" was not finished.",
                    "The file " + file + " is not there.", "Put the file back, or remove the asset from the library.");
        }
        KeptWork.takeOver(project, entry.job(), started);
        List<OutputFile> made;
        try (Decoding decoding = new Decoding(project, asset)) {
            context.onPart(decoding::again);
            made = apply(operation, settings, new InputFile(file, asset.facts(), asset), context, entry);
        } catch (StudioException e) {
            throw Unwritten.told(e, context.workDir(), Unwritten.resultOf(file));
        }
        if (project.jobs().find(context.id()).map(job -> job.state().terminal()).orElse(false)) {
            throw new CancelledException(); // canceled by another process
        }
        OutputPlacement.Placed placed = new OutputPlacement(parts.probe().get()).place(project, context.id(), asset, made);
        if (!placed.others().isEmpty()) {
            context.fact("files", Map.copyOf(placed.others()));
        }
        return placed.assets();
    }

    /** The operation itself, interruptible, without a project. */
    static <S extends JobSettings> List<OutputFile> apply(FileOperation<S> operation, S settings, InputFile input, RunContext context,
            Entry entry) throws StudioException, CancelledException {
        List<OutputFile> made;
        entry.signal().enterInterruptible();
        try {
            context.leaveIfCancelled();
            made = operation.apply(settings, input, context);
        } finally {
            entry.signal().leaveInterruptible();
        }
        context.leaveIfCancelled();
        if (made.isEmpty() || !made.getFirst().role().equals(OutputFile.MAIN)) {
            throw new IllegalStateException(operation.id() + " made no main file");
        }
        return made;
    }

    /** What a failed job finished is there for the next one; a canceled one goes on only where the studio closes meanwhile. */
    private void keepOrDrop(JobId id, JobState end) {
        boolean goesOn = end instanceof JobState.Failed || end instanceof JobState.Canceled && entry.resumeNextTime();
        if (!goesOn) {
            KeptWork.drop(project, id);
        }
    }

    private void removeStaging(JobId id, JobLog log) {
        try {
            PrivateFiles.deleteTree(project.stagingFolder(id));
        } catch (IOException | StudioException e) {
            // Not the job's failure: what stays here is removed at the next start.
            log.line("the work folder was not removed: " + e);
        }
    }
}
