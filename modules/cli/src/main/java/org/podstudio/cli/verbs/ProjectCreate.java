package org.podstudio.cli.verbs;

import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Projects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code project create}. */
@Command(description = "Makes a project in a folder, which is created if need be; one that is there is opened as it is.")
public final class ProjectCreate implements Verb {
    @Parameters(paramLabel = "DIR", description = "The project's folder.")
    String folder;

    @Override
    public Answer run(Session session) throws StudioException {
        Projects projects = session.service(Projects.class);
        return ProjectAnswers.info(session.use(projects.create(session.path(folder).toAbsolutePath().normalize())),
                "Project ");
    }
}
