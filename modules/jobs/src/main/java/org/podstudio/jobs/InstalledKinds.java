package org.podstudio.jobs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.JobKind;

/** The kinds of job that modules bring. */
final class InstalledKinds {
    private final Supplier<List<JobKind<?>>> kinds;

    InstalledKinds(Supplier<List<JobKind<?>>> kinds) {
        this.kinds = kinds;
    }

    /** By id. */
    List<JobKind<?>> all() {
        return kinds.get().stream().sorted(Comparator.comparing(JobKind::id)).toList();
    }

    Optional<JobKind<?>> find(String id) {
        return kinds.get().stream().<JobKind<?>>map(kind -> kind).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** @throws StudioException {@code unknown-kind} */
    JobKind<?> known(String id) throws StudioException {
        Optional<JobKind<?>> kind = find(id);
        if (kind.isPresent()) {
            return kind.get();
        }
        List<String> ids = all().stream().map(JobKind::id).toList();
        throw StudioException.of("unknown-kind", "Nothing was started.", "There is no kind of job called \"" + id + "\".",
                Nearest.of(id, ids).map(near -> "Write " + near + " if you meant that.").orElse("Choose one of: " + String.join(", ", ids) + "."));
    }

    /** @throws StudioException {@code unknown-kind}, {@code needs-project} */
    FileOperation<?> operation(String id) throws StudioException {
        JobKind<?> kind = known(id);
        if (kind instanceof FileOperation<?> operation) {
            return operation;
        }
        throw StudioException.of("needs-project", "\"" + kind.title() + "\" was not started.", "It works on a project, not on single files.",
                "Run it on assets of a project.");
    }
}
