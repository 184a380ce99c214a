package org.podstudio.storage.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.storage.db.Json;

/** A small JSON object in a file that people may edit. A file that is no JSON counts as empty and is kept beside the new one. */
record JsonFile(Path path) {
    private static final Logger LOG = Logger.getLogger(JsonFile.class.getName());

    Map<String, Object> read() throws IOException {
        try {
            return new LinkedHashMap<>(Json.readMap(Files.readString(path)));
        } catch (NoSuchFileException e) {
            return new LinkedHashMap<>();
        } catch (UncheckedIOException | java.nio.charset.CharacterCodingException e) {
            LOG.log(Level.WARNING, path + " is not JSON and counts as empty", e);
            return new LinkedHashMap<>();
        }
    }

    void write(Map<String, Object> values) throws IOException {
        if (Files.exists(path) && read().isEmpty() && Files.size(path) > 4) {
            Files.copy(path, path.resolveSibling(path.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        }
        PrivateFiles.write(path, Json.writePretty(values));
    }
}
