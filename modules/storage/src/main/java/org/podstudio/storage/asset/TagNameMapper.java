package org.podstudio.storage.asset;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Tables {@code tag_names}, {@code tag_aliases} and {@code tag_reach}. */
public interface TagNameMapper {
    /** A tag. @param uses assets that carry it and are not trashed */
    record NameRow(String tagKey, String tag, @Nullable String parentKey, long uses) {}

    /** Another name of a tag. @param name the tag's own */
    record AliasRow(String aliasKey, String alias, String tagKey, String name) {}

    @SelectProvider(type = Selection.class, method = "sql")
    List<NameRow> names(@Param("selection") Selection selection);

    @SelectProvider(type = Selection.class, method = "sql")
    List<AliasRow> aliases(@Param("selection") Selection selection);

    @SelectProvider(type = Selection.class, method = "sql")
    List<String> texts(@Param("selection") Selection selection);

    @Update("UPDATE tag_names SET parent_key = #{parent} WHERE tag_key = #{key}")
    void setParent(@Param("key") String key, @Param("parent") @Nullable String parent);

    @Update("UPDATE tag_names SET parent_key = #{to} WHERE parent_key = #{from}")
    void moveChildren(@Param("from") String from, @Param("to") @Nullable String to);

    @Update("UPDATE tag_aliases SET tag_key = #{to} WHERE tag_key = #{from}")
    void moveAliases(@Param("from") String from, @Param("to") String to);

    @Update("UPDATE tag_names SET tag = #{tag} WHERE tag_key = #{key}")
    void spell(@Param("key") String key, @Param("tag") String tag);

    @Delete("DELETE FROM tag_names WHERE tag_key = #{key}")
    void deleteName(@Param("key") String key);

    @Delete("DELETE FROM tag_aliases WHERE tag_key = #{key}")
    void deleteAliasesOf(@Param("key") String key);

    @Delete("DELETE FROM tag_aliases WHERE alias_key = #{key}")
    int deleteAlias(@Param("key") String key);

    @Delete("DELETE FROM tag_reach")
    void clearReach();
}
