package org.podstudio.packbuilder.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.pack.VerifyReport.Finding;
import org.podstudio.packbuilder.ByteMeter;

class StoredZipTest {
    private static final Instant TIME = Instant.parse("2026-01-31T12:34:57Z");

    @TempDir
    Path folder;

    @Test
    void otherReadersFindNamesTimesAndContent() throws Exception {
        Path zip = write(input("a b.txt", "hello"), input("deep/er/שלום 魚.txt", "fish"), input("empty", ""));
        try (ZipFile in = new ZipFile(zip.toFile())) {
            assertThat(in.stream().map(ZipEntry::getName)).containsExactly("a b.txt", "deep/er/שלום 魚.txt", "empty");
            ZipEntry first = in.getEntry("a b.txt");
            assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(first.getTimeLocal()).isEqualTo("2026-01-31T12:34:56");
            assertThat(in.getInputStream(first)).hasContent("hello");
        }
        assertThat(scan(zip)).isEmpty();
    }

    @Test
    void theSystemsToolsExtractIt() throws Exception {
        Path zip = write(input("assets/x.txt", "hello"), input("assets/é.txt", "fish"));
        int tools = 0;
        for (List<String> tool : List.of(List.of("unzip", "-q", "IN", "-d", "OUT"), List.of("bsdtar", "-xf", "IN", "-C", "OUT"),
                List.of("python3", "-m", "zipfile", "-e", "IN", "OUT"), List.of("7z", "x", "-oOUT", "IN"))) {
            Path out = Files.createDirectory(folder.resolve("out-" + tool.getFirst()));
            if (run(tool.stream().map(arg -> arg.replace("IN", zip.toString()).replace("OUT", out.toString())).toList())) {
                assertThat(out.resolve("assets/x.txt")).as(tool.getFirst()).hasContent("hello");
                assertThat(out.resolve("assets/é.txt")).as(tool.getFirst()).hasContent("fish");
                tools++;
            }
        }
        assumeTrue(tools > 0, "no tool that extracts ZIPs is installed");
    }

    private static boolean run(List<String> command) throws InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(command.getFirst()).isZero();
            return true;
        } catch (IOException e) {
            return false; // not installed
        }
    }

    @Test
    void moreThan65535EntriesAreRead() throws Exception {
        Path same = Files.writeString(folder.resolve("same"), "x");
        List<StoredZip.Input> inputs = new ArrayList<>();
        for (int i = 0; i < 70_000; i++) {
            inputs.add(new StoredZip.Input(String.format(Locale.ROOT, "assets/%06d.txt", i), same, 1, crc("x")));
        }
        Path zip = folder.resolve("many.zip");
        StoredZip.write(zip, inputs, TIME, bytes -> { });
        try (ZipFile in = new ZipFile(zip.toFile())) {
            assertThat(in.size()).isEqualTo(70_000);
            assertThat(in.getInputStream(in.getEntry("assets/069999.txt"))).hasContent("x");
        }
        assertThat(scan(zip)).isEmpty();
    }

    @Test
    void filesAndPlacesBeyondFourGigabytesAreRead() throws Exception {
        // Put together with a hole where 4 GiB of zeros would lie, so that no disk is filled.
        ZipLayout layout = ZipLayout.at(TIME);
        ZipMember large = new ZipMember("a-large", (1L << 32) + 5, 0, 0);
        int head = layout.local(large).remaining();
        ZipMember far = new ZipMember("b-far", 6, crc("behind"), head + large.size());
        Path zip = folder.resolve("large.zip");
        try (FileChannel out = FileChannel.open(zip, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.write(layout.local(large));
            out.position(far.offset());
            out.write(layout.local(far));
            out.write(java.nio.ByteBuffer.wrap("behind".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            long directory = out.position();
            out.write(layout.central(large));
            out.write(layout.central(far));
            out.write(ZipLayout.end(2, directory, out.position() - directory));
        }
        try (ZipFile in = new ZipFile(zip.toFile())) {
            assertThat(in.getEntry("a-large").getSize()).isEqualTo(large.size());
            assertThat(in.getInputStream(in.getEntry("b-far"))).hasContent("behind");
        }
        assertThat(scan(zip)).isEmpty();
    }

    @Test
    void aLargeZipHoldsEveryByteWhereverItsBlocksEnd() throws Exception {
        java.util.Random random = new java.util.Random(5);
        List<StoredZip.Input> inputs = new java.util.ArrayList<>();
        for (int size : new int[] {4 << 20, 1, (4 << 20) - 77, 0, 6_000_001, 512}) {
            byte[] content = new byte[size];
            random.nextBytes(content);
            CRC32 sum = new CRC32();
            sum.update(content);
            Path file = Files.write(folder.resolve("large-" + size), content);
            inputs.add(new StoredZip.Input("large-" + size, file, size, (int) sum.getValue()));
        }
        Path zip = write(inputs.toArray(StoredZip.Input[]::new));
        try (ZipFile in = new ZipFile(zip.toFile())) {
            for (StoredZip.Input input : inputs) {
                try (var content = in.getInputStream(in.getEntry(input.name()))) {
                    assertThat(java.util.Arrays.equals(content.readAllBytes(), Files.readAllBytes(input.file()))).as(input.name()).isTrue();
                }
            }
        }
        assertThat(scan(zip)).isEmpty();
    }

    @Test
    void aFileThatChangedItsSizeIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("f"), "longer now");
        assertThatThrownBy(() -> StoredZip.write(folder.resolve("z.zip"), List.of(new StoredZip.Input("f", file, 3, 0)), TIME, bytes -> { }))
                .isInstanceOf(IOException.class).hasMessageContaining("f has 10 bytes now and had 3");
    }

    @Test
    void theSameInputsGiveTheSameBytes() throws Exception {
        Path first = write(input("a", "1"), input("b", "2"));
        byte[] bytes = Files.readAllBytes(first);
        Files.delete(first);
        assertThat(write(input("a", "1"), input("b", "2"))).hasBinaryContent(bytes);
    }

    private Path write(StoredZip.Input... inputs) throws Exception {
        Path zip = folder.resolve("test.zip");
        StoredZip.write(zip, List.of(inputs), TIME, ByteMeter.INTERRUPTIBLE);
        return zip;
    }

    private StoredZip.Input input(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("in-" + Math.abs(name.hashCode())), content);
        return new StoredZip.Input(name, file, Files.size(file), crc(content));
    }

    private static int crc(String content) {
        CRC32 crc = new CRC32();
        crc.update(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    private static List<Finding> scan(Path zip) throws IOException {
        try (FileChannel in = FileChannel.open(zip, StandardOpenOption.READ)) {
            return ZipScan.of(in, "the ZIP").problems();
        }
    }
}
