package org.podstudio.packbuilder.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The exact bytes between the files of a ZIP as we write it: stored, UTF-8 names, one time for all, ZIP64 fields only where
 * a number does not fit. Writer and verifier share it, so a ZIP of ours has no byte that is not accounted for. Source:
 * PKWARE APPNOTE 6.3.10.
 *
 * @param dosTime of every entry; UTC, in steps of two seconds
 * @param dosDate of every entry, from 1980 to 2107
 */
record ZipLayout(int dosTime, int dosDate) {
    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int END64 = 0x06064b50;
    static final int LOCATOR64 = 0x07064b50;
    static final int LOCAL_BYTES = 30;
    static final int CENTRAL_BYTES = 46;
    static final int END_BYTES = 22;
    static final int END64_BYTES = 56;
    static final int LOCATOR64_BYTES = 20;
    static final int UTF8 = 0x0800;
    static final long MAX32 = 0xffffffffL;
    static final int MAX16 = 0xffff;

    private static final int VERSION_STORED = 20;
    private static final int VERSION_ZIP64 = 45;
    /** Made on Unix, by version 4.5 of the format: extracting tools take the permissions from the attributes. */
    private static final int MADE_BY = 3 << 8 | VERSION_ZIP64;
    /** A regular file, rw-r--r--. */
    private static final int ATTRIBUTES = 0100644 << 16;
    private static final int ZIP64_TAG = 1;

    static ZipLayout at(Instant time) {
        LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        LocalDateTime first = LocalDateTime.of(1980, 1, 1, 0, 0);
        LocalDateTime last = LocalDateTime.of(2107, 12, 31, 23, 59, 58);
        LocalDateTime t = utc.isBefore(first) ? first : utc.isAfter(last) ? last : utc;
        return new ZipLayout(
                t.getHour() << 11 | t.getMinute() << 5 | t.getSecond() / 2,
                (t.getYear() - 1980) << 9 | t.getMonthValue() << 5 | t.getDayOfMonth());
    }

    ByteBuffer local(ZipMember member) {
        byte[] name = member.name().getBytes(StandardCharsets.UTF_8);
        boolean wide = member.size() >= MAX32;
        ByteBuffer out = buffer(LOCAL_BYTES + name.length + (wide ? 20 : 0));
        out.putInt(LOCAL);
        common(out, member, wide, wide);
        out.putShort((short) name.length).putShort((short) (wide ? 20 : 0)).put(name);
        if (wide) {
            out.putShort((short) ZIP64_TAG).putShort((short) 16).putLong(member.size()).putLong(member.size());
        }
        return out.flip();
    }

    ByteBuffer central(ZipMember member) {
        byte[] name = member.name().getBytes(StandardCharsets.UTF_8);
        boolean wide = member.size() >= MAX32;
        boolean far = member.offset() >= MAX32;
        int extra = wide || far ? 4 + (wide ? 16 : 0) + (far ? 8 : 0) : 0;
        ByteBuffer out = buffer(CENTRAL_BYTES + name.length + extra);
        out.putInt(CENTRAL).putShort((short) MADE_BY);
        common(out, member, wide, wide || far);
        out.putShort((short) name.length).putShort((short) extra).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        out.putInt(ATTRIBUTES).putInt((int) Math.min(member.offset(), MAX32)).put(name);
        if (extra > 0) {
            out.putShort((short) ZIP64_TAG).putShort((short) (extra - 4));
            if (wide) {
                out.putLong(member.size()).putLong(member.size());
            }
            if (far) {
                out.putLong(member.offset());
            }
        }
        return out.flip();
    }

    private void common(ByteBuffer out, ZipMember member, boolean wide, boolean zip64) {
        out.putShort((short) (zip64 ? VERSION_ZIP64 : VERSION_STORED)).putShort((short) UTF8).putShort((short) 0);
        out.putShort((short) dosTime).putShort((short) dosDate).putInt(member.crc());
        int size = wide ? -1 : (int) member.size();
        out.putInt(size).putInt(size);
    }

    /** Everything after the central directory. */
    static ByteBuffer end(long entries, long directoryOffset, long directoryBytes) {
        boolean wide = entries >= MAX16 || directoryOffset >= MAX32 || directoryBytes >= MAX32;
        ByteBuffer out = buffer((wide ? END64_BYTES + LOCATOR64_BYTES : 0) + END_BYTES);
        if (wide) {
            out.putInt(END64).putLong(END64_BYTES - 12).putShort((short) MADE_BY).putShort((short) VERSION_ZIP64);
            out.putInt(0).putInt(0).putLong(entries).putLong(entries).putLong(directoryBytes).putLong(directoryOffset);
            out.putInt(LOCATOR64).putInt(0).putLong(directoryOffset + directoryBytes).putInt(1);
        }
        out.putInt(END).putShort((short) 0).putShort((short) 0);
        short count = (short) Math.min(entries, MAX16);
        out.putShort(count).putShort(count);
        out.putInt((int) Math.min(directoryBytes, MAX32)).putInt((int) Math.min(directoryOffset, MAX32)).putShort((short) 0);
        return out.flip();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
