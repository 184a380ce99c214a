package org.podstudio.cli.verbs;

import java.util.List;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;

/** Jobs for people. */
final class JobTexts {
    private static final int SHORT_ID = 8;

    private JobTexts() {}

    static String table(List<Job> jobs) {
        return jobs.isEmpty() ? "No jobs." : Texts.table(jobs.stream().map(job -> List.of(
                job.id().toString().substring(0, SHORT_ID), job.createdAt().toString(), job.kind(), job.state().wire(),
                detail(job))).toList());
    }

    private static String detail(Job job) {
        return switch (job.state()) {
            case JobState.Queued q -> "";
            case JobState.Running running -> running.progress().percent() + " % " + running.progress().what();
            case JobState.Success success -> success.outputs().isEmpty() ? ""
                    : Texts.count(success.outputs().size(), "result", "results");
            case JobState.Failed failed -> failed.problem().what() + " " + failed.problem().why();
            case JobState.Canceled c -> "";
        };
    }
}
