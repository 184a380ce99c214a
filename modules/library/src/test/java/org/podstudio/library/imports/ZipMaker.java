package org.podstudio.library.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes archives byte by byte, with whatever is wrong in them that a test wants. */
final class ZipMaker {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;

    /** What an entry is, and what it claims. */
    static final class Entry {
        final byte[] name;
        final byte[] content;
        boolean deflated = true;
        boolean descriptor;
        boolean zip64;
        int flags;
        int method = -1;
        long crcDelta;
        byte[] extra = {};
        long sharesHeaderAt = -1;

        Entry(byte[] name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        Entry(String name, byte[] content) {
            this(name.getBytes(StandardCharsets.UTF_8), content);
        }

        Entry stored() {
            deflated = false;
            return this;
        }
    }

    /** @return where its header begins */
    long add(Entry entry) throws IOException {
        byte[] packed = entry.deflated ? deflate(entry.content) : entry.content;
        CRC32 crc = new CRC32();
        crc.update(entry.content);
        long sum = crc.getValue() + entry.crcDelta & 0xffffffffL;
        int method = entry.method >= 0 ? entry.method : entry.deflated ? 8 : 0;
        int flags = entry.flags | (entry.descriptor ? 8 : 0);
        long at = entry.sharesHeaderAt >= 0 ? entry.sharesHeaderAt : out.size();
        if (entry.sharesHeaderAt < 0) {
            ByteBuffer local = buffer(30).putInt(0x04034b50).putShort((short) 20).putShort((short) flags).putShort((short) method).putInt(0x5a21_0000);
            local.putInt(entry.descriptor ? 0 : (int) sum).putInt(entry.descriptor ? 0 : packed.length).putInt(entry.descriptor ? 0 : entry.content.length);
            out.write(local.putShort((short) entry.name.length).putShort((short) 0).array());
            out.write(entry.name);
            out.write(packed);
            if (entry.descriptor) {
                out.write(buffer(16).putInt(0x08074b50).putInt((int) sum).putInt(packed.length).putInt(entry.content.length).array());
            }
        }
        byte[] extra = entry.extra;
        if (entry.zip64) {
            extra = buffer(28).putShort((short) 1).putShort((short) 24).putLong(entry.content.length).putLong(packed.length).putLong(at).array();
        }
        ByteBuffer record = buffer(46).putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) flags).putShort((short) method);
        record.putInt(0x5a21_0000).putInt((int) sum).putInt(entry.zip64 ? -1 : packed.length).putInt(entry.zip64 ? -1 : entry.content.length);
        record.putShort((short) entry.name.length).putShort((short) extra.length).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        directory.write(record.putInt(0).putInt(entry.zip64 ? -1 : (int) at).array());
        directory.write(entry.name);
        directory.write(extra);
        entries++;
        return at;
    }

    Path write(Path file, boolean zip64) throws IOException {
        long at = out.size();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(out.toByteArray());
        all.write(directory.toByteArray());
        if (zip64) {
            long record = all.size();
            all.write(buffer(56).putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45).putInt(0).putInt(0).putLong(entries)
                    .putLong(entries).putLong(directory.size()).putLong(at).array());
            all.write(buffer(20).putInt(0x07064b50).putInt(0).putLong(record).putInt(1).array());
        }
        all.write(buffer(22).putInt(0x06054b50).putShort((short) 0).putShort((short) 0).putShort((short) (zip64 ? -1 : entries))
                .putShort((short) (zip64 ? -1 : entries)).putInt(zip64 ? -1 : directory.size()).putInt(zip64 ? -1 : (int) at).putShort((short) 0).array());
        return Files.write(file, all.toByteArray());
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
