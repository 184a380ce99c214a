package org.podstudio.library.ui.brush;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.Causes;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.stroke.Strokes;
import org.podstudio.ui.Work;

/**
 * Keeps the strokes of an unfinished touch-up in the project, so that a crash takes none that was ended. Each save is durable and replaces
 * the last as a whole; while one is being written only the latest that came after it waits. Called on the event dispatch thread.
 */
@Messages({
    "Drafts_failed=The strokes are not kept as you paint.", "# {0} - what the disk reported", "Drafts_why=The disk reported: {0}.",
    "Drafts_next=Apply them, or make room on the disk."
})
final class StrokeDrafts {
    private static final Logger LOG = Logger.getLogger(StrokeDrafts.class.getName());

    private final Path file;
    private final Work work;
    private final Consumer<Problem> failed;
    private final AtomicReference<Strokes> waiting = new AtomicReference<>();
    private boolean told;

    /** @param work of one thread */
    StrokeDrafts(Project project, AssetId of, Work work, Consumer<Problem> failed) {
        file = project.draftsFolder().resolve(of + ".strokes");
        this.work = work;
        this.failed = failed;
    }

    /** What an earlier session left, on any thread; one that cannot be read any more, or of another picture, is none. Blocks. */
    Optional<Strokes> left(PixelSize size) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Strokes.read(file).over(size));
        } catch (StudioException e) {
            LOG.log(Level.WARNING, "a draft of strokes cannot be used", e);
            return Optional.empty();
        }
    }

    void save(Strokes strokes) {
        if (waiting.getAndSet(strokes) == null) {
            work.run(() -> {
                Strokes latest = waiting.getAndSet(null);
                if (latest != null) {
                    write(latest);
                }
                return true;
            }, done -> told = false, this::tell);
        }
    }

    private void write(Strokes strokes) throws StudioException {
        try {
            PrivateFiles.write(file, strokes.text());
        } catch (IOException e) {
            throw new StudioException(new Problem("file-unwritable", Bundle.Drafts_failed(), Bundle.Drafts_why(Causes.of(e)),
                    Bundle.Drafts_next()), e);
        }
    }

    /** Once, not with every stroke. */
    private void tell(Problem problem) {
        if (!told) {
            told = true;
            failed.accept(problem);
        }
    }

    /** They are applied, or not wanted. */
    void remove() {
        waiting.set(null);
        work.run(() -> {
            Files.deleteIfExists(file);
            return true;
        }, done -> { }, failed);
    }
}
