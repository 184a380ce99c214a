package org.podstudio.storage.asset;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Tables {@code steps} and {@code history}. */
interface HistoryMapper {
    /** One step of any number of assets. */
    record StepRow(int n, long at, String kind, String what, String state) {}

    /** What happened to one asset; before and after are given for steps only. */
    record HistoryRow(
            int n,
            int assetN,
            long at,
            String kind,
            String what,
            @Nullable Integer stepN,
            @Nullable String valueBefore,
            @Nullable String valueAfter) {}

    @Select("SELECT COALESCE(MAX(n), 0) + 1 FROM steps")
    int nextStep();

    @Insert("INSERT INTO steps (n, at, kind, what, state) VALUES (#{n}, #{at}, #{kind}, #{what}, #{state})")
    void insertStep(StepRow row);

    @Update("UPDATE steps SET state = #{state} WHERE n = #{n}")
    void setState(@Param("n") int n, @Param("state") String state);

    /** A new step ends what could be redone. */
    @Update("UPDATE steps SET state = 'dropped' WHERE state = 'undone'")
    void dropUndone();

    /** Steps beyond the limit stay in the history but are no longer undone. */
    @Update("""
        UPDATE steps SET state = 'final' WHERE state = 'done' AND n <= (
        SELECT n FROM steps WHERE state = 'done' ORDER BY n DESC LIMIT 1 OFFSET #{limit})
        """)
    void finishBeyond(@Param("limit") int limit);

    /** Steps all of whose assets were purged. */
    @Update("""
        UPDATE steps SET state = 'final' WHERE state IN ('done', 'undone') AND NOT EXISTS
        (SELECT 1 FROM history WHERE history.step_n = steps.n)
        """)
    void finishEmpty();

    @Select("SELECT * FROM steps WHERE state = 'done' ORDER BY n DESC LIMIT 1")
    @Nullable StepRow lastDone();

    @Select("SELECT * FROM steps WHERE state = 'undone' ORDER BY n LIMIT 1")
    @Nullable StepRow firstUndone();

    @Select("SELECT * FROM steps WHERE state IN ('done', 'undone') ORDER BY n DESC LIMIT #{most}")
    List<StepRow> reachable(@Param("most") int most);

    @Select("SELECT COALESCE(MAX(n), 0) + 1 FROM history")
    int nextHistory();

    @Insert("""
        INSERT INTO history (n, asset_n, at, kind, what, step_n, value_before, value_after)
        VALUES (#{n}, #{assetN}, #{at}, #{kind}, #{what}, #{stepN}, #{valueBefore}, #{valueAfter})
        """)
    void insert(HistoryRow row);

    @Select("SELECT * FROM history WHERE asset_n = (SELECT n FROM assets WHERE id = #{id}) ORDER BY n")
    List<HistoryRow> ofAsset(@Param("id") String id);
}
