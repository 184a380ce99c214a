package org.podstudio.watcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * What tells one content of a file from the next without reading it.
 *
 * @param modifiedMs epoch milliseconds
 */
record FileState(long sizeBytes, long modifiedMs) {
    /** Empty when there is no regular file (any more); links are not followed. */
    static Optional<FileState> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    ? Optional.of(new FileState(attributes.size(), attributes.lastModifiedTime().toMillis())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // gone, or not ours to see: nothing to import
        }
    }
}
