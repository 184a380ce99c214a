package org.podstudio.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.testsupport.MemoryProject;

/** Projects in memory that survive being closed. */
final class FakeProjects implements Projects {
    final Map<Path, MemoryProject> projects = new LinkedHashMap<>();

    @Override
    public Project create(Path folder) {
        return projects.computeIfAbsent(folder, MemoryProject::new);
    }

    @Override
    public Project open(Path folder) throws StudioException {
        if (!projects.containsKey(folder)) {
            throw StudioException.of("no-project", "The project was not opened.", folder + " holds none.", "Choose another.");
        }
        return projects.get(folder);
    }

    @Override
    public boolean isProject(Path folder) {
        return projects.containsKey(folder);
    }

    @Override
    public Project restore(Path backup, Path folder) {
        return create(folder);
    }

    @Override
    public List<Path> recent() {
        return List.copyOf(projects.keySet()).reversed();
    }

    @Override
    public Optional<Project> current() {
        return Optional.empty();
    }

    @Override
    public void setCurrent(Optional<Project> project) {
        throw new UnsupportedOperationException("a command has no current project");
    }

    @Override
    public Subscription subscribe(Consumer<Optional<Project>> listener) {
        return () -> { };
    }
}
