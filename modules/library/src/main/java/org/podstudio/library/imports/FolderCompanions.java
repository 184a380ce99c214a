package org.podstudio.library.imports;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pairs the files of a folder with the sidecars that lie in it. */
final class FolderCompanions {
    private static final List<String> EXTENSIONS = List.of("txt", "json", "xmp", "XMP");

    /** @param media per sidecar the media files it tells of @param companions per media file */
    record Pairs(Map<Path, List<Path>> media, Map<Path, List<Companion>> companions) {
        static final Pairs NONE = new Pairs(Map.of(), Map.of());

        @Nullable List<Path> tellsOf(Path sidecar) {
            return media.get(sidecar);
        }

        List<Companion> of(Path file) {
            return companions.getOrDefault(file, List.of());
        }
    }

    /** Why a sidecar is no asset of its own. */
    static String reason(List<Path> media) {
        String first = ShownNames.name(media.getFirst());
        return "sidecar of " + first + (media.size() > 1 ? " and " + (media.size() - 1) + " more" : "") + "; it stays where it is";
    }

    /** The pairs among the files of one folder. */
    Pairs in(List<Path> children) {
        List<Path> sidecars = children.stream().filter(child -> CompanionNames.isCompanion(child.getFileName().toString())).toList();
        if (sidecars.isEmpty()) {
            return Pairs.NONE;
        }
        CompanionNames names = new CompanionNames();
        Map<String, Path> byName = new HashMap<>();
        for (Path child : children) {
            String name = child.getFileName().toString();
            byName.put(name, child);
            names.add(name);
        }
        Map<Path, List<Path>> media = new LinkedHashMap<>();
        Map<Path, List<Companion>> companions = new HashMap<>();
        for (Path sidecar : sidecars) {
            String name = sidecar.getFileName().toString();
            Set<String> of = names.of(name);
            if (!of.isEmpty() && Files.isRegularFile(sidecar, LinkOption.NOFOLLOW_LINKS)) {
                media.put(sidecar, of.stream().map(byName::get).toList());
                of.forEach(file -> companions.computeIfAbsent(byName.get(file), key -> new ArrayList<>()).add(companion(sidecar)));
            }
        }
        companions.forEach((file, list) -> list.sort(exactFirst(file.getFileName().toString())));
        return new Pairs(media, companions);
    }

    private static Comparator<Companion> exactFirst(String media) {
        return Comparator.comparing(companion -> !CompanionNames.isExact(companion.name(), media));
    }

    /** Those of a file that was named, without listing its folder. */
    List<Companion> beside(Path file) {
        String name = String.valueOf(file.getFileName());
        List<Companion> found = new ArrayList<>();
        if (!MediaNames.looksLikeMedia(name)) {
            return found;
        }
        for (String stem : List.of(name, name.substring(0, name.lastIndexOf('.')))) {
            for (String extension : EXTENSIONS) {
                Path sidecar = file.resolveSibling(stem + "." + extension);
                if (Files.isRegularFile(sidecar, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(companion(sidecar));
                }
            }
        }
        return found;
    }

    /** Sidecars that were named together with their media files, with these. */
    Map<Path, List<Path>> amongNamed(List<Path> paths) {
        Map<Path, List<Path>> folders = new LinkedHashMap<>();
        if (paths.stream().anyMatch(path -> path.getFileName() != null && CompanionNames.isCompanion(path.getFileName().toString()))) {
            for (Path path : paths) {
                if (path.getFileName() != null && path.getParent() != null) {
                    folders.computeIfAbsent(path.getParent(), folder -> new ArrayList<>()).add(path);
                }
            }
        }
        Map<Path, List<Path>> told = new HashMap<>();
        folders.values().forEach(files -> told.putAll(in(files).media()));
        return told;
    }

    private static Companion companion(Path sidecar) {
        return new Companion(ShownNames.path(sidecar), sidecar.getFileName().toString(), () -> Files.newInputStream(sidecar));
    }
}
