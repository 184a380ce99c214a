package org.podstudio.jobs.ui;

import java.util.Map;
import org.openide.util.NbBundle.Messages;

/** Which jobs the Jobs window shows. */
@Messages({"JobTab_all=All", "JobTab_running=Running", "JobTab_queued=Queued", "JobTab_completed=Completed", "JobTab_failed=Failed",
    "JobTab_noneRunning=Nothing is running", "JobTab_noneQueued=Nothing is waiting", "JobTab_noneCompleted=Nothing is completed yet",
    "JobTab_noneFailed=Nothing failed"})
enum JobTab {
    ALL(""),
    RUNNING("running"),
    QUEUED("queued"),
    COMPLETED("success"),
    FAILED("failed");

    private final String status;

    JobTab(String status) {
        this.status = status;
    }

    String title() {
        return switch (this) {
            case ALL -> Bundle.JobTab_all();
            case RUNNING -> Bundle.JobTab_running();
            case QUEUED -> Bundle.JobTab_queued();
            case COMPLETED -> Bundle.JobTab_completed();
            case FAILED -> Bundle.JobTab_failed();
        };
    }

    /** What is said when it holds no job. */
    String none() {
        return switch (this) {
            case ALL, RUNNING -> Bundle.JobTab_noneRunning();
            case QUEUED -> Bundle.JobTab_noneQueued();
            case COMPLETED -> Bundle.JobTab_noneCompleted();
            case FAILED -> Bundle.JobTab_noneFailed();
        };
    }

    /** @param wire name of a job's state */
    boolean holds(String wire) {
        return this == ALL || status.equals(wire);
    }

    /** @param numbers how many jobs there are, by the wire name of their state */
    long count(Map<String, Long> numbers) {
        return this == ALL ? numbers.values().stream().mapToLong(Long::longValue).sum() : numbers.getOrDefault(status, 0L);
    }
}
