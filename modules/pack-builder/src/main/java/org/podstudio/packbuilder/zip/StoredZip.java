package org.podstudio.packbuilder.zip;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.packbuilder.ByteMeter;
import org.podstudio.packbuilder.PrivateFiles;

/**
 * Writes a ZIP whose entries are stored. Media hardly deflates (0.15 % for 30 times the CPU), so the bytes go from file to
 * file inside the kernel, and checksums are taken from the pass that copied them.
 */
public final class StoredZip {
    /** Small enough that a cancel is noticed at once, large enough that the calls cost nothing. */
    private static final long CHUNK_BYTES = 4 << 20;

    private static final int DIRECTORY_BUFFER_BYTES = 1 << 18;

    private StoredZip() {}

    /**
     * A file to store.
     *
     * @param name path inside the ZIP with {@code /}
     * @param size bytes; the file must have exactly as many
     * @param crc CRC-32 of its content
     */
    public record Input(String name, Path file, long size, int crc) {}

    /**
     * Writes and syncs the ZIP; the entries in the order of {@code inputs}.
     *
     * @param target must not exist; stays half-written when this throws
     * @param time of every entry, so that the same inputs give the same bytes
     */
    public static void write(Path target, List<Input> inputs, Instant time, ByteMeter meter) throws IOException, CancelledException {
        ZipLayout layout = ZipLayout.at(time);
        List<ZipMember> members = new ArrayList<>(inputs.size());
        try (FileChannel out = PrivateFiles.create(target)) {
            long at = 0;
            for (Input input : inputs) {
                ZipMember member = new ZipMember(input.name(), input.size(), input.crc(), at);
                members.add(member);
                at += writeAll(out, layout.local(member));
                copy(input, out, meter);
                at += input.size();
            }
            long bytes = directory(out, layout, members);
            writeAll(out, ZipLayout.end(members.size(), at, bytes));
            out.force(true);
        }
    }

    private static void copy(Input input, FileChannel out, ByteMeter meter) throws IOException, CancelledException {
        try (FileChannel in = FileChannel.open(input.file(), StandardOpenOption.READ)) {
            if (in.size() != input.size()) {
                throw new IOException(input.name() + " has " + in.size() + " bytes now and had " + input.size());
            }
            for (long done = 0; done < input.size(); ) {
                long moved = in.transferTo(done, Math.min(CHUNK_BYTES, input.size() - done), out);
                if (moved <= 0) {
                    throw new EOFException(input.name() + " became shorter while it was read");
                }
                done += moved;
                FailurePoint.reached("pack.zip");
                meter.add(moved);
            }
        }
    }

    private static long directory(FileChannel out, ZipLayout layout, List<ZipMember> members) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(DIRECTORY_BUFFER_BYTES);
        long bytes = 0;
        for (ZipMember member : members) {
            ByteBuffer record = layout.central(member);
            bytes += record.remaining();
            if (record.remaining() > buffer.remaining()) {
                writeAll(out, buffer.flip());
                buffer.clear();
            }
            buffer.put(record); // a name has at most 65,535 bytes: a record always fits an empty buffer
        }
        writeAll(out, buffer.flip());
        return bytes;
    }

    private static long writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        long written = 0;
        while (bytes.hasRemaining()) {
            written += out.write(bytes);
        }
        return written;
    }
}
