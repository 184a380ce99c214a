package org.podstudio.core.spi;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that an operation made.
 *
 * @param file complete file in the job's work folder
 * @param role {@code main}, or what else it is, e.g. {@code mask}; only the main one becomes an asset, and one that is a {@link #STEP}
 * @param folder folder under {@code Work/}: {@code edits}, {@code upscales}, {@code masks}…
 * @param suffix added to the input's stem, e.g. {@code _nobg}
 * @param tags the new asset carries beside its parent's
 * @param madeOf the output that it was made of, which is then its parent; null for the job's input
 */
public record OutputFile(Path file, String role, String folder, String suffix, List<String> tags, @Nullable OutputFile madeOf) {
    public static final String MAIN = "main";

    /** Another asset that came about on the way to the main one, or beside it. */
    public static final String STEP = "step";

    public OutputFile {
        tags = List.copyOf(tags);
    }

    /** One that was made of the job's input. */
    public OutputFile(Path file, String role, String folder, String suffix, List<String> tags) {
        this(file, role, folder, suffix, tags, null);
    }

    public OutputFile at(Path moved) {
        return new OutputFile(moved, role, folder, suffix, tags, madeOf);
    }

    /** Whether it becomes an asset of its own in a project. */
    public boolean isAsset() {
        return role.equals(MAIN) || role.equals(STEP);
    }
}
