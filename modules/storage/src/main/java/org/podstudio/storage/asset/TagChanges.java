package org.podstudio.storage.asset;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.podstudio.storage.asset.CurationLog.Direction;
import org.podstudio.storage.db.Json;
import org.podstudio.storage.db.Sql;

/**
 * What a step changed of tags' names, parents and aliases, kept beside the step as the rows before and after. Taking it back writes
 * the rows before, as with everything else in the log, whatever was said of those tags since. Inside the caller's transaction.
 */
final class TagChanges {
    /** In table {@code state}, before the step's number. */
    private static final String KEPT = "tag_changes:";

    private static final String NAMES = "SELECT tag_key, tag, parent_key FROM tag_names";
    private static final String ALIASES = "SELECT alias_key, alias, tag_key FROM tag_aliases";

    private TagChanges() {}

    /** All definitions: rows by key. */
    record Definitions(Map<String, List<@Nullable String>> names, Map<String, List<@Nullable String>> aliases) {}

    static Definitions read(Sql sql) {
        return new Definitions(rows(sql, NAMES), rows(sql, ALIASES));
    }

    private static Map<String, List<@Nullable String>> rows(Sql sql, String select) {
        Map<String, List<@Nullable String>> rows = new LinkedHashMap<>();
        sql.query(select, row -> Arrays.asList(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(row -> rows.put(Objects.requireNonNull(row.getFirst()), row.subList(1, 3)));
        return rows;
    }

    /** Keeps the difference with the step; nothing where there is none. */
    static void keep(Sql sql, int step, Definitions before, Definitions after) {
        forgetOld(sql);
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("names", difference(before.names(), after.names()));
        text.put("aliases", difference(before.aliases(), after.aliases()));
        sql.update("INSERT INTO state (name, text) VALUES (?, ?)", KEPT + step, Json.write(text));
    }

    /** Of steps that are no longer undone or redone. */
    private static void forgetOld(Sql sql) {
        sql.update("DELETE FROM state WHERE name LIKE '" + KEPT + "%' AND name NOT IN "
                + "(SELECT '" + KEPT + "' || CAST(n AS VARCHAR) FROM steps WHERE state IN ('done', 'undone'))");
    }

    private static Map<String, Object> difference(Map<String, List<@Nullable String>> before, Map<String, List<@Nullable String>> after) {
        Map<String, Object> changed = new LinkedHashMap<>();
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            List<@Nullable String> was = before.get(key);
            List<@Nullable String> is = after.get(key);
            if (!Objects.equals(was, is)) {
                Map<String, Object> both = new LinkedHashMap<>();
                both.put("before", was);
                both.put("after", is);
                changed.put(key, both);
            }
        }
        return changed;
    }

    /** After the assets' own tags were written: a name is only given up when nobody carries it. */
    static void reverse(Sql sql, int step, Direction direction) {
        List<String> kept = sql.query("SELECT text FROM state WHERE name = ?", row -> row.getString(1), KEPT + step);
        if (kept.isEmpty()) {
            return;
        }
        Map<String, Object> text = Json.readMap(kept.getFirst());
        String side = direction == Direction.UNDO ? "before" : "after";
        each(text.get("aliases"), side, (key, row) -> {
            sql.update("DELETE FROM tag_aliases WHERE alias_key = ?", key);
            if (row != null) {
                sql.update("INSERT INTO tag_aliases (alias_key, alias, tag_key) VALUES (?, ?, ?)", key, row.get(0), row.get(1));
            }
        });
        each(text.get("names"), side, (key, row) -> {
            if (row == null) {
                sql.update("UPDATE tag_names SET parent_key = NULL WHERE tag_key = ?", key);
                sql.update("DELETE FROM tag_names WHERE tag_key = ? AND NOT EXISTS (SELECT 1 FROM tags t WHERE t.tag_key = ?)", key, key);
            } else {
                sql.update("DELETE FROM tag_names WHERE tag_key = ?", key);
                sql.update("INSERT INTO tag_names (tag_key, tag, parent_key) VALUES (?, ?, ?)", key, row.get(0), row.get(1));
            }
        });
        breakCycles(sql);
        TagNames.reach(sql);
    }

    /** What is done with one row; null for none. */
    private interface Writing {
        void of(String key, @Nullable List<?> row);
    }

    private static void each(@Nullable Object changes, String side, Writing writing) {
        if (changes instanceof Map<?, ?> map) {
            map.forEach((key, both) -> writing.of(String.valueOf(key),
                    both instanceof Map<?, ?> sides && sides.get(side) instanceof List<?> row ? row : null));
        }
    }

    /** Parents that were given since may close a circle with those of before: who closes it lies under nothing. */
    private static void breakCycles(Sql sql) {
        Map<String, List<@Nullable String>> names = rows(sql, NAMES);
        for (String tag : names.keySet()) {
            Set<String> seen = new TreeSet<>();
            for (String up = tag; up != null; up = names.containsKey(up) ? names.get(up).get(1) : null) {
                if (!seen.add(up)) {
                    sql.update("UPDATE tag_names SET parent_key = NULL WHERE tag_key = ?", tag);
                    names.put(tag, Arrays.asList(names.get(tag).getFirst(), null));
                    break;
                }
            }
        }
    }
}
