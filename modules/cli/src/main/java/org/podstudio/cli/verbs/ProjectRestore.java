package org.podstudio.cli.verbs;

import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Projects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code project restore}. */
@Command(description = "Makes a project from a backup, in a folder that holds no database yet.")
public final class ProjectRestore implements Verb {
    @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
    String file;

    @Parameters(index = "1", paramLabel = "DIR", description = "The project's folder.")
    String folder;

    @Override
    public Answer run(Session session) throws StudioException {
        Projects projects = session.service(Projects.class);
        return ProjectAnswers.info(session.use(projects.restore(session.path(file).toAbsolutePath().normalize(),
                session.path(folder).toAbsolutePath().normalize())), "Restored to ");
    }
}
