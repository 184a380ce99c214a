package org.podstudio.cli.verbs;

import java.util.List;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import picocli.CommandLine.Command;

/** {@code searches list}. */
@Command(description = "Saved searches, with how many assets each finds now.")
public final class SearchesList implements Verb {
    @Override
    public Answer run(Session session) throws StudioException {
        Project project = session.project();
        List<Map<String, Object>> all = project.searches().list().stream().map(search -> SearchTexts.json(project, search)).toList();
        return Answer.of(all, () -> Texts.table(all.stream().map(SearchTexts::cells).toList()));
    }
}
