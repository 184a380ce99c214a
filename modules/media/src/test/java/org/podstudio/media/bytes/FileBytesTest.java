package org.podstudio.media.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBytesTest {
    @TempDir
    Path folder;

    @Test
    void bytesAtHandAnswerAsTheFileDoesInsideAndBehindItsEnd() throws IOException {
        Random random = new Random(7);
        for (int size : new int[] {0, 1, 700, 9_000, 30_000}) {
            byte[] content = new byte[size];
            random.nextBytes(content);
            Path file = Files.write(folder.resolve("of" + size), content);
            try (FileBytes disk = FileBytes.open(file); FileBytes memory = FileBytes.of(content)) {
                for (int i = 0; i < 2_000; i++) {
                    long at = i % 10 == 0 ? 5_000_000_000L : random.nextInt(size + 40);
                    int length = i % 3 == 0 ? random.nextInt(12_000) : random.nextInt(20);
                    assertThat(memory.upTo(at, length)).isEqualTo(disk.upTo(at, length));
                    assertThat(memory.byteAt(at)).isEqualTo(disk.byteAt(at));
                    assertThat(read(memory, at, length)).isEqualTo(read(disk, at, length));
                }
                for (FileBytes bytes : new FileBytes[] {disk, memory}) {
                    assertThatThrownBy(() -> bytes.upTo(-3, 2)).isInstanceOf(IllegalArgumentException.class);
                    assertThat(bytes.byteAt(-1)).isEqualTo(-1);
                }
            }
        }
    }

    private static byte[] read(FileBytes bytes, long at, int length) throws IOException {
        try {
            return bytes.read(at, length);
        } catch (EOFException e) {
            return new byte[] {-1};
        }
    }
}
