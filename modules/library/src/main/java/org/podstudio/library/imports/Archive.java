package org.podstudio.library.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.watch.UnfinishedNames;
import org.podstudio.library.zip.ZipArchive;
import org.podstudio.library.zip.ZipRecord;

/**
 * A ZIP archive that the user named, seen as a folder. Entries are never unpacked under their own name: each is staged under a
 * name of ours, so a hostile one can reach no other place; those that try are refused all the same.
 */
final class Archive implements AutoCloseable {
    /** More entries than any asset pack has; the central directory of a million would fill the memory. */
    static final int MAX_ENTRIES = 100_000;

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

    private final Path path;
    private final ZipArchive zip;

    Archive(Path path) throws IOException {
        this.path = path;
        zip = ZipArchive.open(path, MAX_ENTRIES);
    }

    /** By its first bytes; an empty archive counts. */
    static boolean isArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
        }
    }

    void entries(Finds finds) throws StudioException, CancelledException, IOException, Finds.SourceGone {
        if (zip.claimedEntries() > MAX_ENTRIES) {
            finds.failed(ShownNames.path(path), FileProblems.tooManyEntries(zip.claimedEntries(), MAX_ENTRIES));
            return;
        }
        Map<String, List<Companion>> companions = new HashMap<>();
        Map<String, Set<String>> told = pair(companions);
        Set<String> files = new HashSet<>();
        for (ZipRecord entry : zip.entries()) {
            if (!entry.folder()) {
                one(entry, files, told, companions, finds);
            }
        }
    }

    /** Fills in the sidecars of each media entry. @return per sidecar what it tells of */
    private Map<String, Set<String>> pair(Map<String, List<Companion>> companions) {
        CompanionNames names = new CompanionNames();
        List<ZipRecord> sidecars = new ArrayList<>();
        for (ZipRecord entry : zip.entries()) {
            if (CompanionNames.isCompanion(entry.name()) && !refused(entry.name())) {
                sidecars.add(entry);
            } else {
                names.add(entry.name());
            }
        }
        Map<String, Set<String>> told = new HashMap<>();
        for (ZipRecord sidecar : sidecars) {
            Set<String> of = names.of(sidecar.name());
            if (!of.isEmpty()) {
                told.put(sidecar.name(), of);
                Companion companion = new Companion(Candidate.InArchive.shown(path, sidecar), sidecar.name(), () -> zip.content(sidecar));
                of.forEach(media -> companions.computeIfAbsent(media, key -> new ArrayList<>()).add(companion));
            }
        }
        companions.forEach((media, list) -> list.sort(Comparator.comparing(companion -> !CompanionNames.isExact(companion.name(), media))));
        return told;
    }

    private void one(ZipRecord entry, Set<String> files, Map<String, Set<String>> told, Map<String, List<Companion>> companions, Finds finds)
            throws StudioException, CancelledException, IOException, Finds.SourceGone {
        String name = entry.name();
        Candidate.InArchive candidate = new Candidate.InArchive(path, zip, entry, companions.getOrDefault(name, List.of()));
        if (escapes(name)) {
            finds.failed(candidate.shown(), FileProblems.unsafeEntry("Its name leads out of the archive."));
        } else if (!files.add(name)) {
            finds.failed(candidate.shown(), FileProblems.unsafeEntry("The archive has two entries of this name, and which one is meant cannot be told."));
        } else if (liesInAFile(name, files)) {
            finds.failed(candidate.shown(), FileProblems.unsafeEntry("It lies inside another entry that is no folder."));
        } else if (entry.symbolicLink()) {
            finds.skipped(candidate.shown(), "a link");
        } else if (UnfinishedNames.system(candidate.name()) || name.startsWith("__MACOSX/")) {
            finds.skipped(candidate.shown(), "a file of the system");
        } else if (UnfinishedNames.partial(candidate.name())) {
            finds.skipped(candidate.shown(), "a partial download or temporary file");
        } else if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            finds.skipped(candidate.shown(), "an archive inside an archive: unpack it to import what is in it");
        } else if (told.containsKey(name)) {
            finds.skipped(candidate.shown(), "sidecar of " + told.get(name).iterator().next());
        } else {
            finds.candidate(candidate);
        }
    }

    private static boolean refused(String name) {
        return escapes(name) || name.startsWith("__MACOSX/");
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
