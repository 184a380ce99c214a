package org.podstudio.storage.similar;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Tables {@code fingerprints} and {@code unrelated}. */
interface LikenessMapper {
    /** One row of {@code fingerprints}. */
    record Row(int assetN, int version, long shape, long edges, int detail, byte[] colours) {}

    /** A fingerprint with what is compared beside it. */
    record LookRow(
            String id,
            String type,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Double duration,
            long shape,
            long edges,
            int detail,
            byte[] colours) {}

    /** Two of the same content. */
    record ContentRow(String id, String hash) {}

    /** A pair of IDs. */
    record PairRow(String a, String b) {}

    @Select("SELECT n FROM assets WHERE id = #{id}")
    @Nullable Integer number(@Param("id") String id);

    @Delete("DELETE FROM fingerprints WHERE asset_n = #{n}")
    void delete(@Param("n") int n);

    @Insert("INSERT INTO fingerprints VALUES (#{assetN}, #{version}, #{shape}, #{edges}, #{detail}, #{colours})")
    void insert(Row row);

    @Select("""
        SELECT a.id, a.type, a.width, a.height, a.duration, f.shape, f.edges, f.detail, f.colours
        FROM fingerprints f JOIN assets a ON a.n = f.asset_n WHERE f.version = #{version} AND a.id = #{id}
        """)
    @Nullable LookRow look(@Param("version") int version, @Param("id") String id);

    @Select("""
        SELECT a.id, a.type, a.width, a.height, a.duration, f.shape, f.edges, f.detail, f.colours
        FROM fingerprints f JOIN assets a ON a.n = f.asset_n WHERE f.version = #{version} AND a.trashed_at IS NULL ORDER BY f.asset_n
        """)
    List<LookRow> looks(@Param("version") int version);

    @Select("""
        SELECT a.id FROM assets a LEFT JOIN fingerprints f ON f.asset_n = a.n AND f.version = #{version}
        WHERE f.asset_n IS NULL AND a.trashed_at IS NULL AND a.type IN ('image', 'video') AND a.missing = 0 AND a.undecodable = 0
        ORDER BY a.n
        """)
    List<String> without(@Param("version") int version);

    /** Colours of one asset. */
    record ShadesRow(byte[] shades) {}

    @Select("SELECT p.shades FROM palettes p JOIN assets a ON a.n = p.asset_n WHERE p.version = #{version} AND a.id = #{id}")
    @Nullable ShadesRow shades(@Param("version") int version, @Param("id") String id);

    @Select("""
        SELECT a.id FROM assets a LEFT JOIN palettes p ON p.asset_n = a.n AND p.version = #{version}
        WHERE p.asset_n IS NULL AND a.trashed_at IS NULL AND a.type IN ('image', 'video') AND a.missing = 0 AND a.undecodable = 0
        ORDER BY a.n
        """)
    List<String> withoutPalette(@Param("version") int version);

    @Select("""
        SELECT id, hash FROM assets WHERE trashed_at IS NULL AND hash IN (
        SELECT hash FROM assets WHERE trashed_at IS NULL GROUP BY hash HAVING COUNT(*) > 1) ORDER BY hash, n
        """)
    List<ContentRow> sameContent();

    @Delete("DELETE FROM unrelated WHERE a_n = #{a} AND b_n = #{b}")
    void deletePair(@Param("a") int a, @Param("b") int b);

    @Insert("INSERT INTO unrelated (a_n, b_n, at) VALUES (#{a}, #{b}, #{at})")
    void insertPair(@Param("a") int a, @Param("b") int b, @Param("at") long at);

    @Select("SELECT a.id AS a, b.id AS b FROM unrelated u JOIN assets a ON a.n = u.a_n JOIN assets b ON b.n = u.b_n")
    List<PairRow> pairs();
}
