package org.podstudio.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.probe.StudioMediaProbe;

class HostileFilesTest {
    private final StudioImageCodec codec = new StudioImageCodec();
    private final StudioMediaProbe probe = new StudioMediaProbe();

    @TempDir
    Path folder;

    @Test
    void aTextThatInflatesToAGigabyteCostsNothing() throws Exception {
        Path file = folder.resolve("bomb.png");
        codec.encode(ImageCodecTest.noise(new PixelLayout(4, 4, 3, 8)), EmbeddedMetadata.NONE, 90, file);
        byte[] bytes = Files.readAllBytes(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, 33);
        out.writeBytes(chunk("zTXt", bomb()));
        out.write(bytes, 33, bytes.length - 33);
        Files.write(file, out.toByteArray());
        long start = System.nanoTime();
        assertEquals(4, codec.decode(file).pixels().getWidth());
        assertTrue(probe.generator(file).isEmpty());
        assertTrue(System.nanoTime() - start < 5_000_000_000L);
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedByItsHeader() throws Exception {
        byte[] header = ByteBuffer.allocate(13).putInt(60000).putInt(60000).put((byte) 8).put((byte) 2).array();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(chunk("IHDR", header));
        out.writeBytes(chunk("IDAT", new byte[10]));
        out.writeBytes(chunk("IEND", new byte[0]));
        Path file = Files.write(folder.resolve("huge.png"), out.toByteArray());
        for (MediaProbe.Depth depth : MediaProbe.Depth.values()) {
            assertEquals("too-large", assertThrows(StudioException.class, () -> probe.probe(file, depth)).problem().code());
        }
        assertEquals("too-large", assertThrows(StudioException.class, () -> codec.decode(file)).problem().code());
    }

    @Test
    void eachFailureHasItsOwnCode() throws Exception {
        assertEquals("file-unreadable", code(folder.resolve("missing.png")));
        assertEquals("file-empty", code(Files.createFile(folder.resolve("empty.png"))));
        assertEquals("not-media", code(Files.writeString(folder.resolve("text.png"), "just some words")));
        assertEquals("format-unsupported", code(Files.writeString(folder.resolve("a.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>")));
        assertEquals("file-damaged", code(Files.write(folder.resolve("a.mp4"), "\0\0\0\u0014ftypisom\0\0\0\0isom".getBytes(StandardCharsets.ISO_8859_1))));
    }

    @Test
    void aFullDiskIsCalledSo() {
        assertEquals("disk-full", MediaProblem.unwritable(Path.of("a.png"), new IOException("No space left on device")).problem().code());
        assertEquals("file-unwritable", MediaProblem.unwritable(Path.of("a.png"), new IOException("Input/output error")).problem().code());
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNothingBehind() {
        Path file = folder.resolve("no-such-folder").resolve("a.png");
        StudioException e = assertThrows(StudioException.class,
                () -> codec.encode(ImageCodecTest.noise(new PixelLayout(2, 2, 3, 8)), EmbeddedMetadata.NONE, 90, file));
        assertEquals("file-unwritable", e.problem().code());
    }

    @Test
    void flippedBytesNeverCrashOrHang() throws Exception {
        Random random = new Random(20251122);
        for (String name : new String[] {"a.png", "a.jpg", "a.webp"}) {
            Path source = folder.resolve(name);
            codec.encode(ImageCodecTest.noise(new PixelLayout(48, 33, 3, 8)),
                    new EmbeddedMetadata(null, null, "<x/>".getBytes(StandardCharsets.UTF_8), java.util.Map.of("parameters", "x")), 80, source);
            byte[] whole = Files.readAllBytes(source);
            for (int round = 0; round < 120; round++) {
                byte[] broken = round % 4 == 3 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
                for (int i = 0; i < 1 + round % 5 && broken.length > 0; i++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                Path file = Files.write(folder.resolve("broken-" + name), broken);
                try {
                    probe.probe(file, MediaProbe.Depth.FIRST_FRAME);
                } catch (StudioException e) {
                    assertTrue(!e.problem().why().isBlank());
                }
                probe.generator(file);
            }
        }
    }

    private String code(Path file) {
        return assertThrows(StudioException.class, () -> probe.probe(file, MediaProbe.Depth.FIRST_FRAME)).problem().code();
    }

    /** One gigabyte of zeros, deflated to one megabyte. */
    private static byte[] bomb() {
        Deflater deflater = new Deflater();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("parameters\0\0".getBytes(StandardCharsets.ISO_8859_1));
        byte[] zeros = new byte[1 << 20];
        byte[] part = new byte[1 << 16];
        for (int i = 0; i < 1024; i++) {
            deflater.setInput(zeros);
            int n;
            while ((n = deflater.deflate(part)) > 0) {
                out.write(part, 0, n);
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length).putInt(content.length).put(name).put(content).putInt((int) crc.getValue()).array();
    }
}
