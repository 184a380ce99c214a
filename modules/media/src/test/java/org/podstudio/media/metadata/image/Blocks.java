package org.podstudio.media.metadata.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Pictures put together byte by byte: each container by its own specification, never by the code that reads it. */
final class Blocks {
    private Blocks() {}

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] be32(long value) {
        return ByteBuffer.allocate(4).putInt((int) value).array();
    }

    static byte[] be16(int value) {
        return ByteBuffer.allocate(2).putShort((short) value).array();
    }

    static byte[] le32(long value) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) value).array();
    }

    static byte[] deflate(byte[] data) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[65536];
        while (!deflater.finished()) {
            out.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] chunk(String type, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(latin(type));
        crc.update(data);
        return join(be32(data.length), latin(type), data, be32(crc.getValue()));
    }

    static byte[] text(String keyword, String text) {
        return chunk("tEXt", join(latin(keyword + "\0"), utf8(text)));
    }

    static byte[] ztxt(String keyword, String text) {
        return chunk("zTXt", join(latin(keyword + "\0\0"), deflate(latin(text))));
    }

    static byte[] itxt(String keyword, String text, boolean compressed) {
        byte[] head = latin(keyword + "\0" + (compressed ? "\1" : "\0") + "\0en\0\0");
        return chunk("iTXt", join(head, compressed ? deflate(utf8(text)) : utf8(text)));
    }

    /** 2x2 grey pixels with {@code before} and {@code after} them, and {@code trailer} behind the end. */
    static byte[] png(byte[] before, byte[] after, byte[] trailer) {
        byte[] header = join(be32(2), be32(2), new byte[] {8, 0, 0, 0, 0});
        return join(latin("\u0089PNG\r\n\u001a\n"), chunk("IHDR", header), before, chunk("IDAT", deflate(new byte[6])), after,
                chunk("IEND", new byte[0]), trailer);
    }

    static byte[] png(byte[]... chunks) {
        return png(join(chunks), new byte[0], new byte[0]);
    }

    static byte[] segment(int marker, byte[] content) {
        return join(new byte[] {(byte) 0xff, (byte) marker}, be16(content.length + 2), content);
    }

    static byte[] jpeg(byte[]... segments) {
        byte[] frame = segment(0xc0, new byte[] {8, 0, 2, 0, 2, 1, 1, 0x11, 0});
        byte[] scan = segment(0xda, new byte[] {1, 1, 0, 0, 63, 0});
        return join(new byte[] {(byte) 0xff, (byte) 0xd8}, join(segments), frame, scan, new byte[] {0, (byte) 0xff, (byte) 0xd9});
    }

    static byte[] riff(String name, byte[] content) {
        return join(latin(name), le32(content.length), content, new byte[content.length & 1]);
    }

    static byte[] webp(byte[]... chunks) {
        byte[] body = join(latin("WEBP"), riff("VP8X", new byte[] {12, 0, 0, 0, 1, 0, 0, 1, 0, 0}), riff("ICCP", new byte[301]), join(chunks));
        return join(latin("RIFF"), le32(body.length), body);
    }

    static byte[] blocks(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < data.length; i += 255) {
            int n = Math.min(255, data.length - i);
            out.write(n);
            out.write(data, i, n);
        }
        out.write(0);
        return out.toByteArray();
    }

    /** 1x1 pixel; {@code before} and {@code after} its frame. */
    static byte[] gif(byte[] before, byte[] after) {
        byte[] head = join(latin("GIF89a"), new byte[] {1, 0, 1, 0, (byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1});
        byte[] frame = new byte[] {0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0};
        return join(head, before, frame, after, new byte[] {0x3b});
    }

    /** A directory entry. @param type 2 ASCII, 4 LONG, 7 UNDEFINED, 1 BYTE */
    record Tag(int number, int type, byte[] value) {}

    /** One directory, and a second one for what belongs into the EXIF directory (tags of 0x9000 and above). */
    static byte[] tiff(boolean big, List<Tag> tags) {
        List<Tag> inner = tags.stream().filter(t -> t.number() >= 0x9000 && t.number() < 0x9c00).toList();
        List<Tag> outer = tags.stream().filter(t -> !inner.contains(t)).toList();
        int count = outer.size() + (inner.isEmpty() ? 0 : 1);
        int innerAt = 8 + 2 + 12 * count + 4;
        int dataAt = innerAt + (inner.isEmpty() ? 0 : 2 + 12 * inner.size() + 4);
        ByteBuffer b = ByteBuffer.allocate(dataAt + tags.stream().mapToInt(t -> t.value().length + 1).sum());
        b.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        b.put(latin(big ? "MM" : "II")).putShort((short) 42).putInt(8).putShort((short) count);
        int data = dataAt;
        for (Tag tag : outer) {
            data = entry(b, tag, data);
        }
        if (!inner.isEmpty()) {
            b.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(innerAt);
        }
        b.putInt(0);
        if (!inner.isEmpty()) {
            b.putShort((short) inner.size());
            for (Tag tag : inner) {
                data = entry(b, tag, data);
            }
            b.putInt(0);
        }
        return Arrays.copyOf(b.array(), data);
    }

    private static int entry(ByteBuffer b, Tag tag, int data) {
        int size = tag.type() == 4 ? 4 : 1;
        b.putShort((short) tag.number()).putShort((short) tag.type()).putInt(tag.value().length / size);
        if (tag.value().length <= 4) {
            b.put(Arrays.copyOf(tag.value(), 4));
            return data;
        }
        b.putInt(data);
        b.duplicate().position(data).put(tag.value());
        return data + tag.value().length + (tag.value().length & 1);
    }

    static byte[] exif(int tag, byte[] value) {
        return tiff(true, List.of(new Tag(tag, 7, value)));
    }

    static byte[] comment(String mark, byte[] text) {
        return join(latin(mark), text);
    }

    static byte[] box(String type, byte[]... content) {
        byte[] all = join(content);
        return join(be32(8 + all.length), latin(type), all);
    }

    static byte[] fullBox(String type, int version, byte[]... content) {
        return box(type, be32((long) version << 24), join(content));
    }

    /** An AVIF whose items are a picture (1), its EXIF block (2) and its XMP packet (3), the last two behind the meta box. */
    static byte[] avif(byte[] exif, byte[] xmp) {
        byte[] block = join(be32(0), exif);
        byte[] ftyp = box("ftyp", latin("avif"), be32(0), latin("avifmif1"));
        int metaBytes = meta(0, block.length, xmp.length).length;
        byte[] meta = meta(ftyp.length + metaBytes + 8, block.length, xmp.length);
        return join(ftyp, meta, box("mdat", block, xmp));
    }

    private static byte[] meta(int at, int exifLength, int xmpLength) {
        byte[] infos = join(be16(3), info(1, latin("av01\0")), info(2, latin("Exif\0")), info(3, latin("mime\0application/rdf+xml\0\0")));
        byte[] places = join(new byte[] {0x44, 0}, be16(2), be16(2), be16(0), be16(1), be32(at), be32(exifLength),
                be16(3), be16(0), be16(1), be32(at + exifLength), be32(xmpLength));
        byte[] references = join(box("cdsc", be16(2), be16(1), be16(1)), box("cdsc", be16(3), be16(1), be16(1)));
        return fullBox("meta", 0, fullBox("pitm", 0, be16(1)), fullBox("iinf", 0, infos), fullBox("iloc", 0, places),
                fullBox("iref", 0, references));
    }

    private static byte[] info(int id, byte[] typeAndName) {
        return fullBox("infe", 2, be16(id), be16(0), typeAndName);
    }
}
