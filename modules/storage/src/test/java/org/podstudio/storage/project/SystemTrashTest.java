package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.file.PrivateFiles;
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

    /** What a name says must not become a line of the note, and whoever restores gets the very bytes. */
    @Test
    void hostileNamesAreOneEscapedLineOfTheNoteAndComeBackAsTheyWere() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the trash of Linux desktops");
        FreedesktopTrash trash = FreedesktopTrash.in(temporary.resolve("share"));
        List<String> names = List.of("a\nPath=%2Fetc%2Fpasswd\n[Trash Info].png", "-rf *.png", "..png", " lead and trail ", "a=b;c#d?e&f.png",
                "\u05d0\u202egnp.exe", "\ud83d\udc09 + \u9f8d.png", "\"'\\`$(x).png", "x.trashinfo", "tab\there.png");
        for (String name : names) {
            Path file = Files.writeString(temporary.resolve(name), "of " + name);
            Path origin = temporary.resolve("old place").resolve(name);
            assertThat(trash.take(file, origin)).as(name).isTrue();
            assertThat(file).doesNotExist();
            assertThat(temporary.resolve("share/Trash/files").resolve(name)).hasContent("of " + name);
            List<String> note = Files.readAllLines(temporary.resolve("share/Trash/info").resolve(name + ".trashinfo"), StandardCharsets.US_ASCII);
            assertThat(note).as(name).hasSize(3);
            assertThat(note.get(1)).startsWith("Path=/").matches("Path=[A-Za-z0-9_.~/%-]+");
            assertThat(decoded(note.get(1))).isEqualTo(origin.toString());
        }
    }

    /** A folder whose name is Latin-1, as old archives bring it: Java has no text for it, the note has its bytes. */
    @Test
    void aFolderThatIsNoUtf8IsWrittenDownByteForByte() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the trash of Linux desktops");
        Process made = new ProcessBuilder("sh", "-c", "mkdir \"$(printf 'caf\\351')\"").directory(temporary.toFile()).start();
        assumeTrue(made.waitFor() == 0, "a file system that takes any bytes");
        Path odd;
        try (Stream<Path> here = Files.list(temporary)) {
            odd = here.findFirst().orElseThrow();
        }
        Path file = Files.writeString(odd.resolve("x.png"), "content");
        assertThat(FreedesktopTrash.in(temporary.resolve("share")).take(file, file)).isTrue();
        assertThat(Files.readAllLines(temporary.resolve("share/Trash/info/x.png.trashinfo")).get(1)).endsWith("/caf%E9/x.png");
        assertThat(temporary.resolve("share/Trash/files/x.png")).hasContent("content");
    }

    /** Nothing is copied: what lies on another disk goes to that disk's trash, its place told relative to the disk. */
    @Test
    void aFileOnAnotherDiskGoesToTheTrashOfThatDisk() throws Exception {
        Path memory = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(temporary)), "no second file system");
        Path own = memory.resolve(".Trash-" + Files.getAttribute(temporary, "unix:uid"));
        assumeTrue(!Files.exists(own) && !Files.exists(memory.resolve(".Trash")), "that disk has a trash of the user's: left alone");
        Path disk = Files.createTempDirectory(memory, "podstudio-test");
        try {
            Path file = Files.writeString(disk.resolve("big film.mp4"), "content");
            Object number = Files.getAttribute(file, "unix:ino");
            assertThat(FreedesktopTrash.in(temporary.resolve("share")).take(file, file)).isTrue();
            assertThat(temporary.resolve("share")).doesNotExist();
            assertThat(own.resolve("files/big film.mp4")).hasContent("content");
            assertThat(Files.getAttribute(own.resolve("files/big film.mp4"), "unix:ino")).as("the same file, no copy").isEqualTo(number);
            assertThat(Files.readAllLines(own.resolve("info/big film.mp4.trashinfo")).get(1))
                    .isEqualTo("Path=" + disk.getFileName() + "/big%20film.mp4");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.resolve("files")))).isEqualTo("rwx------");
        } finally {
            PrivateFiles.deleteTree(own);
            PrivateFiles.deleteTree(disk);
        }
    }

    @Test
    void withoutItsFileNoNoteStays() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the trash of Linux desktops");
        FreedesktopTrash trash = FreedesktopTrash.in(temporary.resolve("share"));
        Path gone = temporary.resolve("gone.png");
        assertThatThrownBy(() -> trash.take(gone, gone)).isInstanceOf(NoSuchFileException.class);
        Path folder = Files.createDirectories(temporary.resolve("share/Trash/info"));
        try (Stream<Path> notes = Files.list(folder)) {
            assertThat(notes).isEmpty();
        }
    }

    /** As a file manager reads it back. */
    private static String decoded(String line) {
        return URLDecoder.decode(line.substring("Path=".length()), StandardCharsets.UTF_8);
    }
}
