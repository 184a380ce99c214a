package org.podstudio.storage.asset;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Table {@code tags}. */
interface TagMapper {
    @Insert("INSERT INTO tags (asset_n, tag_key, tag, position) VALUES (#{assetN}, #{tagKey}, #{tag}, #{position})")
    void insert(TagRow row);

    @Delete("DELETE FROM tags WHERE asset_n = #{n}")
    void deleteAll(@Param("n") int n);

    @Select("SELECT tag FROM tags WHERE asset_n = #{n} ORDER BY position")
    List<String> of(@Param("n") int n);
}
