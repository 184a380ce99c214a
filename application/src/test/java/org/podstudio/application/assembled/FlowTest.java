package org.podstudio.application.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a user does in a sitting, with keys and the mouse, in the assembled studio; asked by command what became of it. */
class FlowTest extends Sitting {
    /** In the middle of the library's first picture, on a display of 1440 by 900. */
    private static final int FIRST_X = 350;
    private static final int FIRST_Y = 240;

    @Test
    void importCullPackWatchAndUndoAcrossARestart() throws Exception {
        Path samples = samples();
        Path watched = Files.createDirectories(folder.resolve("generator"));
        studio.open();

        // A folder is watched from now on; the command palette finds the action.
        choose("^Watch", watched, () -> {
            studio.keys("Escape");
            clickLibrary();
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

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> all = Files.walk(studio.project())) {
            return all.filter(path -> path.getFileName().toString().matches(".*\\.(part|tmp)")).toList();
        }
    }
}
