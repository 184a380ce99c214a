package org.podstudio.ui.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a start of the window asks for; a second start asks the first window.
 *
 * @param project the folder to open, absolute; one without a project becomes one
 * @param files files and folders to import, absolute
 */
public record StartRequest(Optional<Path> project, List<Path> files) {
    public StartRequest {
        files = List.copyOf(files);
    }
}
