package org.podstudio.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.spi.OutputFile;

/** Moves what a file operation made into the project and records it as a child of its input. */
final class OutputPlacement {
    /** Longest file name in bytes on the common file systems. */
    private static final int MAX_NAME_BYTES = 255;

    /** Room for {@code _1234} before the extension. */
    private static final int ROOM_FOR_NUMBER = 5;

    private final MediaProbe probe;

    OutputPlacement(MediaProbe probe) {
        this.probe = probe;
    }

    /** The new assets, and where the other files went, by role, relative to the project. */
    record Placed(List<AssetId> assets, Map<String, String> others) {}

    Placed place(Project project, JobId job, Asset parent, List<OutputFile> made) throws StudioException, IOException {
        Map<OutputFile, AssetId> ids = new LinkedHashMap<>();
        Map<OutputFile, String> wanted = new LinkedHashMap<>();
        for (OutputFile output : made) {
            PrivateFiles.syncFile(output.file());
            if (output.isAsset()) {
                ids.put(output, AssetId.random());
            } else {
                wanted.put(output, wantedPath(parent, output));
            }
        }
        List<Publisher.NewAsset> main = new ArrayList<>();
        for (OutputFile output : parentsFirst(made)) {
            AssetId from = output.madeOf() == null ? parent.id() : ids.getOrDefault(output.madeOf(), parent.id());
            main.add(asset(parent, output, from, ids.get(output)));
        }
        Map<OutputFile, Path> others = wanted.isEmpty() ? Map.of() : reserve(project, job, wanted);
        if (!others.isEmpty()) {
            for (Map.Entry<OutputFile, Path> other : others.entrySet()) {
                PrivateFiles.createFolders(other.getValue().getParent());
                Files.move(other.getKey().file(), other.getValue());
            }
        }
        project.publisher().publish(job, main, Publisher.Duplicates.ADD); // of duplicates, too: each gets the ID it was given
        if (!others.isEmpty()) {
            project.publisher().complete(job);
        }
        Map<String, String> where = new LinkedHashMap<>();
        others.forEach((output, path) -> where.put(output.role(), slashed(project.root().relativize(path))));
        return new Placed(List.copyOf(ids.values()), where);
    }

    /** The assets in such an order that each comes behind the one it was made of: a row names only rows that are there. */
    private static List<OutputFile> parentsFirst(List<OutputFile> made) {
        List<OutputFile> assets = new ArrayList<>(made.stream().filter(OutputFile::isAsset).toList());
        assets.sort(Comparator.comparingInt(OutputPlacement::depth));
        return assets;
    }

    private static int depth(OutputFile output) {
        return output.madeOf() == null ? 0 : 1 + depth(output.madeOf());
    }

    private static String wantedPath(Asset parent, OutputFile output) {
        return "Work/" + output.folder() + "/" + fileName(parent.filename(), output);
    }

    private Publisher.NewAsset asset(Asset parent, OutputFile output, AssetId from, AssetId id) throws StudioException, IOException {
        MediaFacts facts = probe.probe(output.file(), MediaProbe.Depth.HEADERS);
        Set<String> tags = new LinkedHashSet<>(parent.tags());
        tags.addAll(output.tags());
        Instant made = Files.getLastModifiedTime(output.file()).toInstant();
        return new Publisher.NewAsset(output.file(), wantedPath(parent, output), Sha256.of(output.file()), Files.size(output.file()), made,
                AssetSource.GENERATED, null, facts, parent.theme(), List.copyOf(tags), from, parent.generator(),
                Publisher.Start.of(parent.ownPrompt()), id);
    }

    /** {@code dragon.jpg} and {@code _nobg} of a PNG give {@code dragon_nobg.png}; a stem that is too long is cut. */
    static String fileName(String parent, OutputFile output) {
        String made = output.file().getFileName().toString();
        String ending = output.suffix() + made.substring(Math.max(0, made.lastIndexOf('.')));
        return cut(stem(parent), MAX_NAME_BYTES - ROOM_FOR_NUMBER - bytes(ending)) + ending;
    }

    /** The name without its extension; a leading dot starts none. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String cut(String text, int mostBytes) {
        int end = text.length();
        while (bytes(text.substring(0, end)) > mostBytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    /** Names that are free, also of jobs that are about to write: of two with the same wish, one takes the next number. */
    private static Map<OutputFile, Path> reserve(Project project, JobId job, Map<OutputFile, String> wanted) throws StudioException {
        Set<Path> taken = new HashSet<>();
        while (true) {
            Map<OutputFile, Path> places = new LinkedHashMap<>();
            wanted.forEach((output, path) -> {
                Path place = free(project.root().resolve(path), taken);
                places.put(output, place);
                taken.add(place);
            });
            try {
                project.publisher().reserve(job, List.copyOf(places.values()));
                return places;
            } catch (StudioException e) {
                if (!e.problem().code().equals("already-exists")) {
                    throw e;
                }
            }
        }
    }

    private static Path free(Path wanted, Set<Path> taken) {
        String name = wanted.getFileName().toString();
        Path at = wanted;
        for (int n = 1; Files.exists(at, LinkOption.NOFOLLOW_LINKS) || taken.contains(at); n++) {
            at = wanted.resolveSibling(stem(name) + "_" + n + name.substring(stem(name).length()));
        }
        return at;
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
