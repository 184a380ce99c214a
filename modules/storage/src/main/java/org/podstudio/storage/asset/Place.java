package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.storage.asset.CuratedValue.Value;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.db.Json;
import org.podstudio.storage.db.Sql;

/**
 * Where an asset is. Each kind of step keeps those parts in the history that it changes, as a JSON object.
 *
 * @param path as stored
 * @param trashedAt epoch milliseconds, null outside the trash
 * @param trashedFrom path to restore to, null outside the trash
 */
record Place(String path, String theme, @Nullable Long trashedAt, @Nullable String trashedFrom, boolean missing) {
    private static final String PATH = "path";
    private static final String THEME = "theme";
    private static final String TRASHED_AT = "trashed_at";
    private static final String TRASHED_FROM = "trashed_from";
    private static final String MISSING = "missing";

    static Place of(AssetRow row, @Nullable String trashedFrom) {
        return new Place(row.path(), row.theme(), row.trashedAt(), trashedFrom, row.missing() == 1);
    }

    boolean trashed() {
        return trashedAt != null;
    }

    Place at(String newPath) {
        return new Place(newPath, theme, trashedAt, trashedFrom, missing);
    }

    String filename() {
        return filename(path);
    }

    static String filename(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** What the history keeps of it. */
    String text(CuratedValue kind) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put(PATH, path);
        switch (kind) {
            case RENAME -> { }
            case MOVE_THEME -> parts.put(THEME, theme);
            case TRASH, RESTORE -> {
                parts.put(TRASHED_AT, trashedAt);
                parts.put(TRASHED_FROM, trashedFrom);
            }
            case RELINK -> parts.put(MISSING, missing);
            default -> throw new IllegalArgumentException(kind + " is no place");
        }
        return Json.write(parts);
    }

    /** This place with the parts that {@code text} has. */
    Place with(String text) {
        Map<String, Object> parts = Json.readMap(text);
        boolean trash = parts.containsKey(TRASHED_AT);
        return new Place(text(parts, PATH, path), text(parts, THEME, theme),
                trash ? number(parts.get(TRASHED_AT)) : trashedAt,
                trash ? (String) parts.get(TRASHED_FROM) : trashedFrom,
                parts.get(MISSING) instanceof Boolean flag ? flag : missing);
    }

    /** The kept parts with another path. */
    static String moved(String text, String path) {
        Map<String, Object> parts = new LinkedHashMap<>(Json.readMap(text));
        parts.put(PATH, path);
        return Json.write(parts);
    }

    private static String text(Map<String, Object> parts, String name, String otherwise) {
        return parts.get(name) instanceof String text ? text : otherwise;
    }

    private static @Nullable Long number(@Nullable Object value) {
        return value instanceof Number number ? (Long) number.longValue() : null;
    }

    /** Writes the parts that each value has. */
    static void write(Sql sql, List<Value> values) {
        List<@Nullable Object[]> paths = new ArrayList<>();
        List<@Nullable Object[]> themes = new ArrayList<>();
        List<@Nullable Object[]> missing = new ArrayList<>();
        List<@Nullable Object[]> trashed = new ArrayList<>();
        List<@Nullable Object[]> restored = new ArrayList<>();
        List<@Nullable Object[]> leaving = new ArrayList<>();
        List<@Nullable Object[]> origins = new ArrayList<>();
        for (Value value : values) {
            int n = value.n();
            Map<String, Object> parts = Json.readMap(String.valueOf(value.text()));
            if (parts.get(PATH) instanceof String path) {
                paths.add(new @Nullable Object[] {path, Folding.path(path), filename(path), Folding.loose(filename(path)),
                    Derived.naturalKey(filename(path)), n});
            }
            if (parts.get(THEME) instanceof String theme) {
                themes.add(new @Nullable Object[] {theme, Folding.loose(theme), n});
            }
            if (parts.get(MISSING) instanceof Boolean flag) {
                missing.add(new @Nullable Object[] {AssetRows.flag(flag), n});
            }
            if (parts.containsKey(TRASHED_AT)) {
                leaving.add(new @Nullable Object[] {n});
                Long at = number(parts.get(TRASHED_AT));
                if (at == null) {
                    restored.add(new @Nullable Object[] {n});
                } else {
                    trashed.add(new @Nullable Object[] {at, n});
                    origins.add(new @Nullable Object[] {n, parts.get(TRASHED_FROM)});
                }
            }
        }
        sql.forEach("UPDATE assets SET path = ?, path_key = ?, filename = ?, name_key = ?, natural_key = ? WHERE n = ?", paths);
        sql.forEach("UPDATE assets SET theme = ?, theme_key = ? WHERE n = ?", themes);
        sql.forEach("UPDATE assets SET missing = ? WHERE n = ?", missing);
        sql.forEach("DELETE FROM trash WHERE asset_n = ?", leaving);
        sql.forEach("INSERT INTO trash (asset_n, from_path) VALUES (?, ?)", origins);
        // What lies in the trash does not keep the same content from coming in again; back here it may be the second then.
        sql.forEach("UPDATE assets SET trashed_at = ?, content_key = NULL WHERE n = ?", trashed);
        sql.forEach("""
            UPDATE assets SET trashed_at = NULL, content_key = CASE WHEN EXISTS
            (SELECT 1 FROM assets other WHERE other.content_key = assets.hash) THEN NULL ELSE hash END WHERE n = ?
            """, restored);
    }
}
