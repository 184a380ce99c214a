package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.storage.asset.TagNameMapper.AliasRow;
import org.podstudio.storage.asset.TagNameMapper.NameRow;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.db.Sql;

/** What tags are called: who gives an alias gives its tag. Every method runs inside the caller's transaction. */
public final class TagNames {
    private static final String NAMES = """
        SELECT n.tag_key, n.tag, n.parent_key, (SELECT COUNT(*) FROM tags t WHERE t.tag_key = n.tag_key
        AND t.asset_n NOT IN (SELECT a.n FROM assets a WHERE a.trashed_at IS NOT NULL)) AS uses FROM tag_names n
        """;
    /** The same for all of them: one walk through the tags that are carried. */
    private static final String ALL_NAMES = """
        SELECT n.tag_key, n.tag, n.parent_key, COALESCE(c.uses, 0) AS uses FROM tag_names n LEFT JOIN (
        SELECT t.tag_key, COUNT(*) AS uses FROM tags t WHERE t.asset_n NOT IN (SELECT a.n FROM assets a WHERE a.trashed_at IS NOT NULL)
        GROUP BY t.tag_key) c ON c.tag_key = n.tag_key
        """;

    private TagNames() {}

    /** These tags with aliases replaced by the tags they stand for. */
    static List<String> canonical(Sql sql, List<String> tags) {
        if (tags.isEmpty()) {
            return tags;
        }
        Map<String, String> byAlias = new HashMap<>();
        for (AliasRow row : aliases(sql, Selection.of(" WHERE l.alias_key IN ").in(tags.stream().map(Folding::loose).toList()))) {
            byAlias.put(row.aliasKey(), row.name());
        }
        return byAlias.isEmpty() ? tags : tags.stream().map(tag -> byAlias.getOrDefault(Folding.loose(tag), tag)).distinct().toList();
    }

    /** The step with aliases replaced. An alias that is taken off takes off its tag, and itself where it was given before. */
    static Curation canonical(Sql sql, Curation step) {
        return switch (step) {
            case Curation.Tag tag -> {
                List<String> remove = new ArrayList<>(tag.remove());
                remove.addAll(canonical(sql, tag.remove()));
                yield new Curation.Tag(canonical(sql, tag.add()), remove);
            }
            case Curation.Composite composite -> new Curation.Composite(composite.what(), composite.parts().stream()
                    .map(part -> new Curation.Part(canonical(sql, part.step()), part.ids())).toList());
            default -> step;
        };
    }

    /** Remembers these tags, by key, for completing. */
    static void know(Sql sql, Map<String, String> byKey) {
        Map<String, String> unknown = new LinkedHashMap<>(byKey);
        for (List<String> chunk : AssetRows.chunks(List.copyOf(byKey.keySet()))) {
            sql.mapper(TagNameMapper.class).texts(Selection.of("SELECT tag_key FROM tag_names WHERE tag_key IN ").in(chunk))
                    .forEach(unknown::remove);
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        unknown.forEach((key, tag) -> rows.add(new @Nullable Object[] {key, tag}));
        sql.forEach("INSERT INTO tag_names (tag_key, tag) VALUES (?, ?)", rows);
    }

    /** As {@link #know}, for one that is being defined. */
    public static void know(Sql sql, String tag) {
        know(sql, Map.of(Folding.loose(tag), tag));
    }

    private static List<AliasRow> aliases(Sql sql, Selection where) {
        return sql.mapper(TagNameMapper.class).aliases(Selection.of("""
            SELECT l.alias_key, l.alias, l.tag_key, n.tag FROM tag_aliases l JOIN tag_names n ON n.tag_key = l.tag_key
            """).add(where));
    }

    /** All that are carried or say something. */
    public static List<TagDefinition> all(Sql sql) {
        return definitions(sql, Selection.of(ALL_NAMES).add(" ORDER BY n.tag_key"));
    }

    /** The one of this key. */
    public static List<TagDefinition> of(Sql sql, String key) {
        return definitions(sql, Selection.of(NAMES).add(" WHERE n.tag_key = ").arg(key));
    }

    /** Those of which a word, or a word of an alias, begins so. */
    public static List<TagDefinition> beginning(Sql sql, String typed, int limit) {
        String start = typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        Selection some = Selection.of(typed.isEmpty() ? ALL_NAMES : NAMES);
        if (!typed.isEmpty()) {
            wordBeginning(some.add(" WHERE ("), "n.tag_key", start);
            wordBeginning(some.add(" OR n.tag_key IN (SELECT tag_key FROM tag_aliases WHERE "), "alias_key", start).add("))");
        }
        return definitions(sql, Selection.of("SELECT * FROM (").add(some).add("""
            ) c WHERE c.uses > 0 OR c.parent_key IS NOT NULL OR c.tag_key IN (SELECT parent_key FROM tag_names)
            OR c.tag_key IN (SELECT tag_key FROM tag_aliases) ORDER BY c.uses DESC, c.tag_key LIMIT
            """).add(" ").arg(limit));
    }

    private static Selection wordBeginning(Selection to, String column, String start) {
        return to.add("(" + column + " LIKE ").arg(start).add(" ESCAPE '\\' OR " + column + " LIKE ").arg("% " + start)
                .add(" ESCAPE '\\' OR " + column + " LIKE ").arg("%-" + start).add(" ESCAPE '\\' OR " + column + " LIKE ")
                .arg("%\\_" + start).add(" ESCAPE '\\')");
    }

    private static List<TagDefinition> definitions(Sql sql, Selection selection) {
        List<NameRow> rows = sql.mapper(TagNameMapper.class).names(selection);
        Map<String, String> parents = new HashMap<>();
        Set<String> wanted = new HashSet<>();
        rows.stream().filter(row -> row.parentKey() != null).forEach(row -> wanted.add(row.parentKey()));
        for (List<String> chunk : AssetRows.chunks(List.copyOf(wanted))) {
            sql.mapper(TagNameMapper.class).names(Selection.of("SELECT tag_key, tag, parent_key, 0 AS uses FROM tag_names WHERE tag_key IN ")
                    .in(chunk)).forEach(row -> parents.put(row.tagKey(), row.tag()));
        }
        Map<String, List<String>> aliases = new HashMap<>();
        Set<String> above = new HashSet<>(sql.mapper(TagNameMapper.class)
                .texts(Selection.of("SELECT DISTINCT parent_key FROM tag_names WHERE parent_key IS NOT NULL")));
        aliases(sql, Selection.of(" ORDER BY l.alias_key"))
                .forEach(row -> aliases.computeIfAbsent(row.tagKey(), key -> new ArrayList<>()).add(row.alias()));
        return rows.stream().filter(row -> row.uses() > 0 || row.parentKey() != null || above.contains(row.tagKey())
                || aliases.containsKey(row.tagKey()))
                .map(row -> new TagDefinition(row.tag(), row.parentKey() == null ? null : parents.get(row.parentKey()),
                        aliases.getOrDefault(row.tagKey(), List.of()), row.uses()))
                .toList();
    }

    /** Makes {@code tag_reach} anew from parents and aliases. */
    public static void reach(Sql sql) {
        TagNameMapper mapper = sql.mapper(TagNameMapper.class);
        Map<String, String> parents = new HashMap<>();
        mapper.names(Selection.of("SELECT tag_key, tag, parent_key, 0 AS uses FROM tag_names WHERE parent_key IS NOT NULL"))
                .forEach(row -> parents.put(row.tagKey(), row.parentKey()));
        Map<String, Set<String>> reach = new TreeMap<>();
        for (String tag : parents.keySet()) {
            for (String above = parents.get(tag); above != null; above = parents.get(above)) {
                reach.computeIfAbsent(above, key -> new HashSet<>()).add(tag);
            }
        }
        for (AliasRow alias : aliases(sql, Selection.of(""))) {
            Set<String> found = new HashSet<>(reach.getOrDefault(alias.tagKey(), Set.of()));
            found.add(alias.tagKey());
            reach.computeIfAbsent(alias.aliasKey(), key -> new HashSet<>()).addAll(found);
        }
        mapper.clearReach();
        List<@Nullable Object[]> rows = new ArrayList<>();
        reach.forEach((name, tags) -> tags.forEach(tag -> rows.add(new @Nullable Object[] {name, tag})));
        sql.forEach("INSERT INTO tag_reach (name_key, tag_key) VALUES (?, ?)", rows);
    }

    /** The key of the tag that this name or alias stands for. */
    public static String key(Sql sql, String nameOrAlias) {
        String key = Folding.loose(nameOrAlias.strip());
        return sql.mapper(TagNameMapper.class).texts(Selection.of("SELECT tag_key FROM tag_aliases WHERE alias_key = ").arg(key))
                .stream().findFirst().orElse(key);
    }

    /** IDs of all assets that carry the tag, trashed ones too: restored they must agree with the others. */
    public static List<String> carriers(Sql sql, String key) {
        return sql.mapper(TagNameMapper.class).texts(Selection.of(
                "SELECT a.id FROM tags t JOIN assets a ON a.n = t.asset_n WHERE t.tag_key = ").arg(key).add(" ORDER BY a.n"));
    }

    /** Another tag's key above this one, if any. */
    public static @Nullable String parentKey(Sql sql, String key) {
        return sql.mapper(TagNameMapper.class).texts(Selection.of("SELECT parent_key FROM tag_names WHERE parent_key IS NOT NULL "
                + "AND tag_key = ").arg(key)).stream().findFirst().orElse(null);
    }
}
