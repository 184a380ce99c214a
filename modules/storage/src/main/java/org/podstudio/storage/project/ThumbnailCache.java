package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare.Step;
import org.podstudio.storage.asset.AssetPlaces;
import org.podstudio.storage.db.Database;

/** {@code Cache/thumbnails} and {@code Cache/filmstrips}: what is there, what belongs to nothing, and what is too much. */
final class ThumbnailCache {
    /** Of an asset, or a film's content. */
    private static final Pattern NAME = Pattern.compile("([0-9a-f-]{36})(@2x)?\\.jpg|([0-9a-f]{64})\\.jpg");
    /** A preview that is being written now is left alone. */
    private static final Duration YOUNG = Duration.ofHours(1);

    private final Project project;
    private final Database database;

    ThumbnailCache(Project project, Database database) {
        this.project = project;
        this.database = database;
    }

    /** @param used when it was last read or written, as far as the file system says */
    private record Entry(Path file, long bytes, Instant used) {}

    /** Removes previews of assets that are gone, unfinished ones, and the longest unused ones above the limit. */
    Map<String, Object> tidy(long maxBytes, Step step) throws IOException, CancelledException {
        // First the files, then the assets: a preview made meanwhile is of an asset that is found.
        List<Entry> entries = entries();
        Set<String> owners = owners();
        List<Entry> kept = new ArrayList<>();
        int orphans = 0;
        long freed = 0;
        for (Entry entry : entries) {
            Matcher name = NAME.matcher(entry.file().getFileName().toString());
            boolean ours = name.matches() && owners.contains(owner(name));
            boolean young = !name.matches() && entry.used().isAfter(Instant.now().minus(YOUNG));
            if (ours || young) {
                kept.add(entry);
            } else if (Files.deleteIfExists(entry.file())) {
                orphans++;
                freed += entry.bytes();
            }
            step.at(0, entries.size(), Progress.Unit.ITEMS, "Tidying thumbnails");
        }
        long bytes = kept.stream().mapToLong(Entry::bytes).sum();
        int unused = 0;
        kept.sort(Comparator.comparing(Entry::used));
        for (Entry entry : kept) {
            if (bytes <= maxBytes) {
                break;
            }
            step.at(0, entries.size(), Progress.Unit.ITEMS, "Tidying thumbnails");
            if (Files.deleteIfExists(entry.file())) {
                unused++;
                freed += entry.bytes();
                bytes -= entry.bytes();
            }
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("orphans_removed", orphans);
        facts.put("unused_removed", unused);
        facts.put("bytes_freed", freed);
        facts.put("bytes_kept", bytes);
        return facts;
    }

    /** Previews without an asset, for a report. */
    List<Path> orphans() throws IOException {
        List<Entry> entries = entries();
        Set<String> owners = owners();
        return entries.stream().map(Entry::file).filter(file -> {
            Matcher name = NAME.matcher(file.getFileName().toString());
            return name.matches() && !owners.contains(owner(name));
        }).sorted().toList();
    }

    /** IDs of assets and contents of films. */
    private Set<String> owners() {
        return database.read(sql -> {
            Set<String> owners = AssetPlaces.ids(sql);
            owners.addAll(AssetPlaces.filmHashes(sql));
            return owners;
        });
    }

    private static String owner(Matcher name) {
        return name.group(1) == null ? name.group(3) : name.group(1);
    }

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>(entries("thumbnails"));
        entries.addAll(entries("filmstrips"));
        return entries;
    }

    private List<Entry> entries(String name) throws IOException {
        Path folder = project.root().resolve("Cache").resolve(name);
        List<Entry> entries = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return entries;
        }
        Files.walkFileTree(folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), 1, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    Instant read = attributes.lastAccessTime().toInstant();
                    Instant written = attributes.lastModifiedTime().toInstant();
                    entries.add(new Entry(file, attributes.size(), read.isAfter(written) ? read : written));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // removed by somebody else meanwhile
            }
        });
        return entries;
    }
}
