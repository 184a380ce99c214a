package org.podstudio.core.api.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.core.spi.Preview;

/**
 * Accepts work and reports what becomes of it. One per process, found in the Lookup. Safe from any thread; submitting writes
 * to the database, so not on the EDT.
 */
public interface JobQueue {
    /** Every kind that was found, by id. */
    List<JobKind<?>> kinds();

    Optional<JobKind<?>> kind(String id);

    /** JSON schema-like description of a kind's settings, for forms and {@code jobs kinds}. */
    List<SettingField> settingsOf(JobKind<?> kind);

    /**
     * One component of a settings record.
     *
     * @param type {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code choice} or {@code list}
     * @param choices for a choice, the wire values; for other types what a form offers beside typing, see {@code JobKind.offers}
     */
    record SettingField(String name, String type, @Nullable Object defaultValue, List<String> choices) {
        public SettingField offering(List<String> offers) {
            return new SettingField(name, type, defaultValue, offers);
        }
    }

    /**
     * Checks the settings and the guard, stores the jobs durably and starts them when their lane is free.
     *
     * @param force run although the guard blocks
     * @throws StudioException with code {@code unknown-kind}, {@code bad-setting}, {@code wrong-type} (the kind does not
     *     accept an input), {@code model-missing} or {@code blocked}; then nothing is stored
     */
    List<Job> submit(Project project, JobRequest request, Force force) throws StudioException;

    /**
     * The same, but an input that cannot be worked on does not stop the others: those that can make one batch.
     *
     * @throws StudioException when the settings are wrong, or no input at all can be worked on (then the first one's reason)
     */
    default Submitted submitEach(Project project, JobRequest request, Force force) throws StudioException {
        return new Submitted(submit(project, request, force), Map.of());
    }

    /** What was started. @param refused inputs that were left out, each with its reason; nothing is stored of them */
    record Submitted(List<Job> jobs, Map<AssetId, Problem> refused) {
        public Submitted {
            jobs = List.copyOf(jobs);
            refused = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(refused));
        }
    }

    /** Whether the guard's block is overruled. */
    enum Force {
        NO,
        YES
    }

    /**
     * Runs a {@code FileOperation} on a file with no project at all, on the calling thread, and moves the main output to
     * {@code target}.
     *
     * @param target a file, which must not exist unless {@code replace}, and whose extension chooses the format; or an
     *     existing folder, in which the results are named as in a project ({@code dragon_nobg.png})
     * @return what it made, with final paths, and facts
     */
    DetachedResult runDetached(JobRequest request, Path input, Path target, Force replace) throws StudioException, InterruptedException;

    /** What a run without a project gave. @param job in a terminal state, stored nowhere */
    record DetachedResult(Job job, List<OutputFile> outputs) {}

    /**
     * What a {@code FileOperation} needs for a file, quickly and without decoding; nothing is started.
     *
     * @throws StudioException when the settings are wrong, a model is missing, or it cannot work on that file
     */
    default Requirement requirement(JobRequest request, InputFile input) throws StudioException {
        return Requirement.NONE;
    }

    /**
     * What works instead where the guard blocks a {@code FileOperation}: for each offer the settings to change, by name; null as a
     * value means the setting's automatic. Empty when nothing is known that would work.
     *
     * @param target folder whose disk is written to
     */
    default List<Map<String, @Nullable Object>> alternatives(JobRequest request, InputFile input, Path target) throws StudioException {
        return List.of();
    }

    /**
     * What a {@code FileOperation} will probably make of a file, quickly and without decoding.
     *
     * @throws StudioException when the settings are wrong, or it cannot work on that file
     */
    default Estimate estimate(JobRequest request, InputFile input) throws StudioException {
        return Estimate.UNKNOWN;
    }

    /**
     * Tries a {@code FileOperation} on a part of a file, on the calling thread; an interrupt stops it. Makes no job and no asset.
     * The part is kept while it is asked for again with other settings.
     *
     * @param folder existing; what is made lies in it, under new names, and is the caller's to remove
     * @throws StudioException as {@link #submit} and the operation itself do; then nothing is left in the folder
     */
    PreviewResult preview(JobRequest request, InputFile input, Excerpt excerpt, Path folder) throws StudioException, InterruptedException;

    /**
     * What a preview gave.
     *
     * @param before may be the input itself
     * @param scope what was tried
     * @param facts what the operation measured or found
     * @param cpuSeconds of the calling process, other work in it included
     */
    record PreviewResult(Path before, Path after, Preview.Scope scope, Map<String, Object> facts, double wallSeconds, double cpuSeconds) {}

    /** Asks a job to stop and returns at once; takes effect within a second. */
    void cancel(Project project, JobId id);

    /** A new job with the same settings and inputs. @throws StudioException if that one is not terminal */
    Job retry(Project project, JobId id) throws StudioException;

    /**
     * Gives a waiting job another turn, for this process and durably for the next one. Does nothing when it, or the job that the place
     * speaks of, waits no more. Jobs of different lanes never wait for each other, so only its place in its own lane matters. Blocks on
     * the database.
     */
    void move(Project project, JobId id, Place place);

    /** The jobs of a project that wait in this process: lane by lane, within each in the order in which they will start. Does not block. */
    List<JobId> waiting(Project project);

    /** Waits until the job is terminal. */
    Job await(Project project, JobId id) throws InterruptedException;

    /** Starts no further jobs until {@link #resume}; running ones go on. */
    void pause();

    void resume();

    boolean paused();

    /**
     * Takes up a project: queued jobs run, and interrupted jobs of resumable kinds get a new job. What the window does at
     * start; a command does not.
     */
    void adopt(Project project);

    /** Stops the project's jobs: running ones go back to queued when {@code requeue}, else they are canceled. Waits. */
    void release(Project project, Leaving leaving);

    /** What becomes of unfinished jobs when a project is closed. */
    enum Leaving {
        CANCEL,
        RESUME_NEXT_TIME
    }

    /** Calls after every change, on a background thread; progress at most every 100 ms per job. */
    Subscription subscribe(Consumer<Job> listener);
}
