package org.podstudio.cli.verbs;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.podstudio.cli.Session;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/** Makes what commands that compare pictures need: a command leaves its thumbnails, and with them fingerprints, for the window. */
final class Fingerprinting {
    private Fingerprinting() {}

    /** Waits for the fingerprints and colours that are lacking, if any are: one look at a picture gives both. */
    static void complete(Session session) throws StudioException, InterruptedException, CancelledException {
        Set<AssetId> unseen = new HashSet<>(session.project().likeness().withoutFingerprint());
        unseen.addAll(session.project().likeness().withoutPalette());
        int lacking = unseen.size();
        if (lacking == 0) {
            return;
        }
        session.note("Comparing: " + Texts.count(lacking, "picture is", "pictures are") + " looked at for the first time.");
        run(session, "fingerprint");
    }

    /** Runs a job without inputs or settings to its end. */
    static Job run(Session session, String kind) throws StudioException, InterruptedException, CancelledException {
        Job job = new JobRun(session).run(new JobRequest(kind, Map.of(), List.of()), JobQueue.Force.NO).getFirst();
        session.interruption().check();
        if (job.state() instanceof JobState.Failed failed) {
            throw new StudioException(failed.problem());
        }
        return job;
    }
}
