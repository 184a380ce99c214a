package org.podstudio.cli.verbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.OutputFile;

/** Runs a file operation into a named file, or into a folder under the name that a project would give. */
final class JobTarget {
    private final JobQueue queue;
    private final JobKind<?> kind;
    private final JobRequest request;
    private final JobQueue.Force replace;

    JobTarget(JobQueue queue, JobKind<?> kind, Map<String, Object> settings, JobQueue.Force replace) {
        this.queue = queue;
        this.kind = kind;
        this.request = new JobRequest(kind.id(), settings, List.of());
        this.replace = replace;
    }

    JobQueue.DetachedResult run(Path input, Path target, boolean folder) throws StudioException, InterruptedException {
        if (!folder) {
            refuseExisting(target);
            return queue.runDetached(request, input, target, replace);
        }
        String stem = stem(input);
        String extension = extension(input);
        // The suffix is known when the operation has run; until then the result has a name that nobody uses.
        Path unnamed = target.resolve("." + UUID.randomUUID() + "." + extension);
        try {
            Files.createDirectories(target);
            JobQueue.DetachedResult result = queue.runDetached(request, input, unnamed, replace);
            List<OutputFile> named = new ArrayList<>();
            for (OutputFile output : result.outputs()) {
                String ending = output.file().getFileName().toString();
                Path wanted = target.resolve(stem + output.suffix() + ending.substring(ending.lastIndexOf('.')));
                refuseExisting(wanted);
                Files.move(output.file(), wanted, StandardCopyOption.REPLACE_EXISTING);
                named.add(output.at(wanted));
            }
            return new JobQueue.DetachedResult(result.job(), named);
        } catch (IOException e) {
            throw new StudioException(FileInspection.unwritable(target, e), e);
        } finally {
            deleteQuietly(unnamed);
        }
    }

    private void refuseExisting(Path file) throws StudioException {
        if (replace == JobQueue.Force.NO && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw StudioException.of("file-exists", "The result was not written.",
                    "There is a file already: " + Visible.path(file) + ".", "Choose another name, or add --force to replace it.");
        }
    }

    /** The format that was asked for, else the kind's own, else the input's. */
    private String extension(Path input) {
        Object format = request.settings().get("format");
        if (format == null) {
            format = queue.settingsOf(kind).stream().filter(field -> field.name().equals("format"))
                    .map(JobQueue.SettingField::defaultValue).filter(value -> value != null).findFirst().orElse(null);
        }
        String name = input.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return format != null ? format.toString() : dot > 0 ? name.substring(dot + 1) : "png";
    }

    private static String stem(Path input) {
        String name = Visible.name(input);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It lies where the user may write; a leftover is no reason to hide the result.
        }
    }
}
