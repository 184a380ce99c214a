package org.podstudio.packbuilder.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.podstudio.core.api.pack.VerifyReport.Finding;

/**
 * For a ZIP that we wrote: makes its framing again from its names, sizes and checksums and compares every byte, so that one
 * flipped byte is found wherever it is. A ZIP that another tool wrote is left alone.
 */
final class OwnFraming {
    private OwnFraming() {}

    static void check(FileChannel in, ZipDirectory directory, String zipName, List<Finding> problems) throws IOException {
        List<CentralRecord> records = directory.records();
        if (records.isEmpty()) {
            nameAt(in, 0, in.size()).ifPresent(name -> problems.add(new Finding(Printable.of(name), "zip-header", "Its directory entry cannot be read.")));
            return;
        }
        ZipLayout layout = commonTime(records);
        List<Finding> found = new ArrayList<>();
        int ours = 0;
        long running = 0;
        for (CentralRecord record : records) {
            long at = running;
            if (record.offset() != running && nameAt(in, record.offset(), directory.offset()).filter(record.name()::equals).isPresent()) {
                at = record.offset(); // the one before has a wrong size: go on where this one says, so that only one is named
                found.add(new Finding(zipName, "zip-damaged", "There is a gap before " + record.name() + "."));
            }
            ZipMember member = new ZipMember(record.name(), record.size(), record.crc(), at);
            boolean central = layout.central(member).equals(record.raw());
            ByteBuffer local = layout.local(member);
            boolean before = at + local.remaining() <= directory.offset()
                    && local.equals(ZipDirectory.at(in, at, local.remaining()));
            if (central && before) {
                ours++;
            } else {
                found.add(new Finding(Printable.of(record.name()), "zip-header", "The " + (central ? "header before its content" : "directory entry")
                        + " was changed."));
                nameAt(in, at, directory.offset()).filter(name -> !name.equals(record.name()))
                        .ifPresent(name -> found.add(new Finding(Printable.of(name), "zip-header", "The directory gives it another name.")));
            }
            running = at + local.remaining() + record.size();
        }
        if (directory.damage() != null) {
            nameAt(in, running, in.size()).ifPresent(name -> found.add(new Finding(Printable.of(name), "zip-header", "Its directory entry cannot be read.")));
        } else if (running != directory.offset() || !ZipLayout.end(records.size(), running, directory.bytes()).equals(directory.end())) {
            found.add(new Finding(zipName, "zip-damaged", "The end record or the space before the directory was changed."));
        }
        boolean wroteIt = ours * 2 > records.size();
        if (wroteIt || directory.damage() != null) {
            // Of a directory that cannot be read to its end, the last two are where it broke.
            List<Finding> shown = wroteIt ? found : found.subList(Math.max(0, found.size() - 2), found.size());
            shown.stream().filter(f -> problems.stream().noneMatch(p -> p.path().equals(f.path()) && p.code().equals(f.code())))
                    .forEach(problems::add);
        }
    }

    /** The time that most entries have: one that differs is the one that was changed. */
    private static ZipLayout commonTime(List<CentralRecord> records) {
        Map<ZipLayout, Long> times = records.stream().map(r -> new ZipLayout(r.time(), r.date()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return times.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private static Optional<String> nameAt(FileChannel in, long at, long limit) throws IOException {
        if (at < 0 || at + ZipLayout.LOCAL_BYTES > limit) {
            return Optional.empty();
        }
        ByteBuffer head = ZipDirectory.at(in, at, ZipLayout.LOCAL_BYTES);
        int bytes = Short.toUnsignedInt(head.getShort(26));
        if (head.getInt(0) != ZipLayout.LOCAL || at + ZipLayout.LOCAL_BYTES + bytes > limit) {
            return Optional.empty();
        }
        return Optional.of(
                new String(ZipDirectory.at(in, at + ZipLayout.LOCAL_BYTES, bytes).array(), StandardCharsets.UTF_8));
    }
}
