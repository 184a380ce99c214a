package org.podstudio.packbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.pack.VerifyReport;

/** One changed byte anywhere is found, and the file that holds it is named. */
class FlippedByteTest {
    private static final long SEED = 20260131;

    @TempDir
    static Path folder;

    private static PackFixture fixture;

    @BeforeAll
    static void build() throws Exception {
        fixture = new PackFixture(folder.resolve("project")).filled();
        fixture.build(fixture.settings());
        assertThat(PackFixture.verifier().verify(fixture.dir()).ok()).isTrue();
        assertThat(PackFixture.verifier().verify(fixture.zip()).ok()).isTrue();
    }

    @Test
    void inAnyFileOfTheFolder() throws Exception {
        Random random = new Random(SEED);
        List<Path> files;
        try (Stream<Path> all = Files.walk(fixture.dir())) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            byte[] good = Files.readAllBytes(file);
            String path = fixture.dir().relativize(file).toString().replace('\\', '/');
            for (int i = 0; i < 6; i++) {
                int at = i == 0 ? 0 : i == 1 ? good.length - 1 : random.nextInt(good.length);
                Files.write(file, flipped(good, at, 1 << random.nextInt(8)));
                assertNamed(PackFixture.verifier().verify(fixture.dir()), path, "byte " + at + " of " + path);
            }
            Files.write(file, good);
        }
    }

    @Test
    void inAnyByteOfTheListOfChecksumsAndOfTheManifest() throws Exception {
        for (String name : List.of("checksums.txt", "manifest.json")) {
            Path file = fixture.dir().resolve(name);
            byte[] good = Files.readAllBytes(file);
            Random random = new Random(SEED + 1);
            for (int at = 0; at < good.length; at += name.startsWith("c") ? 11 : 97) {
                Files.write(file, flipped(good, at, 1 << random.nextInt(8)));
                assertNamed(PackFixture.verifier().verify(fixture.dir()), name, "byte " + at + " of " + name);
            }
            Files.write(file, good);
        }
    }

    @Test
    void inAnyHeaderOfTheZipAndInItsContent() throws Exception {
        byte[] good = Files.readAllBytes(fixture.zip());
        Path zip = folder.resolve("flipped.zip");
        List<Part> parts = parts(good, "flipped.zip");
        Random random = new Random(SEED + 2);
        for (Part part : parts) {
            int step = part.data() ? Math.max(1, part.length() / 3) : 7;
            for (int i = random.nextInt(step); i < part.length(); i += step) {
                int at = part.start() + i;
                int bit = 1 << random.nextInt(8);
                Files.write(zip, flipped(good, at, bit));
                assertNamed(PackFixture.verifier().verify(zip), part.name(), "byte " + at + " ^ " + bit + " (" + i + " of " + part + ")");
            }
        }
    }

    @Test
    void aCutZipIsFoundWhereverItIsCut() throws Exception {
        byte[] good = Files.readAllBytes(fixture.zip());
        Path zip = folder.resolve("cut.zip");
        Random random = new Random(SEED + 3);
        for (int i = 0; i < 40; i++) {
            int length = i == 0 ? good.length - 1 : i == 1 ? 0 : random.nextInt(good.length);
            Files.write(zip, java.util.Arrays.copyOf(good, length));
            assertThat(PackFixture.verifier().verify(zip).problems()).as("cut at %d of %d", length, good.length)
                    .anyMatch(problem -> problem.path().equals("cut.zip") && problem.code().equals("zip-damaged"));
        }
        Files.write(zip, java.util.Arrays.copyOf(good, good.length + 7));
        assertThat(PackFixture.verifier().verify(zip).ok()).isFalse();
    }

    private static byte[] flipped(byte[] good, int at, int bit) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) bit;
        return bad;
    }

    private static void assertNamed(VerifyReport report, String path, String where) {
        assertThat(report.problems()).as(where).anyMatch(problem -> problem.path().equals(path));
    }

    /** A stretch of the ZIP and the file it belongs to. */
    private record Part(int start, int length, String name, boolean data) {}

    private static List<Part> parts(byte[] zip, String zipName) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (in.getInt(at) == 0x04034b50) {
            String name = new String(zip, at + 30, in.getShort(at + 26), StandardCharsets.UTF_8);
            int header = 30 + name.getBytes(StandardCharsets.UTF_8).length;
            parts.add(new Part(at, header, name, false));
            parts.add(new Part(at + header, in.getInt(at + 18), name, true));
            at += header + in.getInt(at + 18);
        }
        while (in.getInt(at) == 0x02014b50) {
            String name = new String(zip, at + 46, in.getShort(at + 28), StandardCharsets.UTF_8);
            parts.add(new Part(at, 46 + in.getShort(at + 28), name, false));
            at += 46 + in.getShort(at + 28);
        }
        parts.add(new Part(at, zip.length - at, zipName, false));
        return parts;
    }
}
