package org.podstudio.jobs;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.job.JobQueue.PreviewResult;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.core.spi.Preview;

/** Runs one preview in a folder of its own and hands over the two files that are looked at. */
final class PreviewRun<S extends JobSettings> {
    private final EngineParts parts;
    private final FileOperation<S> operation;
    private final S settings;
    private final InputFile input;
    private final Excerpt excerpt;
    private final Path folder;

    PreviewRun(EngineParts parts, FileOperation<S> operation, S settings, InputFile input, Excerpt excerpt, Path folder) {
        this.parts = parts;
        this.operation = operation;
        this.settings = settings;
        this.input = input;
        this.excerpt = excerpt;
        this.folder = folder;
    }

    PreviewResult run(Entry entry, int threads) throws StudioException, CancelledException {
        long began = System.nanoTime();
        Duration cpu = cpu();
        try (JobLog log = new JobLog(null, parts.clock())) {
            Path work = Files.createTempDirectory(folder, ".podstudio-");
            try {
                RunContext context = new RunContext(entry, work, log, threads, null);
                Preview preview = tried(entry, context);
                context.leaveIfCancelled();
                Path after = moved(preview.after(), "_after");
                Path before = preview.before().startsWith(work) ? moved(preview.before(), "_before") : preview.before();
                return new PreviewResult(before, after, preview.scope(), context.facts(), (System.nanoTime() - began) / 1e9,
                        cpu().minus(cpu).toNanos() / 1e9);
            } finally {
                PrivateFiles.deleteTree(work);
            }
        } catch (StudioException e) {
            throw stoppedOr(entry, e);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw stoppedOr(entry, new StudioException(Failures.problem(operation.title(), e), e));
        }
    }

    private Preview tried(Entry entry, RunContext context) throws StudioException, CancelledException {
        entry.signal().enterInterruptible();
        try {
            context.leaveIfCancelled();
            return operation.preview(settings, input, excerpt, parts.excerpts().get(), context);
        } finally {
            entry.signal().leaveInterruptible();
        }
    }

    private static StudioException stoppedOr(Entry entry, StudioException e) throws CancelledException {
        if (entry.signal().cancelled()) {
            throw new CancelledException();
        }
        return e;
    }

    /** Several previews may share a folder: a name that is taken gets a number. */
    private Path moved(Path file, String suffix) throws IOException {
        String name = input.file().getFileName().toString();
        for (int n = 0; ; n++) {
            OutputFile named = new OutputFile(file, suffix, "", n == 0 ? suffix : suffix + "_" + n, List.of());
            try {
                return Files.move(file, folder.resolve(OutputPlacement.fileName(name, named)));
            } catch (FileAlreadyExistsException e) {
                continue;
            }
        }
    }

    /** Of the whole process; zero where the system does not tell. */
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
