package org.podstudio.cli.verbs;

import java.util.List;
import java.util.Locale;
import org.podstudio.cli.Session;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.problem.StudioException;

/** Finds the job that an argument names: a full UUID, or a unique prefix of one. */
final class JobReference {
    private static final int COUNTED = 1000;

    private JobReference() {}

    /** @throws StudioException {@code no-such-job} or {@code ambiguous-id} */
    static Job resolve(Session session, String argument) throws StudioException {
        String text = argument.toLowerCase(Locale.ROOT);
        List<JobId> found = text.matches("[0-9a-f-]{1,36}")
                ? session.project().jobs().findByPrefix(text, COUNTED) : List.of();
        if (found.size() > 1) {
            throw StudioException.of("ambiguous-id", "\"" + argument + "\" names more than one job.",
                    (found.size() == COUNTED ? COUNTED + " or more" : String.valueOf(found.size()))
                            + " jobs have an ID that begins so.",
                    "Give more of the ID; \"podstudio jobs list --json\" shows it in full.");
        }
        return found.stream().findFirst().flatMap(id -> session.openProject().orElseThrow().jobs().find(id))
                .orElseThrow(() -> StudioException.of("no-such-job", "There is no job \"" + Visible.text(argument) + "\".",
                        "No job of this project has an ID that begins so.",
                        "List the jobs with \"podstudio jobs list\"."));
    }
}
