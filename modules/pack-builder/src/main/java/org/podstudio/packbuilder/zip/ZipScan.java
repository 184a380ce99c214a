package org.podstudio.packbuilder.zip;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.podstudio.core.api.pack.VerifyReport.Finding;

/**
 * Reads the framing of a ZIP without trusting it: whether it can be extracted everywhere and safely, and, for a ZIP that we
 * wrote, whether every byte between the files is still the one we wrote.
 *
 * @param entries files that can be read, in order of the directory
 * @param complete whether the whole directory was readable; if not, the content cannot be judged
 */
public record ZipScan(List<ZipEntryInfo> entries, List<Finding> problems, boolean complete) {
    /** Stored media hardly deflates; text reaches 20:1. Above this a file is made to fill a disk. */
    private static final long BOMB_RATIO = 100;

    private static final long BOMB_FROM_BYTES = 10 << 20;

    /** @param zipName how problems of the ZIP as a whole are named */
    public static ZipScan of(FileChannel in, String zipName) throws IOException {
        ZipDirectory directory = ZipDirectory.read(in);
        List<Finding> problems = new ArrayList<>();
        List<ZipEntryInfo> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CentralRecord record : directory.records()) {
            int before = problems.size();
            safety(record, seen, problems);
            ZipEntryInfo entry = LocalHeader.check(in, record, directory.offset(), problems);
            if (entry != null && !record.folder() && readable(problems.subList(before, problems.size()))) {
                entries.add(entry);
            }
        }
        overlaps(entries, problems);
        OwnFraming.check(in, directory, zipName, problems);
        if (directory.damage() != null) {
            problems.add(new Finding(zipName, "zip-damaged", directory.damage()));
        }
        return new ZipScan(List.copyOf(entries), List.copyOf(problems), directory.damage() == null);
    }

    /** A header that differs does not keep the content from being judged too; the rest does. */
    private static boolean readable(List<Finding> found) {
        return found.stream().allMatch(f -> f.code().equals("zip-header") || f.code().equals("zip-name-encoding"));
    }

    private static void safety(CentralRecord record, Set<String> seen, List<Finding> problems) {
        String name = record.name();
        String shown = Printable.of(name);
        if (!record.validName() || !record.utf8() && !record.ascii()) {
            problems.add(new Finding(shown, "zip-name-encoding", "The name is not UTF-8: it reads differently on other systems."));
        }
        if (name.startsWith("/") || name.contains("\\") || name.indexOf('\0') >= 0 || name.matches("^[A-Za-z]:.*")
                || List.of(name.split("/", -1)).contains("..")) {
            problems.add(new Finding(shown, "zip-unsafe-path", "The name leads out of the folder it is extracted to."));
        }
        if (!seen.add(name)) {
            problems.add(new Finding(shown, "zip-duplicate", "The ZIP holds this name more than once."));
        }
        if (record.encrypted()) {
            problems.add(new Finding(shown, "zip-encrypted", "The entry is encrypted."));
        }
        if (record.special()) {
            problems.add(new Finding(shown, "zip-link", "The entry is a link or another special file."));
        }
        if (record.method() != 0 && record.method() != 8) {
            problems.add(new Finding(shown, "zip-method", "Compression method " + record.method() + " is not read everywhere."));
        }
        if (record.method() == 0 && record.size() != record.packed()) {
            problems.add(new Finding(shown, "zip-header", "A stored entry has two different sizes: " + record.size() + " and "
                    + record.packed() + "."));
        }
        if (record.method() == 8 && record.size() > BOMB_FROM_BYTES && record.size() / Math.max(1, record.packed()) > BOMB_RATIO) {
            problems.add(new Finding(shown, "zip-bomb", "The entry would grow from " + record.packed() + " to " + record.size() + " bytes."));
        }
    }

    /** Entries that share bytes are how small ZIPs become huge folders. */
    private static void overlaps(List<ZipEntryInfo> entries, List<Finding> problems) {
        List<ZipEntryInfo> byPlace = new ArrayList<>(entries);
        byPlace.sort(Comparator.comparingLong(ZipEntryInfo::dataOffset));
        long end = 0;
        for (ZipEntryInfo entry : byPlace) {
            if (entry.dataOffset() < end) {
                problems.add(new Finding(entry.name(), "zip-overlap", "The entry shares bytes with another one."));
            }
            end = Math.max(end, entry.dataOffset() + entry.packed());
        }
        Set<String> overlapping = new HashSet<>();
        problems.stream().filter(p -> p.code().equals("zip-overlap")).forEach(p -> overlapping.add(p.path()));
        entries.removeIf(entry -> overlapping.contains(entry.name()));
    }
}
