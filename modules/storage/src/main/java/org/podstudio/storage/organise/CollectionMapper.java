package org.podstudio.storage.organise;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Tables {@code collections} and {@code collection_assets}. */
interface CollectionMapper {
    /** A collection with the number of its assets. */
    record Row(int n, String id, String name, long createdAt, long size) {}

    String SELECT = """
        SELECT c.n, c.id, c.name, c.created_at, (SELECT COUNT(*) FROM collection_assets m JOIN assets a ON a.n = m.asset_n
        WHERE m.collection_n = c.n AND a.trashed_at IS NULL) AS size FROM collections c
        """;

    @Select(SELECT + " ORDER BY c.name_key")
    List<Row> all();

    @Select(SELECT + " WHERE c.name_key = #{key} OR c.id = #{id}")
    @Nullable Row find(@Param("key") String key, @Param("id") String id);

    @Insert("""
        INSERT INTO collections (n, id, name, name_key, created_at)
        SELECT COALESCE(MAX(n), 0) + 1, #{id}, #{name}, #{key}, #{at} FROM collections
        """)
    void insert(@Param("id") String id, @Param("name") String name, @Param("key") String key, @Param("at") long at);

    @Update("UPDATE collections SET name = #{name}, name_key = #{key} WHERE id = #{id}")
    int rename(@Param("id") String id, @Param("name") String name, @Param("key") String key);

    @Delete("DELETE FROM collections WHERE id = #{id}")
    int delete(@Param("id") String id);

    @Select("""
        SELECT a.id FROM collection_assets m JOIN collections c ON c.n = m.collection_n JOIN assets a ON a.n = m.asset_n
        WHERE c.id = #{id} AND a.trashed_at IS NULL ORDER BY m.position, a.n
        """)
    List<String> assets(@Param("id") String id);
}
