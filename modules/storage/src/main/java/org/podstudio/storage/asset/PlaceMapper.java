package org.podstudio.storage.asset;

import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where files are, in {@code assets}: short rows, because they are read for all assets at once. */
interface PlaceMapper {
    /** @param sizeBytes as imported */
    record Row(String id, String path, int missing, long sizeBytes) {}

    @Select("SELECT id, path, missing, size_bytes FROM assets WHERE trashed_at IS NULL ORDER BY path")
    List<Row> all();

    @Select("SELECT id FROM assets")
    List<String> ids();

    @Select("SELECT DISTINCT hash FROM assets WHERE type = 'video'")
    List<String> filmHashes();

    @Select("SELECT id, path, missing, size_bytes FROM assets WHERE undecodable = 1 AND trashed_at IS NULL ORDER BY path")
    List<Row> undecodable();

    @Update("""
        UPDATE assets SET hash = #{hash}, content_key = #{contentKey}, size_bytes = #{sizeBytes},
        file_modified_at = #{fileModifiedAt}, type = #{type}, mime_type = #{mimeType}, format = #{format}, width = #{width},
        height = #{height}, orientation = #{orientation}, rotation = #{rotation}, duration = #{duration}, fps = #{fps},
        sample_rate = #{sampleRate}, channels = #{channels}, codec = #{codec}, video_codec = #{videoCodec},
        audio_codec = #{audioCodec}, alpha = #{alpha}, missing = 0, undecodable = 0 WHERE n = #{n}
        """)
    void setContent(AssetRow row);
}
