package org.podstudio.library.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.job.JobSettings;

/**
 * What is imported and how.
 *
 * @param paths files, folders and ZIP archives; text as the file system shows it, or a {@code file:} address, which also names
 *     files whose name is not text
 * @param recursive whether folders are entered; without it a folder gives its direct files
 * @param theme for everything, null to decide per file
 * @param dryRun reports what would happen and writes nothing
 * @param source {@code imported}, or {@code watched} when the watcher asks
 * @param hydrate whether files whose content is in the cloud only are fetched and imported
 */
public record ImportSettings(
        List<String> paths, Mode mode, boolean recursive, @Nullable String theme, List<String> tags, boolean dryRun, AssetSource source,
        boolean hydrate)
        implements JobSettings {
    public static final ImportSettings DEFAULTS =
            new ImportSettings(List.of(), Mode.COPY, false, null, List.of(), false, AssetSource.IMPORTED, false);

    /** What becomes of the user's file. */
    public enum Mode {
        /** It stays; the project gets its own copy. */
        COPY,
        /** It is deleted once the project's copy is safe. */
        MOVE,
        /** It stays, and the project refers to it. */
        REFERENCE
    }

    /** One that fetches nothing. */
    public ImportSettings(
            List<String> paths, Mode mode, boolean recursive, @Nullable String theme, List<String> tags, boolean dryRun, AssetSource source) {
        this(paths, mode, recursive, theme, tags, dryRun, source, false);
    }

    public ImportSettings {
        paths = List.copyOf(paths);
        tags = tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
        theme = theme == null || theme.isBlank() ? null : theme.strip();
        if (source == AssetSource.GENERATED) {
            throw new IllegalArgumentException("an import is imported or watched");
        }
    }
}
