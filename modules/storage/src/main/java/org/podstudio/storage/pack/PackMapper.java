package org.podstudio.storage.pack;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Tables {@code packs} and {@code pack_assets}. */
interface PackMapper {
    /** One row of {@code packs}; times are epoch milliseconds. */
    record Row(
            int n,
            String id,
            String name,
            String nameKey,
            String slug,
            @Nullable String theme,
            @Nullable String description,
            @Nullable String author,
            String version,
            String license,
            @Nullable String licenseText,
            String status,
            String options,
            long createdAt,
            @Nullable Long builtAt,
            @Nullable String dir,
            @Nullable String zip) {}

    @Select("SELECT COALESCE(MAX(n), 0) + 1 FROM packs")
    int nextN();

    @Select("SELECT * FROM packs WHERE id = #{id}")
    @Nullable Row find(@Param("id") String id);

    @Select("SELECT * FROM packs ORDER BY created_at DESC, n DESC")
    List<Row> all();

    @Select("SELECT id FROM packs WHERE id >= #{from} AND id < #{to} ORDER BY id LIMIT #{limit}")
    List<String> idsBetween(@Param("from") String from, @Param("to") String to, @Param("limit") int limit);

    @Delete("DELETE FROM packs WHERE id = #{id}")
    int delete(@Param("id") String id);

    @Insert("""
        INSERT INTO packs VALUES (#{n}, #{id}, #{name}, #{nameKey}, #{slug}, #{theme}, #{description}, #{author}, #{version},
        #{license}, #{licenseText}, #{status}, #{options}, #{createdAt}, #{builtAt}, #{dir}, #{zip})
        """)
    void insert(Row row);

    @Insert("INSERT INTO pack_assets (pack_n, position, asset_id) VALUES (#{n}, #{position}, #{assetId})")
    void insertAsset(@Param("n") int n, @Param("position") int position, @Param("assetId") String assetId);

    @Select("SELECT asset_id FROM pack_assets WHERE pack_n = #{n} ORDER BY position")
    List<String> assets(@Param("n") int n);
}
