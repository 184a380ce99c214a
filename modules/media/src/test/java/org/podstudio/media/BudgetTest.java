package org.podstudio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.Clips;
import org.podstudio.media.image.JxlProgram;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.media.sniff.Sniffer;
import org.podstudio.media.thumbnail.StudioThumbnails;
import org.podstudio.testsupport.SharedCorpus;

/** Files that ask for more pixels, streams or time than anybody has: refused with a reason, or used as far as they go; never more memory than there is. */
@Timeout(120)
class BudgetTest {
    private final StudioMediaProbe probe = new StudioMediaProbe();
    private final StudioThumbnails thumbnails = new StudioThumbnails();
    private final StudioImageCodec codec = new StudioImageCodec();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"jpg, 65535, 65535", "gif, 65535, 65535", "bmp, 65535, 65535", "tiff, 65535, 65535", "webp, 16383, 16383", "webp, 16384, 16384",
            "psd, 30000, 30000", "png, 30000, 30000", "png, 65535, 65535", "tga, 65535, 65535", "qoi, 65535, 65535"})
    void aHeaderThatPromisesTooManyPixelsCostsNothing(String format, int width, int height) throws Exception {
        refused(Files.write(folder.resolve("huge." + format), picture(format, width, height)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff", "webp", "psd", "tga", "qoi"})
    void aPictureWithoutPixelsIsRefused(String format) throws Exception {
        refused(Files.write(folder.resolve("none." + format), picture(format, 0, 0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1000})
    void aContainerOfVeryManyStreamsIsReadOrRefusedAndNeverHangs(int streams) throws Exception {
        Path file = folder.resolve("many.avi");
        Files.write(file, avi(streams));
        decodedOrRefused(file);
    }

    @Test
    void whoHasTooManyStreamsIsToldSo() throws Exception {
        Clips film = Clips.clip(folder.resolve("many.mka"), "matroska");
        for (int i = 0; i < 201; i++) {
            film.sound("sine=duration=0.05", "pcm_s16le", Map.of());
        }
        Path file = film.write();
        assertThat(assertThrows(StudioException.class, () -> probe.probe(file, MediaProbe.Depth.HEADERS)).problem().why()).contains("more than 200 streams");
    }

    @Test
    void aTransportStreamThatNeverSaysWhatItIsEnds() throws Exception {
        byte[] packets = new byte[188 * 60_000];
        for (int i = 0; i < 60_000; i++) {
            ByteBuffer.wrap(packets, 188 * i, 4).put((byte) 0x47).put((byte) (0x01)).put((byte) i).put((byte) 0x10);
        }
        decodedOrRefused(Files.write(folder.resolve("endless.ts"), packets));
    }

    @Test
    void aFilmWithoutItsIndexOrWithoutFramesIsRefusedOrHasNoPicture() throws Exception {
        Path film = Clips.film(folder.resolve("film.mp4"));
        byte[] whole = Files.readAllBytes(film);
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        byte[] renamed = text.replace("moov", "junk").getBytes(StandardCharsets.ISO_8859_1);
        refused(Files.write(folder.resolve("no-moov.mp4"), renamed));
        // The index at the end is kept, and says that frames lie where nothing is.
        int data = text.indexOf("mdat");
        Arrays.fill(whole, data + 4, text.lastIndexOf("moov") - 4, (byte) 0);
        Path empty = Files.write(folder.resolve("no-frames.mp4"), whole);
        MediaFacts facts = probe.probe(empty, MediaProbe.Depth.HEADERS);
        tells(assertThrows(StudioException.class, () -> thumbnails.write(empty, facts, folder.resolve("s.jpg"), folder.resolve("l.jpg"))));
    }

    @Test
    void aFilmOfUnknownLengthHasAPoster() throws Exception {
        Path film = Clips.clip(folder.resolve("live.mkv"), "matroska").option("live", "1")
                .picture("testsrc2=size=64x48:rate=10:duration=1,format=yuv420p", "libx264", Map.of("preset", "ultrafast")).write();
        MediaFacts facts = probe.probe(film, MediaProbe.Depth.FIRST_FRAME);
        assertThat(facts.width()).isEqualTo(64);
        thumbnails.write(film, facts, folder.resolve("s.jpg"), folder.resolve("l.jpg"));
        assertThat(folder.resolve("l.jpg")).exists();
    }

    @Test
    void jpegXlIsDecodedByTheProgramWhereItIsAndRefusedWithItsNameWhereNot() throws Exception {
        Path file = SharedCorpus.file("b_imageformat", "conformance__bench_oriented_brg.jxl");
        if (JxlProgram.find().isEmpty()) {
            StudioException e = assertThrows(StudioException.class, () -> codec.decode(file));
            assertThat(e.problem().next()).contains("djxl");
            return;
        }
        MediaFacts facts = probe.probe(file, MediaProbe.Depth.HEADERS);
        PixelSize size = codec.decode(file).size();
        assertThat(new PixelSize(facts.width(), facts.height())).isEqualTo(size);
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.jxl"), Arrays.copyOf(bytes, 300));
        assertThat(assertThrows(StudioException.class, () -> codec.decode(cut)).problem().code()).isEqualTo("file-damaged");
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("podstudio-djxl"))).isEmpty();
        }
    }

    private void refused(Path file) throws IOException {
        for (MediaProbe.Depth depth : MediaProbe.Depth.values()) {
            tells(assertThrows(StudioException.class, () -> {
                MediaFacts facts = probe.probe(file, depth);
                thumbnails.write(file, facts, folder.resolve("s.jpg"), folder.resolve("l.jpg"));
            }));
        }
        assertThat(folder.resolve("l.jpg")).doesNotExist();
        if (Sniffer.sniff(file).isPresent() && Sniffer.sniff(file).get().type() == org.podstudio.core.api.media.MediaType.IMAGE) {
            tells(assertThrows(StudioException.class, () -> codec.decode(file)));
        }
    }

    private void decodedOrRefused(Path file) {
        assertThatCode(() -> {
            try {
                MediaFacts facts = probe.probe(file, MediaProbe.Depth.FIRST_FRAME);
                thumbnails.write(file, facts, folder.resolve("s.jpg"), folder.resolve("l.jpg"));
            } catch (StudioException e) {
                tells(e);
            }
        }).doesNotThrowAnyException();
    }

    private static void tells(StudioException e) {
        assertThat(e.problem().code()).isIn("too-large", "file-damaged", "format-unsupported", "not-media", "no-video", "no-audio");
        assertThat(e.problem().what()).isNotBlank();
        assertThat(e.problem().why()).isNotBlank();
        assertThat(e.problem().next()).isNotBlank();
    }

    /** A header of the format and some bytes that mean nothing. */
    private static byte[] picture(String format, int width, int height) {
        ByteBuffer big = ByteBuffer.allocate(400);
        ByteBuffer little = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        switch (format) {
            case "png" -> {
                ByteBuffer header = ByteBuffer.allocate(17).put(latin("IHDR")).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
                java.util.zip.CRC32 crc = new java.util.zip.CRC32();
                crc.update(header.array());
                big.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13).put(header.array()).putInt((int) crc.getValue());
                big.putInt(4).put(latin("IDAT")).putInt(0x78da0000).putInt(0);
            }
            case "jpg" -> big.put(new byte[] {-1, (byte) 0xd8, -1, (byte) 0xc0, 0, 17, 8}).putShort((short) height).putShort((short) width)
                    .put(new byte[] {3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, -1, (byte) 0xda, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0});
            case "gif" -> little.put(latin("GIF89a")).putShort((short) width).putShort((short) height).put(new byte[] {0, 0, 0, 0x2c, 0, 0, 0, 0})
                    .putShort((short) width).putShort((short) height).put(new byte[] {0, 8, 1, 0, 0});
            case "bmp" -> little.put(latin("BM")).putInt(400).putInt(0).putInt(54).putInt(40).putInt(width).putInt(height).putShort((short) 1)
                    .putShort((short) 24);
            case "tiff" -> {
                little.put(latin("II")).putShort((short) 42).putInt(8).putShort((short) 8);
                int[][] tags = {{256, width}, {257, height}, {258, 8}, {259, 1}, {262, 1}, {273, 200}, {277, 1}, {279, 100}};
                for (int[] tag : tags) {
                    little.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
                }
            }
            case "webp" -> {
                boolean large = width > 16383 || width == 0;
                little.put(latin("RIFF")).putInt(392).put(latin("WEBP")).put(latin(large ? "VP8X" : "VP8 ")).putInt(large ? 10 : 300);
                if (large) {
                    little.putInt(0).put(new byte[] {(byte) (width - 1), (byte) (width - 1 >> 8), 0, (byte) (height - 1), (byte) (height - 1 >> 8), 0});
                } else {
                    little.put(new byte[] {0x10, 0, 0, (byte) 0x9d, 1, 0x2a}).putShort((short) width).putShort((short) height);
                }
            }
            case "psd" -> big.put(latin("8BPS")).putShort((short) 1).put(new byte[6]).putShort((short) 3).putInt(height).putInt(width).putShort((short) 8)
                    .putShort((short) 3);
            case "tga" -> little.put(new byte[] {0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0}).putShort((short) width).putShort((short) height).put(new byte[] {24, 0});
            default -> big.put(latin("qoif")).putInt(width).putInt(height).put(new byte[] {3, 0});
        }
        return big.position() > 0 ? big.array() : little.array();
    }

    private static byte[] avi(int streams) {
        ByteBuffer header = ByteBuffer.allocate(56).order(ByteOrder.LITTLE_ENDIAN).putInt(40_000).putInt(0).putInt(0).putInt(0).putInt(10).putInt(0)
                .putInt(streams).putInt(0).putInt(16).putInt(16);
        ByteBuffer all = ByteBuffer.allocate(streams * 200).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < streams; i++) {
            byte[] strh = riff("strh", ByteBuffer.allocate(56).order(ByteOrder.LITTLE_ENDIAN).put(latin("vids")).put(latin("MJPG")).putInt(0).putInt(0)
                    .putInt(0).putInt(1).putInt(25).putInt(0).putInt(10).array());
            byte[] strf = riff("strf", ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN).putInt(40).putInt(16).putInt(16).putShort((short) 1)
                    .putShort((short) 24).put(latin("MJPG")).array());
            all.put(riff("LIST", join(latin("strl"), strh, strf)));
        }
        byte[] lists = Arrays.copyOf(all.array(), all.position());
        byte[] hdrl = riff("LIST", join(latin("hdrl"), riff("avih", header.array()), lists));
        byte[] movi = riff("LIST", join(latin("movi"), riff("00dc", new byte[30])));
        return riff("RIFF", join(latin("AVI "), hdrl, movi));
    }

    private static byte[] riff(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length).order(ByteOrder.LITTLE_ENDIAN).put(latin(name)).putInt(content.length).put(content).array();
    }

    private static byte[] join(byte[]... parts) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
