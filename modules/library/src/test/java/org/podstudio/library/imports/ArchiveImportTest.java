package org.podstudio.library.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.library.imports.ImportSettings.Mode;
import org.podstudio.testsupport.Hashes;
import org.podstudio.testsupport.SampleFiles;

/** Archives as programs write them, damaged ones, and traps. */
class ArchiveImportTest {
    @TempDir
    Path folder;

    private ImportFixture imports;
    private final ZipMaker zip = new ZipMaker();

    @BeforeEach
    void open() throws IOException {
        imports = new ImportFixture(folder);
    }

    @Test
    void aDamagedEntryFailsAloneAndSaysWhatIsWrongWithIt() throws Exception {
        zip.add(new ZipMaker.Entry("first.png", png(1)));
        ZipMaker.Entry wrong = new ZipMaker.Entry("checksum.png", png(2));
        wrong.crcDelta = 1;
        zip.add(wrong);
        ZipMaker.Entry secret = new ZipMaker.Entry("secret.png", png(3));
        secret.flags = 1;
        zip.add(secret);
        ZipMaker.Entry strange = new ZipMaker.Entry("strange.png", png(4));
        strange.method = 14;
        zip.add(strange);
        zip.add(new ZipMaker.Entry("last.png", png(5)).stored());
        assertThat(imports.run(archive())).extracting(Asset::filename).containsExactlyInAnyOrder("first.png", "last.png");
        assertThat(imports.failures()).containsOnly(Map.entry("checksum.png", "entry-damaged"), Map.entry("secret.png", "entry-encrypted"),
                Map.entry("strange.png", "entry-damaged"));
        assertThat(imports.whys()).containsEntry("checksum.png", "It does not match its checksum.").containsEntry("secret.png", "It is encrypted.")
                .containsEntry("strange.png", "It is packed with LZMA, which is not read here.");
    }

    @Test
    void descriptorsAndZip64AreRead() throws Exception {
        ZipMaker.Entry streamed = new ZipMaker.Entry("streamed.png", png(1));
        streamed.descriptor = true;
        zip.add(streamed);
        ZipMaker.Entry large = new ZipMaker.Entry("large.png", png(2));
        large.zip64 = true;
        zip.add(large);
        assertThat(imports.run(zip.write(imports.downloads.resolve("64.zip"), true))).hasSize(2);
        assertThat(imports.failures()).isEmpty();
        assertThat(imports.library()).allSatisfy(file -> assertThat(Hashes.sha256(file)).isIn(Hashes.sha256(png(1)), Hashes.sha256(png(2))));
    }

    @Test
    void namesInOldCodePagesAreReadAndTheUnicodeNameBesideThemGoesBefore() throws Exception {
        zip.add(new ZipMaker.Entry(new byte[] {'c', 'a', 'f', (byte) 0x82, '.', 'p', 'n', 'g'}, png(1)));
        byte[] short8 = {'?', '.', 'p', 'n', 'g'};
        ZipMaker.Entry named = new ZipMaker.Entry(short8, png(2));
        CRC32 crc = new CRC32();
        crc.update(short8);
        byte[] unicode = "龍.png".getBytes(StandardCharsets.UTF_8);
        named.extra = ByteBuffer.allocate(9 + unicode.length).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0x7075).putShort((short) (5 + unicode.length))
                .put((byte) 1).putInt((int) crc.getValue()).put(unicode).array();
        zip.add(named);
        assertThat(imports.run(archive())).extracting(Asset::filename).containsExactlyInAnyOrder("café.png", "龍.png");
    }

    @Test
    void entriesThatShareTheirBytesAreATrap() throws Exception {
        long at = zip.add(new ZipMaker.Entry("one.png", png(1)));
        ZipMaker.Entry again = new ZipMaker.Entry("two.png", png(1));
        again.sharesHeaderAt = at;
        zip.add(again);
        zip.add(new ZipMaker.Entry("honest.png", png(2)));
        assertThat(imports.run(archive())).extracting(Asset::filename).containsExactly("honest.png");
        assertThat(imports.failures()).containsOnlyKeys("one.png", "two.png");
        assertThat(imports.whys().get("one.png")).contains("shares its bytes");
    }

    @Test
    void anArchiveInAnArchiveIsNotOpenedAndOneMetInAFolderWaitsToBeNamed() throws Exception {
        zip.add(new ZipMaker.Entry("inner.png", png(1)));
        Path inner = archive();
        ZipMaker outer = new ZipMaker();
        outer.add(new ZipMaker.Entry("inner.zip", Files.readAllBytes(inner)));
        outer.add(new ZipMaker.Entry("outer.png", png(2)));
        Path file = outer.write(imports.downloads.resolve("outer.zip"), false);
        assertThat(imports.run(file)).extracting(Asset::filename).containsExactly("outer.png");
        assertThat(imports.reasons().get("inner.zip")).startsWith("an archive inside an archive");
        imports.run(imports.downloads);
        assertThat(imports.reasons()).containsEntry("outer.zip", "an archive: name it to import what is in it");
        assertThat(imports.failures()).isEmpty();
    }

    @Test
    void sidecarsAreFoundInTheArchive() throws Exception {
        zip.add(new ZipMaker.Entry("a/x.png", png(1)));
        zip.add(new ZipMaker.Entry("a/x.txt", "a dragon\nSteps: 3".getBytes(StandardCharsets.UTF_8)));
        zip.add(new ZipMaker.Entry("b/x.png", png(2)));
        assertThat(imports.run(archive())).hasSize(2).allSatisfy(asset ->
                assertThat(asset.generator() == null).isEqualTo(asset.sourcePath().endsWith("!/b/x.png")));
        assertThat(imports.reasons().get("x.txt")).startsWith("sidecar of a/x.png");
    }

    @Test
    void aDryRunTellsEntriesAndLeavesNothing() throws Exception {
        zip.add(new ZipMaker.Entry("one.png", png(1)));
        assertThat(imports.run(Mode.MOVE, true, archive())).isEmpty();
        assertThat(imports.fact("would_import")).hasSize(1);
        assertThat(imports.library()).isEmpty();
        assertThat(imports.downloads.resolve("archive.zip")).exists();
    }

    @Test
    void noDamageToAnArchiveDoesMoreThanFailIt() throws Exception {
        for (int i = 0; i < 6; i++) {
            ZipMaker.Entry entry = new ZipMaker.Entry("e" + i + ".png", png(i));
            entry.descriptor = i % 2 == 0;
            entry.zip64 = i % 3 == 0;
            zip.add(entry);
        }
        byte[] sound = Files.readAllBytes(zip.write(imports.downloads.resolve("archive.zip"), true));
        Random random = new Random(4);
        for (int i = 0; i < 150; i++) {
            byte[] hurt = i % 3 == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
            for (int n = random.nextInt(1, 6); n > 0 && hurt.length > 8; n--) {
                hurt[random.nextInt(4, hurt.length)] = (byte) random.nextInt();
            }
            imports.run(Files.write(imports.downloads.resolve("hurt.zip"), hurt));
            int outcomes = imports.fact("failed").size() + imports.fact("duplicates").size() + imports.fact("skipped").size()
                    + ((Number) imports.context.facts().get("imported")).intValue();
            assertThat(outcomes).as("round %d", i).isPositive();
        }
        assertThat(imports.library()).allSatisfy(file -> assertThat(Hashes.sha256(file)).isIn(
                java.util.stream.IntStream.range(0, 6).mapToObj(n -> Hashes.sha256(png(n))).toList()));
    }

    private Path archive() throws IOException {
        return zip.write(imports.downloads.resolve("archive.zip"), false);
    }

    private static byte[] png(int seed) {
        return SampleFiles.pngBytes(8, 8, seed, false, Map.of());
    }
}
