package org.podstudio.jobs.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.ui.Texts;
import org.podstudio.ui.jobs.QuietKinds;

/**
 * What the status line says of the jobs under way: the one that runs, by its name, and which of how many of its kind it is since there
 * last was none. Never falls back. Knows no Swing; used on one thread.
 */
@Messages({
    "# {0} - what is being done, e.g. Upscaling", "# {1} - number", "# {2} - of how many", "UNDER_WAY_of={0} {1} of {2}",
    "# {0} - what is being done", "# {1} - other jobs that wait or run", "UNDER_WAY_more={0} and {1} more"
})
final class JobsUnderWay {
    /** What takes less is over before a bar is read. Source: UX9. */
    private static final Duration QUICK = Duration.ofSeconds(1);

    private final Function<Job, String> titles;
    /** Jobs seen since there last was none of their kind, by kind. */
    private final Map<String, Set<JobId>> seen = new HashMap<>();
    private final Map<String, Integer> furthest = new HashMap<>();

    /** @param percent 0 to 100, -1 while the total is not known */
    record Line(String sentence, int percent) {}

    JobsUnderWay(Function<Job, String> titles) {
        this.titles = titles;
    }

    /** @param open jobs that wait or run, oldest first; empty when nothing is to be told */
    Optional<Line> line(List<Job> open, Instant now) {
        List<Job> wanted = open.stream().filter(job -> !QuietKinds.contains(job.kind())).toList();
        seen.keySet().retainAll(wanted.stream().map(Job::kind).toList());
        furthest.keySet().retainAll(seen.keySet());
        wanted.forEach(job -> seen.computeIfAbsent(job.kind(), kind -> new HashSet<>()).add(job.id()));
        return wanted.stream().filter(job -> job.state() instanceof JobState.Running).findFirst()
                .filter(job -> wanted.size() > 1 || lasts(job, now)).map(job -> line(job, wanted));
    }

    private static boolean lasts(Job job, Instant now) {
        return job.state() instanceof JobState.Running running && Duration.between(running.started(), now).compareTo(QUICK) >= 0;
    }

    private Line line(Job job, List<Job> wanted) {
        Progress progress = ((JobState.Running) job.state()).progress();
        int all = seen.get(job.kind()).size();
        int open = (int) wanted.stream().filter(other -> other.kind().equals(job.kind())).count();
        int others = wanted.size() - open;
        String doing = JobTitle.doing(titles.apply(job), progress.what());
        String sentence = all > 1 ? of(doing, all - open + 1, all)
                : progress.unit() == Progress.Unit.ITEMS && progress.total() > 1 ? of(doing, progress.done(), progress.total()) : doing;
        int percent = all == 1 && progress.total() == 0 ? -1
                : furthest.merge(job.kind(), ((all - open) * 100 + progress.percent()) / all, Math::max);
        return new Line(others == 0 ? sentence : Bundle.UNDER_WAY_more(sentence, Texts.count(others)), percent);
    }

    private static String of(String doing, long number, long all) {
        return Bundle.UNDER_WAY_of(doing, Texts.count(number), Texts.count(all));
    }
}
