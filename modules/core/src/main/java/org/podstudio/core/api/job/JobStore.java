package org.podstudio.core.api.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The durable record of a project's jobs. Used by the engine; others go through {@link JobQueue}. Safe from any thread;
 * blocks on the database.
 */
public interface JobStore {
    /** Stores new queued jobs in one transaction that a power cut does not take back. */
    void add(List<Job> jobs);

    Optional<Job> find(JobId id);

    List<JobId> findByPrefix(String prefix, int limit);

    /** Newest first. @param status wire name of a state, null for all */
    List<Job> list(@Nullable String status, int limit);

    /** In the order in which they will run: oldest first, unless {@link #move} changed it. */
    List<Job> queued();

    /**
     * Gives a queued job another place among the queued ones, in one transaction that a power cut does not take back.
     *
     * @return false when it, or the job that the place speaks of, is not queued any more; then nothing has changed
     */
    boolean move(JobId id, Place place);

    /** How many jobs there are of each kind in each state; pairs with none are left out. */
    List<Tally> tallies();

    /** @param status wire name of a state */
    record Tally(String kind, String status, long number) {}

    /**
     * queued → running by this session, only if it is still queued.
     *
     * @return whether this session got it: of two processes only one does
     */
    boolean claim(JobId id);

    /**
     * running → queued, for a job of this session that stops unfinished because the studio closes.
     *
     * @return whether it was running
     */
    boolean requeue(JobId id);

    /** Progress of a running job; not synced to disk. */
    void progress(JobId id, Progress progress);

    /** Facts and device become part of the record. Allowed until the job is terminal. */
    void facts(JobId id, @Nullable String device, Map<String, Object> facts);

    /** Moves to a terminal state; does nothing and returns false when the job is terminal already. */
    boolean finish(JobId id, JobState terminal);

    /** Jobs that were running when their process died, marked failed with the code {@code interrupted} at open. */
    List<Job> interruptedAtOpen();

    /** Marks running jobs of processes that have died since the project was opened as {@code interrupted}: nobody ends them. */
    default void endOrphans() {}
}
