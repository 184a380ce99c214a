package org.podstudio.packbuilder.zip;

import static java.lang.Short.toUnsignedInt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One record of a ZIP's central directory, as it stands there.
 *
 * @param raw all its bytes
 * @param utf8 whether the name is marked as UTF-8
 * @param validName false when the name is marked as UTF-8 and is not
 */
record CentralRecord(String name, boolean utf8, boolean validName, int flags, int method, int time, int date, int needed, int crc,
        long packed, long size, long offset, int disk, int madeBy, int attributes, boolean hasExtra, byte[] nameBytes, ByteBuffer raw) {

    /**
     * The record at the buffer's position, which moves behind it; null when there is none.
     *
     * @param in little-endian
     */
    static @Nullable CentralRecord read(ByteBuffer in) {
        int start = in.position();
        if (in.remaining() < ZipLayout.CENTRAL_BYTES || in.getInt(start) != ZipLayout.CENTRAL) {
            return null;
        }
        int nameBytes = toUnsignedInt(in.getShort(start + 28));
        int extraBytes = toUnsignedInt(in.getShort(start + 30));
        int length = ZipLayout.CENTRAL_BYTES + nameBytes + extraBytes + toUnsignedInt(in.getShort(start + 32));
        if (in.remaining() < length) {
            return null;
        }
        byte[] name = new byte[nameBytes];
        in.get(start + ZipLayout.CENTRAL_BYTES, name);
        int flags = toUnsignedInt(in.getShort(start + 8));
        long packed = in.getInt(start + 20) & ZipLayout.MAX32;
        long size = in.getInt(start + 24) & ZipLayout.MAX32;
        long offset = in.getInt(start + 42) & ZipLayout.MAX32;
        ByteBuffer wide = zip64(in.slice(start + ZipLayout.CENTRAL_BYTES + nameBytes, extraBytes).order(in.order()));
        if (size == ZipLayout.MAX32 && wide.remaining() >= 8) {
            size = wide.getLong();
        }
        if (packed == ZipLayout.MAX32 && wide.remaining() >= 8) {
            packed = wide.getLong();
        }
        if (offset == ZipLayout.MAX32 && wide.remaining() >= 8) {
            offset = wide.getLong();
        }
        boolean utf8 = (flags & ZipLayout.UTF8) != 0;
        String text = decoded(name, utf8);
        in.position(start + length);
        return new CentralRecord(text == null ? new String(name, StandardCharsets.ISO_8859_1) : text, utf8, text != null, flags,
                toUnsignedInt(in.getShort(start + 10)), toUnsignedInt(in.getShort(start + 12)), toUnsignedInt(in.getShort(start + 14)),
                toUnsignedInt(in.getShort(start + 6)), in.getInt(start + 16), packed, size, offset,
                toUnsignedInt(in.getShort(start + 34)), toUnsignedInt(in.getShort(start + 4)), in.getInt(start + 38), extraBytes > 0,
                name, in.slice(start, length));
    }

    /** The content of the ZIP64 field among the extra fields; empty when there is none. */
    static ByteBuffer zip64(ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int tag = toUnsignedInt(extra.getShort());
            int bytes = toUnsignedInt(extra.getShort());
            if (bytes > extra.remaining()) {
                break;
            }
            if (tag == 1) {
                return extra.slice(extra.position(), bytes).order(extra.order());
            }
            extra.position(extra.position() + bytes);
        }
        return ByteBuffer.allocate(0).order(extra.order());
    }

    static @Nullable String decoded(byte[] name, boolean utf8) {
        if (!utf8) {
            return new String(name, Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    boolean folder() {
        return name.endsWith("/");
    }

    boolean encrypted() {
        return (flags & (1 | 1 << 6 | 1 << 13)) != 0;
    }

    /** Sizes and CRC follow the content instead of standing before it. */
    boolean described() {
        return (flags & 1 << 3) != 0;
    }

    boolean ascii() {
        for (byte b : nameBytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** A symbolic link or another special file of Unix. */
    boolean special() {
        int type = attributes >>> 28;
        return madeBy >> 8 == 3 && type != 0 && type != 8 && type != 4;
    }
}
