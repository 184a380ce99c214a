package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code maintenance}. */
@Command(description = "Does the background care now: all of it where it is worth it, or what is named in any case.")
public final class Maintenance implements Verb {
    @Option(names = "--backup", description = "Back the database up, also if there is a backup of today.")
    boolean backup;

    @Option(names = "--vacuum", description = "Give the database's free pages back, however few.")
    boolean vacuum;

    @Option(names = "--thumbnails", description = "Remove previews of assets that are gone, and the longest unused ones above the cache's size.")
    boolean thumbnails;

    @Option(names = "--logs", description = "Remove old logs and damaged databases that were moved aside.")
    boolean logs;

    @Option(names = "--health", description = "Look at every file without reading it: missing, empty, of another size, not decodable.")
    boolean health;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException, InterruptedException {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("backup", backup);
        settings.put("vacuum", vacuum);
        settings.put("thumbnails", thumbnails);
        settings.put("logs", logs);
        settings.put("health", health);
        settings.put("when", backup || vacuum || thumbnails || logs || health ? "now" : "needed");
        Job job = JobEnd.success(session, new JobRun(session).run(new JobRequest("maintenance", settings, List.of()), JobQueue.Force.NO).getFirst());
        List<?> chores = JobEnd.list(job, "chores");
        return Answer.of(Map.of("chores", chores), () -> {
            StringJoiner lines = new StringJoiner("\n");
            for (Object item : chores) {
                Map<?, ?> one = (Map<?, ?>) item;
                Map<Object, Object> facts = new LinkedHashMap<>(one);
                List.of("chore", "done", "why_not").forEach(facts::remove);
                lines.add(one.get("chore") + ": " + (Boolean.TRUE.equals(one.get("done")) ? "done " + facts : one.get("why_not")));
            }
            return lines.toString();
        });
    }
}
