package org.podstudio.storage.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.Curation;

/** A folder of the library in which files get other names. */
final class OneFolder {
    static final String FOLDER = "Library/images/unsorted/20261122/";

    private OneFolder() {}

    static Fixture.Draft draft(String name) {
        return new Fixture.Draft().at(FOLDER + name);
    }

    static Curation rename(Asset asset, String name) {
        return new Curation.Rename(Map.of(asset.id(), name));
    }

    static void write(Fixture fixture, String name, String text) throws Exception {
        Files.writeString(fixture.root.resolve(FOLDER + name), text);
    }

    static List<String> names(Fixture fixture) throws Exception {
        try (Stream<Path> files = Files.list(fixture.root.resolve(FOLDER))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
