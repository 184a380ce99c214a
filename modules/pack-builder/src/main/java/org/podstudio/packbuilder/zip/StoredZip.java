package org.podstudio.packbuilder.zip;

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

/**
 * Writes a ZIP whose entries are stored. Media hardly deflates (0.15 % for 30 times the CPU), so the bytes are moved as
 * they are, and checksums are taken from the pass that copied them.
 */
public final class StoredZip {
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
        try (PackedFile out = PackedFile.create(target, inputs.stream().mapToLong(Input::size).sum())) {
            long at = 0;
            for (Input input : inputs) {
                ZipMember member = new ZipMember(input.name(), input.size(), input.crc(), at);
                members.add(member);
                ByteBuffer local = layout.local(member);
                at += local.remaining() + input.size();
                out.write(local);
                copy(input, out, meter);
            }
            long bytes = 0;
            for (ZipMember member : members) {
                ByteBuffer record = layout.central(member);
                bytes += record.remaining();
                out.write(record);
            }
            out.write(ZipLayout.end(members.size(), at, bytes));
            out.finish();
        }
    }

    private static void copy(Input input, PackedFile out, ByteMeter meter) throws IOException, CancelledException {
        try (FileChannel in = FileChannel.open(input.file(), StandardOpenOption.READ)) {
            if (in.size() != input.size()) {
                throw new IOException(input.name() + " has " + in.size() + " bytes now and had " + input.size());
            }
            for (long done = 0; done < input.size(); ) {
                long moved = out.append(in, done, input.size() - done);
                done += moved;
                FailurePoint.reached("pack.zip");
                meter.add(moved);
            }
        }
    }
}
