package org.podstudio.media.metadata.av;

import static org.podstudio.media.metadata.c2pa.Boxes.box;
import static org.podstudio.media.metadata.c2pa.Boxes.join;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Sounds and films as small as they can be, byte by byte from their specifications. */
final class AvFiles {
    static final String XMP_BOX = "be7acfcb97a942e89c71999491e3afac";
    static final String C2PA_BOX = "d8fec3d61b0e483c92975828877ec481";

    private AvFiles() {}

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    static byte[] be32(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] le32(int value) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }

    // MP4 and QuickTime

    static byte[] ftyp() {
        return box("ftyp", latin("isom"), be32(512), latin("isommp42"));
    }

    static byte[] data(int kind, byte[] value) {
        return box("data", be32(kind), be32(0), value);
    }

    /** iTunes: {@code udta/meta/hdlr+ilst}. */
    static byte[] itunes(byte[]... items) {
        return box("udta", box("meta", be32(0), box("hdlr", new byte[8], latin("mdirappl"), new byte[9]), box("ilst", items)));
    }

    static byte[] freeform(String name, String value) {
        return box("----", box("mean", be32(0), latin("com.apple.iTunes")), box("name", be32(0), utf8(name)), data(1, utf8(value)));
    }

    /** QuickTime's {@code meta}, without a version, with keys. */
    static byte[] keyed(String key, String value) {
        byte[] keys = box("keys", be32(0), be32(1), be32(8 + utf8(key).length), latin("mdta"), utf8(key));
        return box("meta", box("hdlr", new byte[8], latin("mdta"), new byte[12]), keys, box("ilst", box("\0\0\0\u0001", data(1, utf8(value)))));
    }

    /** As a manifest store lies in it: version, purpose, offset, boxes. */
    static byte[] c2paBox(byte[] store) {
        return box("uuid", hex(C2PA_BOX), be32(0), latin("manifest\0"), new byte[8], store);
    }

    // Matroska

    static byte[] element(String id, byte[]... contents) {
        byte[] all = join(contents);
        return join(hex(id), be32(all.length | 0x10000000), all);
    }

    static byte[] mkv(byte[]... inSegment) {
        return join(element("1a45dfa3", element("4282", latin("matroska"))), element("18538067", inSegment));
    }

    static byte[] simpleTag(String name, String value) {
        return element("67c8", element("45a3", utf8(name)), element("4487", utf8(value)));
    }

    static byte[] tags(byte[]... simpleTags) {
        return element("1254c367", element("7373", element("63c0"), join(simpleTags)));
    }

    // ID3

    static byte[] syncSafe(int value) {
        return new byte[] {(byte) (value >> 21 & 0x7f), (byte) (value >> 14 & 0x7f), (byte) (value >> 7 & 0x7f), (byte) (value & 0x7f)};
    }

    static byte[] id3(int version, int flags, byte[]... frames) {
        byte[] all = join(frames);
        return join(latin("ID3"), new byte[] {(byte) version, 0, (byte) flags}, syncSafe(all.length), all);
    }

    static byte[] frame(int version, String id, int flags, byte[]... contents) {
        byte[] all = join(contents);
        if (version == 2) {
            return join(latin(id), new byte[] {(byte) (all.length >> 16), (byte) (all.length >> 8), (byte) all.length}, all);
        }
        return join(latin(id), version == 4 ? syncSafe(all.length) : be32(all.length), new byte[] {0, (byte) flags}, all);
    }

    static byte[] text(int encoding, String text) {
        Charset charset = switch (encoding) {
            case 0 -> StandardCharsets.ISO_8859_1;
            case 1 -> StandardCharsets.UTF_16; // big-endian with its mark
            case 2 -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
        return text.getBytes(charset);
    }

    /** Two frames of MPEG 1 layer 3, 128 kbit/s at 44.1 kHz. */
    static byte[] mp3(byte[] tag) {
        byte[] frame = new byte[417];
        System.arraycopy(hex("fffb9064"), 0, frame, 0, 4);
        return join(tag, frame, frame, frame, frame);
    }

    // FLAC and Ogg

    static byte[] comments(String... entries) {
        byte[] all = join(le32(4), latin("test"), le32(entries.length));
        for (String entry : entries) {
            all = join(all, le32(utf8(entry).length), utf8(entry));
        }
        return all;
    }

    static byte[] flac(byte[] comments) {
        return join(latin("fLaC"), new byte[] {0, 0, 0, 34}, new byte[34], be32(0x84 << 24 | comments.length), comments, new byte[64]);
    }

    /** One page that holds part of a packet, or a whole one. */
    static byte[] page(int serial, int sequence, boolean continues, byte[] lacing, byte[] body) {
        return join(latin("OggS"), new byte[] {0, (byte) (sequence == 0 ? 2 : continues ? 1 : 0)}, new byte[8], le32(serial), le32(sequence), new byte[4],
                new byte[] {(byte) lacing.length}, lacing, body);
    }

    /** A stream whose second packet is cut into pages of {@code pageBytes}, a multiple of 255. */
    static byte[] ogg(byte[] identification, byte[] second, int pageBytes) {
        byte[] file = page(7, 0, false, new byte[] {(byte) identification.length}, identification);
        int sequence = 1;
        for (int at = 0; at <= second.length; at += pageBytes, sequence++) {
            int here = Math.min(pageBytes, second.length - at);
            boolean last = here < pageBytes;
            byte[] lacing = new byte[here / 255 + (last ? 1 : 0)];
            java.util.Arrays.fill(lacing, (byte) 255);
            if (last) {
                lacing[lacing.length - 1] = (byte) (here % 255);
            }
            file = join(file, page(7, sequence, at > 0, lacing, java.util.Arrays.copyOfRange(second, at, at + here)));
        }
        return join(file, page(7, sequence, false, new byte[] {10}, new byte[10]));
    }

    // RIFF and AIFF

    static byte[] chunk(String id, byte[]... contents) {
        byte[] all = join(contents);
        return join(latin(id), le32(all.length), all, new byte[all.length & 1]);
    }

    static byte[] wav(byte[]... chunks) {
        byte[] fmt = chunk("fmt ", hex("0100 0100 44ac0000 88580100 0200 1000"));
        byte[] all = join(latin("WAVE"), fmt, chunk("data", new byte[401]), join(chunks));
        return join(latin("RIFF"), le32(all.length), all);
    }

    static byte[] aiff(byte[]... chunks) {
        byte[] all = join(latin("AIFF"), big("SSND", new byte[33]), join(chunks));
        return join(latin("FORM"), be32(all.length), all);
    }

    static byte[] big(String id, byte[]... contents) {
        byte[] all = join(contents);
        return join(latin(id), be32(all.length), all, new byte[all.length & 1]);
    }
}
