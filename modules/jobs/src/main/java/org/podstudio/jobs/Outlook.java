package org.podstudio.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.JobQueue.Force;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;

/** What an operation with certain settings would need and give. */
final class Outlook<S extends JobSettings> {
    private final EngineParts parts;
    private final FileOperation<S> operation;
    private final S settings;

    /** @throws StudioException {@code bad-setting} */
    Outlook(EngineParts parts, FileOperation<S> operation, JobRequest request) throws StudioException {
        this.parts = parts;
        this.operation = operation;
        this.settings = new Submission<>(parts, operation, request.settings(), Force.NO).settings();
    }

    Requirement requirement(InputFile input) throws StudioException {
        return operation.requirement(settings, input);
    }

    List<Map<String, @Nullable Object>> alternatives(InputFile input, Path target) {
        return new Alternatives<>(operation, settings).of(input, needs -> parts.guard().get().judge(operation.title(), needs, target));
    }

    Estimate estimate(InputFile input) throws StudioException {
        return operation.estimate(settings, input);
    }
}
