package org.podstudio.storage.project;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.podstudio.storage.db.Sql;

/** Table {@code reservations}. */
interface ReservationMapper {
    /** A final name that is not committed. @param hash null for a folder or file of a pack */
    record Row(String pathKey, String path, @Nullable String hash, String jobId, String session) {}

    /** Without a mapper: this runs for every file of an import. */
    static void insert(Sql sql, Row row) {
        sql.update("INSERT INTO reservations (path_key, path, hash, job_id, session) VALUES (?, ?, ?, ?, ?)", row.pathKey(), row.path(),
                row.hash(), row.jobId(), row.session());
    }

    static void delete(Sql sql, String key) {
        sql.update("DELETE FROM reservations WHERE path_key = ?", key);
    }

    @Select("SELECT COUNT(*) FROM reservations WHERE path_key = #{key}")
    int holders(@Param("key") String key);

    @Delete("DELETE FROM reservations WHERE job_id = #{job} AND session = #{session} AND hash IS NULL")
    void deleteOutputs(@Param("job") String job, @Param("session") String session);

    /** Paths that a file is on its way to, or back to. */
    @Select("SELECT path FROM reservations UNION SELECT to_path FROM moves WHERE to_path IS NOT NULL UNION SELECT from_path FROM moves")
    List<String> promised();

    @Select("SELECT * FROM reservations")
    List<Row> all();
}
