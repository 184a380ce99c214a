package org.podstudio.core.api.watch;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose new files are imported.
 *
 * @param mode {@code copy}, {@code move} or {@code reference}
 * @param theme given to everything from here, null to decide per file
 */
public record WatchedFolder(Path folder, boolean recursive, String mode, @Nullable String theme, List<String> tags) {
    public WatchedFolder {
        folder = folder.toAbsolutePath().normalize();
        tags = List.copyOf(tags);
    }
}
