package org.podstudio.storage.organise;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Table {@code searches}. */
interface SearchMapper {
    /** One saved search. */
    record Row(int n, String name, String nameKey, String query, String sort, long createdAt) {}

    @Select("SELECT * FROM searches ORDER BY name_key")
    List<Row> all();

    @Select("SELECT * FROM searches WHERE name_key = #{key}")
    @Nullable Row find(@Param("key") String key);

    @Insert("""
        INSERT INTO searches (n, name, name_key, query, sort, created_at)
        SELECT COALESCE(MAX(n), 0) + 1, #{name}, #{key}, #{query}, #{sort}, #{at} FROM searches
        """)
    void insert(@Param("name") String name, @Param("key") String key, @Param("query") String query, @Param("sort") String sort,
            @Param("at") long at);

    @Update("UPDATE searches SET query = #{query}, sort = #{sort} WHERE name_key = #{key}")
    int change(@Param("key") String key, @Param("query") String query, @Param("sort") String sort);

    @Update("UPDATE searches SET name = #{name}, name_key = #{to} WHERE name_key = #{key}")
    int rename(@Param("key") String key, @Param("name") String name, @Param("to") String to);

    @Delete("DELETE FROM searches WHERE name_key = #{key}")
    int delete(@Param("key") String key);
}
