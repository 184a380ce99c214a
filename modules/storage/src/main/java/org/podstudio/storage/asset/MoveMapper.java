package org.podstudio.storage.asset;

import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Table {@code moves}. */
interface MoveMapper {
    /** A file on its way. @param toPath null when it is given up for good */
    record MoveRow(int n, int assetN, String fromPath, @Nullable String toPath, @Nullable String toKey, String session) {}

    String INSERT = "INSERT INTO moves (n, asset_n, from_path, to_path, to_key, session) VALUES (?, ?, ?, ?, ?, ?)";

    String DELETE = "DELETE FROM moves WHERE n = ?";

    @Select("SELECT COALESCE(MAX(n), 0) + 1 FROM moves")
    int next();

    @Select("SELECT * FROM moves ORDER BY n")
    List<MoveRow> all();

    /** Names that somebody is about to use: moves of files, and outputs that are not committed. */
    @Select("SELECT to_key FROM moves WHERE to_key IS NOT NULL UNION SELECT path_key FROM reservations")
    List<String> promisedKeys();
}
