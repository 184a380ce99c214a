package org.podstudio.storage.job;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobStore;

/** Table {@code jobs}. A condition on the status in every change keeps terminal states as they are, across processes. */
interface JobMapper {
    @Select("SELECT COALESCE(MAX(n), 0) + 1 FROM jobs")
    int nextN();

    @Insert("""
        INSERT INTO jobs VALUES (#{n}, #{id}, #{kind}, #{status}, #{params}, #{inputs}, #{outputs}, #{createdAt}, #{startedAt},
        #{finishedAt}, #{progressDone}, #{progressTotal}, #{progressUnit}, #{progressWhat}, #{errorCode}, #{errorWhat},
        #{errorWhy}, #{errorNext}, #{logPath}, #{device}, #{estimatedSeconds}, #{retryOf}, #{batch}, #{facts}, #{session})
        """)
    void insert(JobRow row);

    @Select("SELECT * FROM jobs WHERE id = #{id}")
    @Nullable JobRow find(@Param("id") String id);

    @Select("SELECT id FROM jobs WHERE id >= #{from} AND id < #{to} ORDER BY id LIMIT #{limit}")
    List<String> idsBetween(@Param("from") String from, @Param("to") String to, @Param("limit") int limit);

    @Select("SELECT * FROM jobs ORDER BY n DESC LIMIT #{limit}")
    List<JobRow> newest(@Param("limit") int limit);

    @Select("SELECT * FROM jobs WHERE status = #{status} ORDER BY n DESC LIMIT #{limit}")
    List<JobRow> newestOf(@Param("status") String status, @Param("limit") int limit);

    @Select("SELECT * FROM jobs WHERE status = #{status} ORDER BY n")
    List<JobRow> oldestOf(@Param("status") String status);

    /** @param n what decides the order */
    record Seat(String id, int n) {}

    @Select("SELECT id, n FROM jobs WHERE status = 'queued' ORDER BY n")
    List<Seat> queuedSeats();

    @Update("UPDATE jobs SET n = #{n} WHERE id = #{id}")
    void seat(@Param("id") String id, @Param("n") int n);

    @Select("SELECT kind, status, COUNT(*) AS number FROM jobs GROUP BY kind, status")
    List<JobStore.Tally> tallies();

    @Update("""
        UPDATE jobs SET status = 'running', started_at = #{now}, session = #{session} WHERE id = #{id} AND status = 'queued'
        """)
    int claim(@Param("id") String id, @Param("now") long now, @Param("session") String session);

    @Update("""
        UPDATE jobs SET status = 'queued', started_at = NULL, session = NULL, progress_done = 0, progress_total = 0,
        progress_what = '' WHERE id = #{id} AND status = 'running'
        """)
    int requeue(@Param("id") String id);

    @Update("""
        UPDATE jobs SET progress_done = #{done}, progress_total = #{total}, progress_unit = #{unit}, progress_what = #{what}
        WHERE id = #{id} AND status = 'running'
        """)
    void progress(
            @Param("id") String id,
            @Param("done") long done,
            @Param("total") long total,
            @Param("unit") String unit,
            @Param("what") String what);

    @Update("""
        UPDATE jobs SET device = COALESCE(#{device}, device), facts = #{facts} WHERE id = #{id} AND status IN ('queued', 'running')
        """)
    void facts(@Param("id") String id, @Param("device") @Nullable String device, @Param("facts") String facts);

    @Update("""
        UPDATE jobs SET status = #{status}, started_at = COALESCE(#{startedAt}, started_at), finished_at = #{finishedAt},
        outputs = #{outputs}, error_code = #{errorCode}, error_what = #{errorWhat}, error_why = #{errorWhy},
        error_next = #{errorNext} WHERE id = #{id} AND status IN ('queued', 'running')
        """)
    int finish(JobRow row);
}
