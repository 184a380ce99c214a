package org.podstudio.cli.verbs;

import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;

/** {@code project info}. */
@Command(description = "Tells where the project is and what it holds.")
public final class ProjectInfo implements Verb {
    @Override
    public Answer run(Session session) throws StudioException {
        return ProjectAnswers.info(session.project(), "Project ");
    }
}
