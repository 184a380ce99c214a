package org.podstudio.jobs.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.Texts;

/** Says in words what a job does, did, or ran into. */
@Messages({
    "# {0} - time so far, e.g. 0:30", "# {1} - time that is left", "JobSentences_left={0} · {1} left",
    "# {0} - number, e.g. 3.2", "JobSentences_seconds={0} s",
    "JobSentences_waiting=Waiting", "JobSentences_canceled=Canceled",
    "# {0} - time", "JobSentences_failed=Failed after {0}", "# {0} - number", "JobSentences_here={0} here already",
    "# {0} - number", "JobSentences_notImported={0} not imported", "# {0} - number",
    "JobSentences_more=… and {0} more; the log names them all.",
    "# {0} - a name, or 3 assets", "JobSentences_of=: {0}", "# {0} - number", "# {1} - of how many",
    "JobSentences_count={0} of {1}", "# {0} - 3 assets", "JobSentences_imported=Imported {0}", "# {0} - number",
    "JobSentences_skipped={0} skipped", "# {0} - device and reason, e.g. cuda: the driver is too old",
    "JobSentences_fallback=The graphics card was not used. {0}", "# {0} - how many", "JobSentences_assets={0,choice,0#{0} assets|1#{0} asset|1<{0} assets}"
})
final class JobSentences {
    /** Before this much is done, an estimate from the pace so far is a guess. */
    private static final int PACE_PERCENT = 10;
    /** From here on the pace so far speaks for the rest. Source: UX9. */
    private static final int SURE_PERCENT = 50;
    private static final double AGREEMENT = 0.3;
    private static final Duration PACE_TIME = Duration.ofSeconds(3);
    private static final int MOST_NOTES = 20;

    private JobSentences() {}

    /**
     * @param title of its kind
     * @param subject name of the asset it works on, empty when there are several or none
     */
    static JobRow row(Job job, String title, String subject, Instant now) {
        return switch (job.state()) {
            case JobState.Queued q -> row(job, title + about(job, subject), JobRow.Phase.WAITING, -1, Bundle.JobSentences_waiting());
            case JobState.Running r -> row(job, running(job, title, subject, r.progress()), JobRow.Phase.RUNNING,
                    r.progress().total() == 0 ? -1 : r.progress().percent(), pace(job, r, now));
            case JobState.Success s -> {
                List<String> notes = notes(job);
                yield new JobRow(job.id(), job.kind(), done(job, title, subject, s),
                        notes.isEmpty() ? JobRow.Phase.DONE : JobRow.Phase.PARTLY, 100,
                        took(s.started(), s.finished()), Optional.empty(), notes).withFallback(fallback(job));
            }
            case JobState.Failed f -> new JobRow(job.id(), job.kind(), title + about(job, subject), JobRow.Phase.FAILED, -1,
                    Bundle.JobSentences_failed(took(f.started(), f.finished())), Optional.of(f.problem()), List.of());
            case JobState.Canceled c -> row(job, title + about(job, subject), JobRow.Phase.CANCELED, -1, Bundle.JobSentences_canceled());
        };
    }

    private static JobRow row(Job job, String sentence, JobRow.Phase phase, int percent, String time) {
        return new JobRow(job.id(), job.kind(), sentence, phase, percent, time, Optional.<Problem>empty(), List.of());
    }

    private static String about(Job job, String subject) {
        if (!subject.isEmpty()) {
            return Bundle.JobSentences_of(Texts.among(subject));
        }
        return job.inputs().size() > 1 ? Bundle.JobSentences_of(assets(job.inputs().size())) : "";
    }

    /** The title stays from waiting to done; what is just being done follows it. */
    private static String running(Job job, String title, String subject, Progress progress) {
        String step = progress.what().isBlank() || JobTitle.says(title, progress.what()) ? "" : progress.what();
        if (subject.isEmpty() && progress.total() > 1 && progress.unit() == Progress.Unit.ITEMS) {
            String count = Bundle.JobSentences_of(Bundle.JobSentences_count(Texts.count(progress.done()), Texts.count(progress.total())));
            return step.isEmpty() ? title + count : title + " · " + step + count;
        }
        return title + about(job, subject) + (step.isEmpty() ? "" : " · " + step);
    }

    private static String done(Job job, String title, String subject, JobState.Success state) {
        if (job.kind().equals("import")) {
            List<String> parts = new ArrayList<>();
            parts.add(Bundle.JobSentences_imported(assets(state.outputs().size())));
            count(job, "duplicates").ifPresent(n -> parts.add(Bundle.JobSentences_here(n)));
            count(job, "failed").ifPresent(n -> parts.add(Bundle.JobSentences_notImported(n)));
            count(job, "skipped").ifPresent(n -> parts.add(Bundle.JobSentences_skipped(n)));
            return String.join(", ", parts);
        }
        return title + about(job, subject);
    }

    private static Optional<String> count(Job job, String fact) {
        return job.facts().get(fact) instanceof List<?> list && !list.isEmpty()
                ? Optional.of(Texts.count(list.size()))
                : Optional.empty();
    }

    /** The items that an import refused, each with its reason. */
    private static List<String> notes(Job job) {
        List<String> notes = new ArrayList<>();
        if (job.facts().get("failed") instanceof List<?> failed) {
            for (Object item : failed.subList(0, Math.min(MOST_NOTES, failed.size()))) {
                if (item instanceof Map<?, ?> one) {
                    notes.add(Texts.among(name(String.valueOf(one.get("path")))) + " – " + reason(one.get("error")));
                }
            }
            if (failed.size() > MOST_NOTES) {
                notes.add(Bundle.JobSentences_more(Texts.count(failed.size() - MOST_NOTES)));
            }
        }
        return notes;
    }

    /** Where a graphics card is there and did not run the model. */
    static Optional<JobRow.Fallback> fallback(Job job) {
        return job.facts().get("device_fallback") instanceof String why && job.facts().get("model") instanceof String model
                ? Optional.of(new JobRow.Fallback(model, Bundle.JobSentences_fallback(why))) : Optional.empty();
    }

    private static String assets(int count) {
        return Bundle.JobSentences_assets(count);
    }

    private static String reason(Object error) {
        return error instanceof Map<?, ?> parts ? String.valueOf(parts.get("why")) : String.valueOf(error);
    }

    private static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String pace(Job job, JobState.Running running, Instant now) {
        Duration elapsed = Duration.between(running.started(), now);
        Progress progress = running.progress();
        String time = Texts.duration(Math.max(0, elapsed.toSeconds()));
        if (progress.total() == 0 || progress.percent() < PACE_PERCENT || elapsed.compareTo(PACE_TIME) < 0) {
            return time;
        }
        double seconds = elapsed.toMillis() / 1000.0;
        double left = seconds * (progress.total() - progress.done()) / Math.max(1, progress.done());
        return progress.percent() >= SURE_PERCENT || agrees(job.estimatedSeconds(), seconds + left)
                ? Bundle.JobSentences_left(time, Texts.duration(left)) : time;
    }

    /** Whether the estimate made at submission says nearly the same: two that agree can be trusted early. */
    private static boolean agrees(@Nullable Double estimate, double seconds) {
        return estimate != null && Math.abs(estimate - seconds) <= AGREEMENT * Math.max(estimate, seconds);
    }

    private static String took(Instant from, Instant to) {
        double seconds = Math.max(0, Duration.between(from, to).toMillis() / 1000.0);
        return seconds < 10 ? Bundle.JobSentences_seconds(String.format(java.util.Locale.getDefault(), "%.1f", seconds)) : Texts.duration(seconds);
    }
}
