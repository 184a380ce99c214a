package org.podstudio.library.imports;

import java.net.URI;
import java.nio.file.Path;

/** What a setting's text names. */
final class NamedPath {
    private NamedPath() {}

    /** A path, or a {@code file:} address, which leads also to a file whose name is not text. */
    static Path of(String text) {
        return (text.startsWith("file:///") ? Path.of(URI.create(text)) : Path.of(text)).toAbsolutePath().normalize();
    }
}
