package org.podstudio.packbuilder.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.pack.VerifyReport;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.testsupport.HeaderProbe;

/** ZIPs and folders that others made, some of them with bad intent. */
class ForeignPackTest {
    @TempDir
    Path folder;

    @Test
    void whatIsNoPackIsSaidToBeNone() {
        assertThatThrownBy(() -> verify(folder.resolve("nowhere"))).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().code()).isEqualTo("no-pack"));
    }

    @Test
    void anEmptyFolderLacksEveryRequiredFile() throws Exception {
        assertThat(problems(Files.createDirectory(folder.resolve("empty")))).containsExactlyInAnyOrder("file-missing README.md",
                "file-missing LICENSE.txt", "file-missing store_copy.txt", "file-missing manifest.json", "file-missing checksums.txt");
    }

    @Test
    void aFileThatIsNoZipIsDamaged() throws Exception {
        assertThat(problems(Files.writeString(folder.resolve("x.zip"), "hello"))).contains("zip-damaged x.zip");
        assertThat(problems(Files.createFile(folder.resolve("zero.zip")))).contains("zip-damaged zero.zip");
    }

    @Test
    void namesThatLeadOutOfTheFolderAreFound() throws Exception {
        for (String name : List.of("../evil.txt", "/etc/evil", "C:evil", "a/../../evil", "..\\evil")) {
            assertThat(problems(zip(name, "x"))).as(name).contains("zip-unsafe-path " + name);
        }
    }

    @Test
    void illegalAndCollidingNamesAreFound() throws Exception {
        assertThat(problems(zip("assets/a?.png", "x", "assets/nul.txt", "y", "Readme.md", "1", "README.MD", "2")))
                .contains("name-illegal assets/a?.png", "name-illegal assets/nul.txt").anyMatch(p -> p.startsWith("name-collision R"));
    }

    @Test
    void anEncryptedEntryALinkAndADuplicateAreFound() throws Exception {
        Path zip = zip("one.txt", "1", "two.txt", "2", "six.txt", "6");
        byte[] bytes = Files.readAllBytes(zip);
        int one = central(bytes, 0);
        bytes[one + 8] |= 1;
        int two = central(bytes, 1);
        bytes[two + 5] = 3; // made on Unix
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(two + 38, 0120777 << 16);
        int six = central(bytes, 2);
        System.arraycopy("one.txt".getBytes(StandardCharsets.US_ASCII), 0, bytes, six + 46, 7);
        Files.write(zip, bytes);
        assertThat(problems(zip)).contains("zip-encrypted one.txt", "zip-link two.txt", "zip-duplicate one.txt", "zip-header one.txt");
    }

    @Test
    void aBombIsNotInflated() throws Exception {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("assets/bomb.png"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
            out.closeEntry();
        }
        long start = System.nanoTime();
        assertThat(problems(zip)).contains("zip-bomb assets/bomb.png");
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void anEntryThatHoldsMoreThanItClaimsIsCutOff() throws Exception {
        Path zip = zip("assets/a.txt", "x".repeat(5000));
        byte[] bytes = Files.readAllBytes(zip);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(central(bytes, 0) + 24, 100);
        Files.write(zip, bytes);
        assertThat(problems(zip)).contains("zip-size assets/a.txt");
    }

    @Test
    void entriesThatShareBytesAreFound() throws Exception {
        Path zip = zip("one.txt", "1", "two.txt", "2");
        byte[] bytes = Files.readAllBytes(zip);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(central(bytes, 1) + 42, 0);
        Files.write(zip, bytes);
        assertThat(problems(zip)).contains("zip-overlap two.txt");
    }

    @Test
    void aLinkInAFolderIsReportedAndNotFollowed() throws Exception {
        Path pack = Files.createDirectory(folder.resolve("pack"));
        Files.writeString(folder.resolve("secret"), "secret");
        Files.createSymbolicLink(pack.resolve("README.md"), folder.resolve("secret"));
        assertThat(problems(pack)).contains("not-a-file README.md", "file-missing README.md");
    }

    private Path zip(String... namesAndContents) throws IOException {
        Path zip = Files.createTempFile(folder, "foreign", ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndContents[i]));
                out.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }

    /** Where the n-th record of the directory begins. */
    private static int central(byte[] zip, int n) {
        ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = in.getInt(zip.length - 22 + 16);
        for (int i = 0; i < n; i++) {
            at += 46 + in.getShort(at + 28) + in.getShort(at + 30) + in.getShort(at + 32);
        }
        return at;
    }

    private static VerifyReport verify(Path pack) throws StudioException, CancelledException {
        return new MediaPackVerifier(HeaderProbe::new).verify(pack);
    }

    private static List<String> problems(Path pack) throws StudioException, CancelledException {
        return Stream.of(verify(pack)).flatMap(report -> report.problems().stream()).map(p -> p.code() + " " + p.path()).toList();
    }
}
