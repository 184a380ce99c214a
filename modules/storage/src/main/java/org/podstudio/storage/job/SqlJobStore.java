package org.podstudio.storage.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.JobStore;
import org.podstudio.core.api.job.Place;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.problem.UncheckedStudioException;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Json;

/** The jobs of one open project, in its database. */
public final class SqlJobStore implements JobStore {
    private final Database database;
    private final String session;
    private volatile List<Job> interrupted = List.of();
    /** Before it is known who is alive, everybody is. */
    private volatile Predicate<String> alive = id -> true;

    public SqlJobStore(Database database, String session) {
        this.database = database;
        this.session = session;
    }

    /** At open: jobs that ran in a session that is dead become failed. */
    public void failInterrupted(Predicate<String> alive) throws StudioException {
        this.alive = alive;
        interrupted = fail(alive);
    }

    @Override
    public void endOrphans() {
        try {
            fail(alive);
        } catch (StudioException e) {
            throw new UncheckedStudioException(e);
        }
    }

    private List<Job> fail(Predicate<String> alive) throws StudioException {
        List<JobRow> running = database.read(sql -> sql.mapper(JobMapper.class).oldestOf("running"));
        List<JobRow> dead = running.stream().filter(row -> row.session() == null || !alive.test(row.session())).toList();
        if (dead.isEmpty()) {
            return List.of();
        }
        return database.write(Durability.PROCESS_DEATH, sql -> {
            List<Job> jobs = new ArrayList<>();
            for (JobRow row : dead) {
                Job job = JobRows.job(row);
                Instant started = ((JobState.Running) job.state()).started();
                Job failed = job.withState(new JobState.Failed(started, Instant.now(), new Problem("interrupted",
                        "The job was interrupted.", "PODStudio ended while it was running.", "Retry the job.")));
                if (sql.mapper(JobMapper.class).finish(JobRows.row(row.n(), failed, row.session())) > 0) {
                    jobs.add(failed);
                }
            }
            return jobs;
        });
    }

    @Override
    public void add(List<Job> jobs) {
        database.changeUnchecked(Durability.POWER_CUT, sql -> {
            JobMapper mapper = sql.mapper(JobMapper.class);
            int n = mapper.nextN();
            for (Job job : jobs) {
                mapper.insert(JobRows.row(n++, job, null));
            }
        });
    }

    @Override
    public Optional<Job> find(JobId id) {
        return database.read(sql -> Optional.ofNullable(sql.mapper(JobMapper.class).find(id.toString())).map(JobRows::job));
    }

    @Override
    public List<JobId> findByPrefix(String prefix, int limit) {
        String lower = prefix.toLowerCase(Locale.ROOT);
        return database.read(sql -> sql.mapper(JobMapper.class).idsBetween(lower, lower + '\uFFFF', limit).stream()
                .map(JobId::of).toList());
    }

    @Override
    public List<Job> list(@Nullable String status, int limit) {
        return database.read(sql -> {
            JobMapper mapper = sql.mapper(JobMapper.class);
            return jobs(status == null ? mapper.newest(limit) : mapper.newestOf(status, limit));
        });
    }

    @Override
    public List<Job> queued() {
        return database.read(sql -> jobs(sql.mapper(JobMapper.class).oldestOf("queued")));
    }

    @Override
    public boolean move(JobId id, Place place) {
        return database.writeUnchecked(Durability.POWER_CUT, sql -> JobLine.move(sql.mapper(JobMapper.class), id, place));
    }

    @Override
    public List<Tally> tallies() {
        return database.read(sql -> sql.mapper(JobMapper.class).tallies());
    }

    private static List<Job> jobs(List<JobRow> rows) {
        return rows.stream().map(JobRows::job).toList();
    }

    @Override
    public boolean claim(JobId id) {
        return database.writeUnchecked(Durability.PROCESS_DEATH,
                sql -> sql.mapper(JobMapper.class).claim(id.toString(), System.currentTimeMillis(), session) == 1);
    }

    @Override
    public boolean requeue(JobId id) {
        return database.writeUnchecked(Durability.PROCESS_DEATH, sql -> sql.mapper(JobMapper.class).requeue(id.toString()) == 1);
    }

    @Override
    public void progress(JobId id, Progress progress) {
        database.changeUnchecked(Durability.PROCESS_DEATH, sql -> sql.mapper(JobMapper.class).progress(id.toString(),
                progress.done(), progress.total(), progress.unit().wire(), progress.what()));
    }

    @Override
    public void facts(JobId id, @Nullable String device, Map<String, Object> facts) {
        database.changeUnchecked(Durability.PROCESS_DEATH,
                sql -> sql.mapper(JobMapper.class).facts(id.toString(), device, Json.write(facts)));
    }

    @Override
    public boolean finish(JobId id, JobState terminal) {
        if (!terminal.terminal()) {
            throw new IllegalArgumentException("a job finishes in a terminal state, not " + terminal.wire());
        }
        return database.writeUnchecked(Durability.PROCESS_DEATH, sql -> {
            JobMapper mapper = sql.mapper(JobMapper.class);
            JobRow row = mapper.find(id.toString());
            return row != null && mapper.finish(JobRows.row(row.n(), JobRows.job(row).withState(terminal), row.session())) == 1;
        });
    }

    @Override
    public List<Job> interruptedAtOpen() {
        return interrupted;
    }
}
