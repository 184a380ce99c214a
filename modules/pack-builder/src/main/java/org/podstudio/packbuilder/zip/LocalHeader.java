package org.podstudio.packbuilder.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.pack.VerifyReport.Finding;

/** The header before a file's bytes; some tools read only these, others only the directory, so both must say the same. */
final class LocalHeader {
    private LocalHeader() {}

    /** The entry, or null when its bytes cannot be found; what differs is added to {@code problems}. */
    static @Nullable ZipEntryInfo check(FileChannel in, CentralRecord record, long limit, List<Finding> problems) throws IOException {
        long at = record.offset();
        if (at < 0 || record.packed() < 0 || record.size() < 0 || at + ZipLayout.LOCAL_BYTES > limit) {
            problems.add(header(record, "Its place " + at + " lies outside the ZIP."));
            return null;
        }
        ByteBuffer head = ZipDirectory.at(in, at, ZipLayout.LOCAL_BYTES);
        if (head.getInt(0) != ZipLayout.LOCAL) {
            problems.add(header(record, "There is no file header at " + at + "."));
            return null;
        }
        int nameBytes = Short.toUnsignedInt(head.getShort(26));
        int extraBytes = Short.toUnsignedInt(head.getShort(28));
        long data = at + ZipLayout.LOCAL_BYTES + nameBytes + extraBytes;
        if (data + record.packed() > limit) {
            problems.add(header(record, "Its " + record.packed() + " bytes reach beyond the files' part of the ZIP."));
            return null;
        }
        ByteBuffer rest = ZipDirectory.at(in, at + ZipLayout.LOCAL_BYTES, nameBytes + extraBytes);
        byte[] name = Arrays.copyOf(rest.array(), nameBytes);
        if (!Arrays.equals(name, record.nameBytes())) {
            String own = CentralRecord.decoded(name, true);
            problems.add(header(record, "The name before its content differs from the one in the directory."));
            if (own != null) {
                problems.add(new Finding(Printable.of(own), "zip-header", "The directory gives it another name."));
            }
        }
        if (!same(head, record, rest.slice(nameBytes, extraBytes).order(rest.order()))) {
            problems.add(header(record, "The header before its content differs from the directory."));
        }
        return new ZipEntryInfo(record.name(), record.size(), record.packed(), record.method(), record.crc(), data);
    }

    private static boolean same(ByteBuffer head, CentralRecord record, ByteBuffer extra) {
        boolean fixed = Short.toUnsignedInt(head.getShort(6)) == record.flags()
                && Short.toUnsignedInt(head.getShort(8)) == record.method()
                && Short.toUnsignedInt(head.getShort(10)) == record.time()
                && Short.toUnsignedInt(head.getShort(12)) == record.date();
        if (!fixed || record.described()) {
            return fixed;
        }
        long packed = head.getInt(18) & ZipLayout.MAX32;
        long size = head.getInt(22) & ZipLayout.MAX32;
        ByteBuffer wide = CentralRecord.zip64(extra);
        if (size == ZipLayout.MAX32 && wide.remaining() >= 8) {
            size = wide.getLong();
        }
        if (packed == ZipLayout.MAX32 && wide.remaining() >= 8) {
            packed = wide.getLong();
        }
        return head.getInt(14) == record.crc() && packed == record.packed() && size == record.size();
    }

    private static Finding header(CentralRecord record, String what) {
        return new Finding(Printable.of(record.name()), "zip-header", what);
    }
}
