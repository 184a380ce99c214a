package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.storage.files.FreedesktopTrash;

/** The desktop's trash, as its specification wants it. */
class SystemTrashTest {
    @TempDir
    Path temporary;

    @Test
    void aFileGoesToTheHomeTrashWithANoteOfWhereItWas() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the trash of Linux desktops");
        FreedesktopTrash trash = FreedesktopTrash.in(temporary.resolve("share"));
        Path origin = temporary.resolve("My Project/Library/ü 100%.png");
        for (int i = 1; i <= 2; i++) {
            Path file = Files.writeString(temporary.resolve("x.png"), "content " + i);
            assertThat(trash.take(file, origin)).isTrue();
            assertThat(file).doesNotExist();
        }
        assertThat(temporary.resolve("share/Trash/files/x.png")).hasContent("content 1");
        assertThat(temporary.resolve("share/Trash/files/2.x.png")).hasContent("content 2");
        List<String> note = Files.readAllLines(temporary.resolve("share/Trash/info/2.x.png.trashinfo"));
        assertThat(note.get(0)).isEqualTo("[Trash Info]");
        assertThat(note.get(1)).startsWith("Path=/").endsWith("/My%20Project/Library/%C3%BC%20100%25.png");
        assertThat(note.get(2)).matches("DeletionDate=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void aNameThatIsAlmostTooLongFitsAndNothingIsReplaced() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the trash of Linux desktops");
        FreedesktopTrash trash = FreedesktopTrash.in(temporary.resolve("share"));
        Path stray = Files.createDirectories(temporary.resolve("share/Trash/files")).resolve("y.png");
        Files.writeString(stray, "without a note");
        Path file = Files.writeString(temporary.resolve("y.png"), "mine");
        assertThat(trash.take(file, file)).isTrue();
        assertThat(stray).hasContent("without a note");
        Path longest = Files.writeString(temporary.resolve("l".repeat(255)), "long");
        assertThat(trash.take(longest, longest)).isTrue();
        try (Stream<Path> files = Files.list(temporary.resolve("share/Trash/files"))) {
            assertThat(files).hasSize(3);
        }
        try (Stream<Path> notes = Files.list(temporary.resolve("share/Trash/info"))) {
            assertThat(notes).hasSize(2);
        }
    }
}
