package org.podstudio.storage.asset;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Tables {@code assets} and {@code asset_texts}. */
interface AssetMapper {
    @Update("""
        UPDATE asset_texts SET notes = #{notes}, prompt = #{prompt}, negative = #{negative}, model = #{model},
        platform = #{platform}, generator = #{generator} WHERE asset_n = #{assetN}
        """)
    void updateTexts(TextsRow row);

    /** Its prompt says something else now. */
    @Delete("DELETE FROM meanings WHERE asset_n = #{n}")
    void forgetMeaning(@Param("n") int n);

    @SelectProvider(type = Selection.class, method = "sql")
    List<AssetRow> rows(@Param("selection") Selection selection);

    @SelectProvider(type = Selection.class, method = "sql")
    List<TextsRow> texts(@Param("selection") Selection selection);

    @SelectProvider(type = Selection.class, method = "sql")
    List<TagRow> tagRows(@Param("selection") Selection selection);

    @SelectProvider(type = Selection.class, method = "sql")
    List<String> ids(@Param("selection") Selection selection);

    @SelectProvider(type = Selection.class, method = "sql")
    List<CuratedValue.Value> values(@Param("selection") Selection selection);

    @Select("SELECT stack_key FROM assets WHERE id = #{id}")
    @Nullable String stackKey(@Param("id") String id);

    @SelectProvider(type = Selection.class, method = "sql")
    List<Integer> numbers(@Param("selection") Selection selection);

    @SelectProvider(type = Selection.class, method = "sql")
    long count(@Param("selection") Selection selection);

    @SelectProvider(type = Selection.class, method = "sql")
    @Nullable Long time(@Param("selection") Selection selection);

    @SelectProvider(type = Selection.class, method = "sql")
    List<StackRow> stacks(@Param("selection") Selection selection);

    @SelectProvider(type = Selection.class, method = "sql")
    List<GroupRow> groups(@Param("selection") Selection selection);

    @Update("UPDATE assets SET path = #{path}, path_key = #{pathKey}, filename = #{filename}, name_key = #{nameKey} WHERE n = #{n}")
    void setPath(@Param("n") int n, @Param("path") String path, @Param("pathKey") String pathKey, @Param("filename") String filename,
            @Param("nameKey") String nameKey);

    @Select("SELECT COUNT(*) FROM assets WHERE content_key = #{hash}")
    int contentHolders(@Param("hash") String hash);

    @Select("""
        SELECT (SELECT COUNT(*) FROM assets WHERE path_key = #{pathKey}) + (SELECT COUNT(*) FROM moves WHERE to_key = #{pathKey})
        """)
    int pathHolders(@Param("pathKey") String pathKey);

    @Update("UPDATE assets SET undecodable = #{value} WHERE n = #{n}")
    void setUndecodable(@Param("n") int n, @Param("value") int value);

    @Update("UPDATE assets SET missing = #{value} WHERE id = #{id} AND missing <> #{value}")
    int setMissing(@Param("id") String id, @Param("value") int value);

    @Update("""
        UPDATE assets SET seed = #{seed}, has_generator = #{hasGenerator}, has_prompt = #{hasPrompt},
        has_negative = #{hasNegative}, has_model = #{hasModel} WHERE n = #{n}
        """)
    void setGenerator(AssetRow row);

    /** Technical facts, but not the type, by which files are kept apart. */
    @Update("""
        UPDATE assets SET width = #{width}, height = #{height}, orientation = #{orientation}, rotation = #{rotation},
        duration = #{duration}, fps = #{fps}, sample_rate = #{sampleRate}, channels = #{channels}, codec = #{codec},
        video_codec = #{videoCodec}, audio_codec = #{audioCodec}, alpha = #{alpha} WHERE n = #{n}
        """)
    void setFacts(AssetRow row);

    @Update("UPDATE asset_texts SET streams = #{streams} WHERE asset_n = #{assetN}")
    void setStreams(TextsRow row);

    @Update("""
        UPDATE assets SET natural_key = #{naturalKey}, prompt_key = #{promptKey}, platform = #{platform}, model = #{models},
        pixels = #{pixels}, shuffle = #{shuffle}, stack_key = #{stackKey} WHERE n = #{n}
        """)
    void setDerived(Derived derived);

    @Update("UPDATE assets SET stack_key = #{key} WHERE id = #{id}")
    void setStackKey(@Param("id") String id, @Param("key") String key);
}
