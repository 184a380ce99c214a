package org.podstudio.library.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.podstudio.core.api.watch.UnfinishedNames;

/**
 * A ZIP archive that the user named, seen as a folder. Entries are never unpacked under their own name: each is staged under a
 * name of ours, so a hostile one can reach no other place; those that try are refused all the same.
 */
final class Archive implements AutoCloseable {
    /** More entries than any asset pack has; the central directory of a million would fill the memory. */
    static final int MAX_ENTRIES = 100_000;

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

    private final Path path;
    private final ZipFile zip;

    Archive(Path path) throws IOException {
        this.path = path;
        zip = new ZipFile(path.toFile());
    }

    /** By its first bytes; an empty archive counts. */
    static boolean isArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
        }
    }

    void entries(ImportReport report, Consumer<Candidate.InArchive> found) {
        if (zip.size() > MAX_ENTRIES) {
            report.failed(ShownNames.path(path), FileProblems.tooManyEntries(zip.size(), MAX_ENTRIES));
            return;
        }
        Set<String> files = new HashSet<>();
        List<? extends ZipEntry> all = zip.stream().toList();
        for (ZipEntry entry : all) {
            if (!entry.isDirectory()) {
                one(entry, files, report, found);
            }
        }
    }

    private void one(ZipEntry entry, Set<String> files, ImportReport report, Consumer<Candidate.InArchive> found) {
        Candidate.InArchive candidate = new Candidate.InArchive(path, zip, entry);
        String name = entry.getName();
        if (escapes(name)) {
            report.failed(candidate.shown(), FileProblems.unsafeEntry("Its name leads out of the archive."));
        } else if (!files.add(name)) {
            report.failed(candidate.shown(), FileProblems.unsafeEntry("The archive has two entries of this name, of which only one can be read."));
        } else if (liesInAFile(name, files)) {
            report.failed(candidate.shown(), FileProblems.unsafeEntry("It lies inside another entry that is no folder."));
        } else if (UnfinishedNames.system(candidate.name()) || name.startsWith("__MACOSX/")) {
            report.skipped(candidate.shown(), "a file of the system");
        } else if (UnfinishedNames.partial(candidate.name())) {
            report.skipped(candidate.shown(), "a partial download or temporary file");
        } else {
            found.accept(candidate);
        }
    }

    private static boolean escapes(String name) {
        String slashed = name.replace('\\', '/');
        return slashed.startsWith("/") || DRIVE.matcher(slashed).matches() || List.of(slashed.split("/")).contains("..");
    }

    /** As behind a symbolic link that the archive would have unpacked first. */
    private static boolean liesInAFile(String name, Set<String> files) {
        for (int slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
            if (files.contains(name.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
