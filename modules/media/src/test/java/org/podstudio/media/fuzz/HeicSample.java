package org.podstudio.media.fuzz;

import static org.podstudio.media.metadata.c2pa.Boxes.box;
import static org.podstudio.media.metadata.c2pa.Boxes.join;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.Clips;

/** A HEIC as phones write it, of the one frame of a film. Source: ISO/IEC 23008-12. */
final class HeicSample {
    private HeicSample() {}

    static void write(Path file, int width, int height) throws StudioException, IOException {
        Path film = Clips.clip(file.resolveSibling("one-frame.mp4"), "mp4").picture("testsrc2=size=" + width + "x" + height
                + ":rate=1:duration=1,format=yuv420p", "libx265", Map.of("x265-params", "log-level=none:keyint=1")).write();
        byte[] mp4 = Files.readAllBytes(film);
        Files.delete(film);
        byte[] frame = content(mp4, "mdat");
        byte[] type = box("ftyp", latin("heic"), be32(0), latin("mif1heic"));
        // The place of the frame depends on the length of the list that states it, which does not depend on the place.
        int at = type.length + list(mp4, width, height, 0, frame.length).length + 8;
        Files.write(file, join(type, list(mp4, width, height, at, frame.length), box("mdat", frame)));
    }

    private static byte[] list(byte[] mp4, int width, int height, int at, int length) {
        byte[] entry = box("infe", be32(2 << 24), be16(1), be16(0), latin("hvc1"), new byte[1]);
        byte[] place = join(be16(1), be16(0), be16(1), be32(at), be32(length));
        byte[] properties = box("ipco", box("hvcC", content(mp4, "hvcC")), box("ispe", be32(0), be32(width), be32(height)));
        // Both belong to the picture, the first must be understood.
        byte[] owners = box("ipma", be32(0), be32(1), be16(1), new byte[] {2, (byte) 0x81, 2});
        return box("meta", be32(0), box("hdlr", be32(0), be32(0), latin("pict"), new byte[13]), box("pitm", be32(0), be16(1)),
                box("iloc", be32(0), be16(0x4400), be16(1), place), box("iinf", be32(0), be16(1), entry),
                box("iprp", properties, owners));
    }

    private static byte[] content(byte[] mp4, String box) {
        int at = new String(mp4, StandardCharsets.ISO_8859_1).indexOf(box);
        return Arrays.copyOfRange(mp4, at + 4, at - 4 + ByteBuffer.wrap(mp4).getInt(at - 4));
    }

    private static byte[] be16(int value) {
        return ByteBuffer.allocate(2).putShort((short) value).array();
    }

    private static byte[] be32(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
