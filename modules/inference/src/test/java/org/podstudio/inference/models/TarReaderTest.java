package org.podstudio.inference.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TarReaderTest {
    private static final String LONG_NAME = "package/" + "a".repeat(150) + "/model.onnx";

    @Test
    void filesComeWithTheirNamesAndBytes() throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        FakePackage.entry(tar, "package/a.txt", '0', bytes("first"));
        FakePackage.entry(tar, "package/folder/", '5', new byte[0]);
        FakePackage.entry(tar, "package/empty", '0', new byte[0]);
        FakePackage.entry(tar, "package/b.txt", '0', new byte[1000]);
        assertThat(read(tar)).containsOnlyKeys("package/a.txt", "package/empty", "package/b.txt")
                .containsEntry("package/a.txt", "first");
    }

    @Test
    void longNamesOfPaxAndGnuAreRead() throws IOException {
        ByteArrayOutputStream pax = new ByteArrayOutputStream();
        String record = " path=" + LONG_NAME + "\n";
        FakePackage.entry(pax, "PaxHeader/x", 'x', bytes(record.length() + 3 + record));
        FakePackage.entry(pax, "package/cut", '0', bytes("pax"));
        FakePackage.entry(pax, "package/next", '0', bytes("next"));
        assertThat(read(pax)).containsEntry(LONG_NAME, "pax").containsEntry("package/next", "next").hasSize(2);

        ByteArrayOutputStream gnu = new ByteArrayOutputStream();
        FakePackage.entry(gnu, "././@LongLink", 'L', bytes(LONG_NAME + "\0"));
        FakePackage.entry(gnu, "package/cut", '0', bytes("gnu"));
        assertThat(read(gnu)).containsOnlyKeys(LONG_NAME);
    }

    @Test
    void cutAndDamagedArchivesAreErrorsAtEveryPlace() throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        FakePackage.entry(tar, "package/a.txt", '0', new byte[3000]);
        FakePackage.entry(tar, "package/b.txt", '0', new byte[3000]);
        byte[] whole = tar.toByteArray();
        for (int length = 1; length < whole.length; length += 211) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (length % 3584 != 0) { // there the archive just ends after a file
                assertThatThrownBy(() -> read(cut)).as("cut at " + length).isInstanceOf(IOException.class);
            }
        }
        byte[] damaged = whole.clone();
        damaged[130] = '7';
        assertThatThrownBy(() -> read(damaged)).isInstanceOf(IOException.class).hasMessageContaining("checksum");
        assertThatThrownBy(() -> new TarReader(new ByteArrayInputStream(bytes("no gzip")))).isInstanceOf(IOException.class);
    }

    @Test
    void indexThatIsTooLargeIsNotReadIntoMemory() throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        FakePackage.entry(tar, "package/index", '0', new byte[2_000_000]);
        try (TarReader reader = new TarReader(new ByteArrayInputStream(FakePackage.gzip(tar.toByteArray())))) {
            reader.next();
            assertThatThrownBy(reader::readAll).isInstanceOf(IOException.class).hasMessageContaining("too large");
        }
    }

    private static Map<String, String> read(ByteArrayOutputStream tar) throws IOException {
        tar.writeBytes(new byte[1024]);
        return read(tar.toByteArray());
    }

    private static Map<String, String> read(byte[] tar) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (TarReader reader = new TarReader(new ByteArrayInputStream(FakePackage.gzip(tar)))) {
            for (TarReader.Entry entry; (entry = reader.next()) != null;) {
                files.put(entry.name(), new String(reader.readAll(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
