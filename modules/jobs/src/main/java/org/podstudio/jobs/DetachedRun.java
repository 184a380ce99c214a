package org.podstudio.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue.DetachedResult;
import org.podstudio.core.api.job.JobQueue.Force;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.OutputFile;

/** Runs a file operation with no project: works in a folder beside the target and moves what is complete. */
final class DetachedRun<S extends JobSettings> {
    private final EngineParts parts;
    private final FileOperation<S> operation;
    private final S settings;
    private final InputFile input;
    private final Path target;
    private final Force replace;

    DetachedRun(EngineParts parts, FileOperation<S> operation, S settings, InputFile input, Path target, Force replace) {
        this.parts = parts;
        this.operation = operation;
        this.settings = settings;
        this.input = input;
        this.target = target;
        this.replace = replace;
    }

    DetachedResult run(Entry entry, int threads) throws StudioException, CancelledException {
        Instant started = parts.clock().instant();
        try (JobLog log = new JobLog(null, parts.clock())) {
            boolean intoFolder = Files.isDirectory(target);
            if (!intoFolder) {
                refuseExisting(target);
            }
            Path folder = intoFolder ? target : PrivateFiles.createFolders(target.toAbsolutePath().getParent());
            Path work = Files.createTempDirectory(folder, ".podstudio-");
            try {
                RunContext context = new RunContext(entry, work, log, threads, intoFolder ? null : extension(target));
                List<OutputFile> made = made(context, entry, intoFolder);
                List<OutputFile> placed = place(made, intoFolder ? inFolder(made) : besideTarget(made));
                Job job = entry.job();
                return new DetachedResult(new Job(job.id(), job.kind(), new JobState.Success(started, parts.clock().instant(), List.of()),
                        job.params(), List.of(), job.createdAt(), null, context.device(), job.estimatedSeconds(), null, null,
                        context.facts()), placed);
            } finally {
                PrivateFiles.deleteTree(work);
            }
        } catch (StudioException e) {
            throw cancelledOr(entry, e);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            Problem problem = Failures.problem(operation.title(), e);
            throw cancelledOr(entry, new StudioException(problem, e));
        }
    }

    private List<OutputFile> made(RunContext context, Entry entry, boolean intoFolder) throws StudioException, CancelledException {
        try {
            return JobRun.apply(operation, settings, input, context, entry);
        } catch (StudioException e) {
            String result = intoFolder ? Unwritten.resultOf(input.file()) : "\"" + target.getFileName() + "\"";
            throw Unwritten.told(e, context.workDir(), result);
        }
    }

    /** Whatever a stopped operation throws: it was stopped. */
    private static StudioException cancelledOr(Entry entry, StudioException e) throws CancelledException {
        if (entry.signal().cancelled()) {
            throw new CancelledException();
        }
        return e;
    }

    /** Named as in a project. */
    private List<OutputFile> inFolder(List<OutputFile> made) {
        String name = input.file().getFileName().toString();
        return made.stream().map(output -> output.at(target.resolve(OutputPlacement.fileName(name, output)))).toList();
    }

    private List<OutputFile> besideTarget(List<OutputFile> made) {
        String stem = OutputPlacement.stem(target.getFileName().toString());
        List<OutputFile> placed = new ArrayList<>();
        for (OutputFile output : made) {
            String name = output.file().getFileName().toString();
            boolean main = output.role().equals(OutputFile.MAIN);
            placed.add(output.at(main ? target : target.resolveSibling(stem + output.suffix() + name.substring(Math.max(0, name.lastIndexOf('.'))))));
        }
        return placed;
    }

    private List<OutputFile> place(List<OutputFile> made, List<OutputFile> placed) throws IOException, StudioException {
        for (OutputFile output : placed) {
            refuseExisting(output.file());
        }
        for (int i = placed.size() - 1; i >= 0; i--) { // the main one last: when it is there, all are
            if (replace == Force.YES) {
                Files.move(made.get(i).file(), placed.get(i).file(), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.move(made.get(i).file(), placed.get(i).file());
            }
        }
        return placed;
    }

    private void refuseExisting(Path path) throws StudioException, IOException {
        if (Files.exists(path) && Files.isSameFile(path, input.file())) {
            throw StudioException.of("target-is-input", "Nothing was written.", path + " is the input itself, which is never changed.",
                    "Choose another name.");
        }
        if (replace == Force.NO && Files.exists(path)) {
            throw StudioException.of("target-exists", "Nothing was written.", path + " exists already.",
                    "Choose another name, or overwrite it with --force.");
        }
        if (Files.isDirectory(path)) {
            throw StudioException.of("target-is-folder", "Nothing was written.", path + " is a folder.", "Name a file in it.");
        }
    }

    private static String extension(Path target) throws StudioException {
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || dot == name.length() - 1) {
            throw StudioException.of("no-extension", "Nothing was written.", "The target " + target + " has no ending that chooses a format.",
                    "Give it one, e.g. .png, or end it with / to name a folder.");
        }
        return name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
