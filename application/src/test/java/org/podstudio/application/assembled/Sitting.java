package org.podstudio.application.assembled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests share that sit before the assembled studio. */
abstract class Sitting {
    /** The library's tab on a display of 1440 by 900: a click there only gives the window the keyboard. */
    private static final int LIBRARY_X = 306;
    private static final int LIBRARY_Y = 82;

    @TempDir
    Path folder;

    Studio studio;

    @BeforeEach
    void needsDisplay() throws IOException {
        Assembled.needsDisplay();
        studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        if (studio != null) { // without a display there is none
            studio.close();
        }
    }

    /** Gives the window the keyboard with the mouse. */
    final void clickLibrary() throws Exception {
        studio.click(LIBRARY_X, LIBRARY_Y);
    }

    /** A dozen pictures and sounds. */
    final Path samples() throws Exception {
        Path samples = folder.resolve("samples");
        Assembled.run(folder, Map.of("PODSTUDIO_HOME", folder.resolve("home").toString()),
                Assembled.studio("sample-files", samples.toString()));
        return samples;
    }

    /** Chooses a file or folder in the dialog that the keys open. */
    final void choose(String title, Path path, Studio.Attempt open) throws Exception {
        studio.until("dialog " + title, open, () -> !studio.windows(title).isEmpty());
        studio.type(path.toString());
        studio.keys("Return");
        studio.until("end of dialog " + title, () -> studio.windows(title).isEmpty());
    }

    /** The folder of the pack that was built; not while it is. */
    final Optional<Path> built() throws IOException {
        Path packs = studio.project().resolve("Packs");
        try (Stream<Path> all = Files.isDirectory(packs) ? Files.walk(packs, 3) : Stream.empty()) {
            return all.filter(path -> path.getFileName().toString().equals("manifest.json")).map(Path::getParent)
                    .filter(pack -> !packs.relativize(pack).toString().startsWith(".building-")).findFirst();
        }
    }
}
