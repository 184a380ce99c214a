package org.podstudio.media.ffmpeg;

import static org.podstudio.media.metadata.c2pa.Boxes.box;
import static org.podstudio.media.metadata.c2pa.Boxes.join;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** MP4 files of one track and parameter sets, as small as they can be, byte by byte from their specifications. */
final class FilmFiles {
    private static final int HZ = 1000;
    private static final int SAMPLES = 10;
    private static final int SAMPLE_BYTES = 8;

    private FilmFiles() {}

    /** Bits of a parameter set. */
    static final class Bits {
        private final StringBuilder bits = new StringBuilder();

        Bits put(int value, int count) {
            for (int i = count - 1; i >= 0; i--) {
                bits.append(i > 30 ? 0 : value >> i & 1);
            }
            return this;
        }

        /** Exp-Golomb numbers. */
        Bits numbers(int... values) {
            for (int value : values) {
                int length = 32 - Integer.numberOfLeadingZeros(value + 1);
                put(0, length - 1).put(value + 1, length);
            }
            return this;
        }

        /** Closed, and with bytes against false start codes. */
        byte[] unit() {
            put(1, 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int zeros = 0;
            for (int at = 0; at < bits.length(); at += 8) {
                String part = bits.substring(at, Math.min(at + 8, bits.length()));
                int value = Integer.parseInt(part + "0".repeat(8 - part.length()), 2);
                if (zeros >= 2 && value <= 3) {
                    out.write(3);
                    zeros = 0;
                }
                out.write(value);
                zeros = value == 0 ? zeros + 1 : 0;
            }
            return out.toByteArray();
        }
    }

    /** An avcC box's content with these sequence sets and no picture set. */
    static byte[] avcc(byte[]... sets) {
        byte[] all = {1, 66, 0, 30, -1, (byte) (0xe0 | sets.length)};
        for (byte[] set : sets) {
            all = join(all, be16(set.length), set);
        }
        return join(all, new byte[] {0});
    }

    /** Baseline H.264, frames only. Crops are in steps of two pixels. */
    static byte[] h264(int width, int height) {
        int columns = (width + 15) / 16;
        int rows = (height + 15) / 16;
        int right = (columns * 16 - width) / 2;
        int bottom = (rows * 16 - height) / 2;
        Bits bits = new Bits().put(0x67, 8).put(66, 8).put(0, 8).put(30, 8).numbers(0, 0, 2, 1).put(0, 1).numbers(columns - 1, rows - 1).put(1, 1).put(1, 1);
        bits.put(right + bottom > 0 ? 1 : 0, 1);
        return (right + bottom > 0 ? bits.numbers(0, right, 0, bottom) : bits).put(0, 1).unit();
    }

    static byte[] video(int width, int height, byte[] avcc) {
        byte[] entry = box("avc1", new byte[6], be16(1), new byte[16], be16(width), be16(height), be32(0x480000), be32(0x480000), be32(0), be16(1),
                new byte[32], be16(24), be16(0xffff), box("avcC", avcc));
        return film("vide", box("vmhd", be32(1), new byte[8]), entry, width, height);
    }

    /** @param config the AAC's own description, as hexadecimal digits */
    static byte[] sound(int hz, int channels, String config) {
        byte[] specific = HexFormat.of().parseHex(config);
        byte[] decoder = join(new byte[] {0x40, 0x15}, new byte[11], new byte[] {5, (byte) specific.length}, specific);
        byte[] stream = join(new byte[3], new byte[] {4, (byte) decoder.length}, decoder);
        byte[] esds = box("esds", be32(0), new byte[] {3, (byte) stream.length}, stream);
        byte[] entry = box("mp4a", new byte[6], be16(1), new byte[8], be16(channels), be16(16), be32(0), be32(hz << 16), esds);
        return film("soun", box("smhd", be32(0), be32(0)), entry, 0, 0);
    }

    private static byte[] film(String kind, byte[] head, byte[] entry, int width, int height) {
        byte[] ftyp = box("ftyp", latin("isom"), be32(512), latin("isommp42"));
        byte[] mdat = box("mdat", new byte[SAMPLES * SAMPLE_BYTES]);
        int duration = SAMPLES * 40;
        byte[] matrix = join(be32(0x10000), new byte[12], be32(0x10000), new byte[12], be32(0x40000000));
        byte[] table = box("stbl", box("stsd", be32(0), be32(1), entry), box("stts", be32(0), be32(1), be32(SAMPLES), be32(40)),
                box("stsc", be32(0), be32(1), be32(1), be32(SAMPLES), be32(1)), box("stsz", be32(0), be32(SAMPLE_BYTES), be32(SAMPLES)),
                box("stco", be32(0), be32(1), be32(ftyp.length + 8)));
        byte[] media = box("mdia", box("mdhd", be32(0), new byte[8], be32(HZ), be32(duration), be32(0x55c40000)),
                box("hdlr", be32(0), be32(0), latin(kind), new byte[13]),
                box("minf", head, box("dinf", box("dref", be32(0), be32(1), box("url ", be32(1)))), table));
        byte[] track = box("trak", box("tkhd", be32(3), new byte[8], be32(1), be32(0), be32(duration), new byte[16], matrix, be32(width << 16),
                be32(height << 16)), media);
        byte[] movie = box("mvhd", be32(0), new byte[8], be32(HZ), be32(duration), be32(0x10000), be16(0x100), new byte[10], matrix, new byte[24], be32(2));
        return join(ftyp, mdat, box("moov", movie, track));
    }

    static byte[] be16(int value) {
        return ByteBuffer.allocate(2).putShort((short) value).array();
    }

    static byte[] be32(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
