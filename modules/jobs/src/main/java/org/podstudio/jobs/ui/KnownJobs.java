package org.podstudio.jobs.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.JobStore;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.jobs.QuietKinds;

/**
 * What the Jobs window knows of a project's jobs: all that wait or run, the newest that have ended, and how many there are of each. What
 * is made quietly for the screen is left out unless it failed. Used on the event dispatch thread.
 */
final class KnownJobs {
    /** More than ever run at once, in however many processes. */
    private static final int MOST_RUNNING = 1000;

    private final Map<JobId, Job> jobs = new HashMap<>();
    private List<JobStore.Tally> tallies = List.of();

    /** What the database tells. @param ended the newest of each state */
    record Reading(List<Job> open, List<Job> ended, List<JobStore.Tally> tallies) {
        /** Blocks. @param most jobs of each state that has ended */
        static Reading of(Project project, int most) {
            List<Job> open = new ArrayList<>(project.jobs().queued());
            open.addAll(project.jobs().list("running", MOST_RUNNING));
            List<JobStore.Tally> tallies = project.jobs().tallies();
            List<Job> ended = new ArrayList<>();
            for (String status : List.of("success", "failed", "canceled")) {
                ended.addAll(project.jobs().list(status, (int) Math.min(Integer.MAX_VALUE, most + untold(tallies, status))));
            }
            return new Reading(open, ended, tallies);
        }

        /** They may all be among the newest. */
        private static long untold(List<JobStore.Tally> tallies, String status) {
            return tallies.stream().filter(tally -> tally.status().equals(status) && !told(tally.kind(), status))
                    .mapToLong(JobStore.Tally::number).sum();
        }
    }

    void clear() {
        jobs.clear();
        tallies = List.of();
    }

    /** What events told already is newer than what was read. */
    void add(Reading reading) {
        reading.open().forEach(job -> jobs.putIfAbsent(job.id(), job));
        reading.ended().forEach(job -> jobs.put(job.id(), job));
        tallies = reading.tallies();
    }

    void put(Collection<Job> news) {
        news.forEach(job -> jobs.put(job.id(), job));
    }

    void tallied(List<JobStore.Tally> next) {
        tallies = next;
    }

    List<Job> open() {
        return jobs.values().stream().filter(job -> !job.state().terminal()).toList();
    }

    @Nullable Job get(JobId id) {
        return jobs.get(id);
    }

    /** What runs is above what waits, in the order it will run; what has ended follows, newest first. @param line those that wait here */
    List<Job> sorted(JobTab tab, List<JobId> line) {
        Map<JobId, Integer> turns = new HashMap<>();
        line.forEach(id -> turns.put(id, turns.size()));
        Comparator<Job> byAge = Comparator.comparing(Job::createdAt);
        return jobs.values().stream().filter(KnownJobs::told).filter(job -> tab.holds(job.state().wire()))
                .sorted(Comparator.comparingInt(KnownJobs::rank)
                        .thenComparing(job -> turns.getOrDefault(job.id(), Integer.MAX_VALUE))
                        .thenComparing((a, b) -> a.state().terminal() ? byAge.compare(b, a) : byAge.compare(a, b)))
                .toList();
    }

    /** How many there are in the whole project. */
    Map<JobTab, Long> counts() {
        Map<String, Long> numbers = new HashMap<>();
        tallies.stream().filter(tally -> told(tally.kind(), tally.status()) && !tally.status().equals("queued") && !tally.status().equals("running"))
                .forEach(tally -> numbers.merge(tally.status(), tally.number(), Long::sum));
        open().stream().filter(KnownJobs::told).forEach(job -> numbers.merge(job.state().wire(), 1L, Long::sum));
        Map<JobTab, Long> counts = new EnumMap<>(JobTab.class);
        for (JobTab tab : JobTab.values()) {
            counts.put(tab, tab.count(numbers));
        }
        return counts;
    }

    private static boolean told(Job job) {
        return told(job.kind(), job.state().wire());
    }

    static boolean told(String kind, String status) {
        return !QuietKinds.contains(kind) || status.equals("failed");
    }

    private static int rank(Job job) {
        return switch (job.state()) {
            case JobState.Running running -> 0;
            case JobState.Queued queued -> 1;
            case JobState.Success success -> 2;
            case JobState.Failed failed -> 2;
            case JobState.Canceled canceled -> 2;
        };
    }
}
