package org.podstudio.core.api.hardware;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobKind;

/**
 * Whether this machine can run each operation on images, on a picture of ordinary size, with default settings. Asks the disk and the
 * hardware, so it is not for the event dispatch thread.
 */
public final class OperationVerdicts {
    /** What today's generators make. */
    public static final PixelSize ORDINARY = new PixelSize(1024, 1024);

    private final JobQueue queue;
    private final Guard guard;
    private final Path home;

    /**
     * What is to be expected of one operation.
     *
     * @param needs empty when it could not even be estimated
     */
    public record Operation(String id, String title, Verdict verdict, Optional<Requirement> needs) {}

    /** @param home folder whose disk is written to */
    public OperationVerdicts(JobQueue queue, Guard guard, Path home) {
        this.queue = queue;
        this.guard = guard;
        this.home = home;
    }

    /** In the order of the queue's kinds. */
    public List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        for (JobKind<?> kind : queue.kinds()) {
            if (kind instanceof FileOperation<?> operation && kind.accepts().contains(MediaType.IMAGE)) {
                all.add(judge(operation));
            }
        }
        return all;
    }

    private <S extends JobSettings> Operation judge(FileOperation<S> operation) {
        try {
            Requirement needs = needs(operation);
            return new Operation(operation.id(), operation.title(), guard.judge(operation.title(), needs, home), Optional.of(needs));
        } catch (StudioException e) {
            return new Operation(operation.id(), operation.title(), new Verdict.Block(e.problem()), Optional.empty());
        }
    }

    /** The machine is judged, not the picture: what needs a transparent one gets one. */
    private <S extends JobSettings> Requirement needs(FileOperation<S> operation) throws StudioException {
        try {
            return operation.requirement(operation.defaults(), ordinary(false));
        } catch (StudioException e) {
            if (!e.problem().code().equals("not-transparent")) {
                throw e;
            }
            return operation.requirement(operation.defaults(), ordinary(true));
        }
    }

    private InputFile ordinary(boolean alpha) {
        return new InputFile(home.resolve("ordinary.png"),
                MediaFacts.image(new SniffedType(MediaType.IMAGE, "image/png", "png"), ORDINARY, null, alpha), null);
    }
}
