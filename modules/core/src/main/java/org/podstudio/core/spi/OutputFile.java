package org.podstudio.core.spi;

import java.nio.file.Path;
import java.util.List;

/**
 * A file that an operation made.
 *
 * @param file complete file in the job's work folder
 * @param role {@code main}, or what else it is, e.g. {@code mask}; only the main one becomes an asset
 * @param folder folder under {@code Work/}: {@code edits}, {@code upscales}, {@code masks}…
 * @param suffix added to the input's stem, e.g. {@code _nobg}
 * @param tags the new asset carries beside its parent's
 */
public record OutputFile(Path file, String role, String folder, String suffix, List<String> tags) {
    public static final String MAIN = "main";

    public OutputFile {
        tags = List.copyOf(tags);
    }

    public OutputFile at(Path moved) {
        return new OutputFile(moved, role, folder, suffix, tags);
    }
}
