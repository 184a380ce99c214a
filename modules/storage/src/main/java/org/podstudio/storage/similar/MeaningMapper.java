package org.podstudio.storage.similar;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Table {@code meanings}. */
interface MeaningMapper {
    /** A prompt to be read. */
    record PromptRow(String id, String prompt) {}

    /** A vector. */
    record VectorRow(int assetN, String id, byte[] vector) {}

    String WITHOUT = """
        FROM assets a LEFT JOIN meanings m ON m.asset_n = a.n AND m.model = #{model}
        WHERE m.asset_n IS NULL AND a.has_prompt = 1 AND a.trashed_at IS NULL
        """;

    @Select("SELECT a.id, COALESCE(t.own_prompt, t.prompt) AS prompt FROM asset_texts t JOIN (SELECT a.n, a.id " + WITHOUT
            + " ORDER BY a.n LIMIT #{limit}) a ON a.n = t.asset_n ORDER BY t.asset_n")
    List<PromptRow> without(@Param("model") String model, @Param("limit") int limit);

    @Select("SELECT COUNT(*) " + WITHOUT)
    long countWithout(@Param("model") String model);

    @Select("""
        SELECT m.asset_n, a.id, m.vector FROM meanings m JOIN assets a ON a.n = m.asset_n
        WHERE m.asset_n > #{after} AND m.model = #{model} AND a.trashed_at IS NULL ORDER BY m.asset_n LIMIT #{limit}
        """)
    List<VectorRow> vectors(@Param("model") String model, @Param("after") int after, @Param("limit") int limit);
}
