package org.podstudio.application.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does in a sitting, with keys and the mouse, in the assembled studio; asked by command what became of it. */
class FlowTest {
    /** In the middle of the library's first picture, on a display of 1440 by 900. */
    private static final int FIRST_X = 350;
    private static final int FIRST_Y = 240;

    /** The library's tab: a click there only gives the window the keyboard. */
    private static final int LIBRARY_X = 306;
    private static final int LIBRARY_Y = 82;

    @TempDir
    Path folder;

    private Studio studio;

    @BeforeEach
    void needsDisplay() throws IOException {
        Assembled.needsDisplay();
        studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private Path samples() throws Exception {
        Path samples = folder.resolve("samples");
        Assembled.run(folder, Map.of("PODSTUDIO_HOME", folder.resolve("home").toString()),
                Assembled.studio("sample-files", samples.toString()));
        return samples;
    }

    /** Chooses a file or folder in the dialog that the keys open. */
    private void choose(String title, Path path, Studio.Attempt open) throws Exception {
        studio.until("dialog " + title, open, () -> !studio.windows(title).isEmpty());
        studio.type(path.toString());
        studio.keys("Return");
        studio.until("end of dialog " + title, () -> studio.windows(title).isEmpty());
    }

    @Test
    void importCullPackWatchAndUndoAcrossARestart() throws Exception {
        Path samples = samples();
        Path watched = Files.createDirectories(folder.resolve("generator"));
        studio.open();

        // A folder is watched from now on; the command palette finds the action.
        choose("^Watch", watched, () -> {
            studio.keys("Escape");
            studio.click(LIBRARY_X, LIBRARY_Y);
            studio.keys("ctrl+k");
            studio.type("watch a folder");
            studio.keys("Return");
        });
        // A file that a generator saves comes in by itself, and is decided with one key.
        Path partial = folder.resolve("partial");
        Files.copy(samples.resolve("gem_teal.png"), partial);
        Files.move(partial, watched.resolve("from the generator.png"), StandardCopyOption.ATOMIC_MOVE);
        studio.until("asset from the watched folder", () -> studio.count("source:watched") == 1);
        studio.until("decision", () -> {
            studio.click(FIRST_X, FIRST_Y);
            studio.keys("a");
        }, () -> studio.count("is:approved") == 1);

        // A folder is chosen in a dialog; what is there already is not taken twice.
        choose("^Import", samples, () -> studio.keys("ctrl+shift+i"));
        studio.until("import", () -> studio.count("is:unreviewed") == 11);

        // Everything is given four stars at once; that is taken back after a restart.
        studio.until("rating", () -> {
            studio.click(FIRST_X, FIRST_Y);
            studio.keys("ctrl+a", "4");
        }, () -> studio.count("rating:4") == 12);

        // The selection becomes the draft of a pack, which is kept without a question.
        studio.until("draft", () -> studio.keys("ctrl+p"), () -> studio.cli("pack", "list").contains("draft"));
        studio.end();
        assertThat(studio.complaints()).isEmpty();

        studio.open();
        studio.until("undo", () -> {
            if (studio.count("rating:4") > 0) {
                studio.click(FIRST_X, FIRST_Y);
                studio.keys("ctrl+z");
            }
        }, () -> studio.count("rating:4") == 0);
        assertThat(studio.count("is:approved")).as("one step only").isEqualTo(1);
        studio.until("redo", () -> studio.keys("ctrl+shift+z"), () -> studio.count("rating:4") == 12);
        assertThat(studio.cli("pack", "list")).as("the draft is there still").contains("draft");
        studio.end();
        assertThat(leftovers()).isEmpty();
    }

    /** From approved pictures to a pack that a customer could check, with the keyboard alone. */
    @Test
    void twoApprovedAssetsBecomeAPackThatVerifies() throws Exception {
        Path samples = samples();
        studio.open();
        studio.cli("import", samples.resolve("gem_teal.png").toString(), samples.resolve("sunset_gradient.png").toString());
        studio.until("approval", () -> {
            studio.click(FIRST_X, FIRST_Y);
            studio.keys("ctrl+a", "a");
        }, () -> studio.count("is:approved") == 2);
        studio.until("draft", () -> studio.keys("ctrl+p"), () -> studio.cli("pack", "list").contains("draft"));
        // A name, and to the last step: done again where the window was not yet in front; while a pack is built no second one is.
        studio.until("pack", () -> {
            studio.keys("alt+2", "ctrl+a");
            studio.type("Gems");
            studio.keys("alt+5", "ctrl+Return");
        }, () -> built().isPresent());
        studio.until("sound pack", () -> studio.cli("pack", "verify", built().orElseThrow().toString()).matches("(?s).*\"ok\" ?: ?true.*"));
        studio.end();
        assertThat(studio.complaints()).isEmpty();
        assertThat(leftovers()).isEmpty();
    }

    /** The folder of the pack that was built. */
    private Optional<Path> built() throws IOException {
        try (Stream<Path> all = Files.isDirectory(studio.project().resolve("Packs")) ? Files.walk(studio.project().resolve("Packs"), 3) : Stream.empty()) {
            return all.filter(path -> path.getFileName().toString().equals("manifest.json")).map(Path::getParent).findFirst();
        }
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> all = Files.walk(studio.project())) {
            return all.filter(path -> path.getFileName().toString().matches(".*\\.(part|tmp)")).toList();
        }
    }
}
