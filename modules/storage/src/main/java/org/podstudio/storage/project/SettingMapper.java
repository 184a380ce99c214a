package org.podstudio.storage.project;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Tables {@code settings} and {@code state}. */
interface SettingMapper {
    /** One row of either table. */
    record Row(String name, String text) {}

    @Select("SELECT text FROM settings WHERE name = #{name}")
    @Nullable String get(@Param("name") String name);

    @Select("SELECT name, text FROM settings ORDER BY name")
    List<Row> all();

    @Delete("DELETE FROM settings WHERE name = #{name}")
    void delete(@Param("name") String name);

    @Insert("INSERT INTO settings (name, text) VALUES (#{name}, #{text})")
    void insert(@Param("name") String name, @Param("text") String text);

    @Select("SELECT text FROM state WHERE name = #{name}")
    @Nullable String state(@Param("name") String name);

    /** A number that rises with assets, history and jobs. */
    @Select("""
        SELECT COALESCE((SELECT MAX(n) FROM assets), 0) + COALESCE((SELECT MAX(n) FROM history), 0)
        + COALESCE((SELECT MAX(n) FROM jobs), 0)
        """)
    long rows();

    @Select("SELECT COALESCE(MAX(version), 0) FROM schema_version")
    int version();

    /** When the database was made, epoch milliseconds. */
    @Select("SELECT COALESCE(MIN(applied_at), 0) FROM schema_version")
    long madeAt();

    @Delete("DELETE FROM state WHERE name = #{name}")
    void deleteState(@Param("name") String name);

    @Insert("INSERT INTO state (name, text) VALUES (#{name}, #{text})")
    void insertState(@Param("name") String name, @Param("text") String text);
}
