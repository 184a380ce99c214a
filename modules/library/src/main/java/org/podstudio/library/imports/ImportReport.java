package org.podstudio.library.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.spi.JobContext;

/** What became of every file, in the shape the command line prints. */
final class ImportReport {
    /** A folder may hold thousands of broken sidecars; nobody reads on after so many. */
    private static final int MOST_WARNINGS = 50;

    private final List<AssetId> imported = new ArrayList<>();
    private final List<Map<String, Object>> planned = new ArrayList<>();
    private final List<Map<String, Object>> duplicates = new ArrayList<>();
    private final List<Map<String, Object>> failed = new ArrayList<>();
    private final List<Map<String, Object>> skipped = new ArrayList<>();

    /** Each once, though several files may share what it warns of. */
    private final Set<String> warnings = new LinkedHashSet<>();
    private int furtherWarnings;

    void imported(AssetId id) {
        imported.add(id);
    }

    List<AssetId> imported() {
        return List.copyOf(imported);
    }

    /** A dry run would import it. */
    void planned(Map<String, Object> file) {
        planned.add(file);
    }

    void duplicate(String path, AssetId existing) {
        duplicates.add(ordered("path", path, "asset_id", existing.toString()));
    }

    /** In a dry run: the same content was met before in this run. */
    void plannedTwice(String path) {
        duplicates.add(ordered("path", path, "asset_id", null));
    }

    /** Its content was here, its file was not: it has taken its place. */
    void healed(String path, AssetId existing) {
        Map<String, Object> one = ordered("path", path, "asset_id", existing.toString());
        one.put("healed", true);
        duplicates.add(one);
    }

    /** Something about the import itself; it went on. */
    void warning(Problem problem) {
        String text = problem.what() + " " + problem.why() + " " + problem.next();
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(text);
        } else if (!warnings.contains(text)) {
            furtherWarnings++;
        }
    }

    void failed(String path, Problem problem) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", problem.code());
        error.put("what", problem.what());
        error.put("why", problem.why());
        error.put("next", problem.next());
        failed.add(ordered("path", path, "error", error));
    }

    void skipped(String path, String reason) {
        skipped.add(ordered("path", path, "reason", reason));
    }

    void writeTo(JobContext context) {
        context.fact("imported", imported.size());
        if (!planned.isEmpty()) {
            context.fact("would_import", List.copyOf(planned));
        }
        context.fact("duplicates", List.copyOf(duplicates));
        context.fact("failed", List.copyOf(failed));
        context.fact("skipped", List.copyOf(skipped));
        if (!warnings.isEmpty()) {
            List<String> told = new ArrayList<>(warnings);
            if (furtherWarnings > 0) {
                told.add(furtherWarnings + " more; the job's log names them.");
            }
            context.fact("warnings", told);
        }
        context.log(imported.size() + " imported, " + duplicates.size() + " duplicates, " + failed.size() + " failed, " + skipped.size()
                + " skipped");
    }

    private static Map<String, Object> ordered(String first, Object one, String second, @org.jspecify.annotations.Nullable Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }
}
