package org.podstudio.library.relink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobContext;
import org.podstudio.library.relink.RelinkReport.By;

/**
 * One run: neighbours of what was found, then the same content, then size and name, then looks. Of several files that fit none is
 * chosen. What is found is written down at the end in one step.
 */
final class RelinkRun {
    private static final int PAGE = 500;

    private final RelinkSettings settings;
    private final Project project;
    private final JobContext context;
    private final Lookalikes lookalikes;
    private final Search search;
    private final Neighbours neighbours = new Neighbours();
    private final RelinkReport report = new RelinkReport();
    private final Map<Asset, Path> missing = new LinkedHashMap<>();
    private final Map<Asset, Found> found = new LinkedHashMap<>();

    /** A file for a missing asset. */
    private record Found(Path file, By by) {}

    RelinkRun(RelinkSettings settings, Project project, JobContext context, Lookalikes lookalikes) {
        this.settings = settings;
        this.project = project;
        this.context = context;
        this.lookalikes = lookalikes;
        this.search = new Search(project, context);
    }

    /** Looks through the project's folders, and the user's if there is one. */
    void search(List<AssetId> inputs) throws StudioException, CancelledException {
        findMissing(inputs);
        try {
            if (!missing.isEmpty()) {
                search.ownFolders();
                if (settings.folder() != null) {
                    walkTheUsers(Path.of(settings.folder()).toAbsolutePath().normalize());
                }
                sameContent();
                sizeAndName();
                if (settings.folder() != null) {
                    looks();
                }
            }
        } catch (IOException e) {
            throw new StudioException(new Problem("folder-unreadable", "The search was not finished.", String.valueOf(e.getMessage()),
                    "Check the folder, then search again."), e);
        }
        finish();
    }

    private void walkTheUsers(Path folder) throws IOException, StudioException, CancelledException {
        if (!Files.isDirectory(folder)) {
            throw StudioException.of("no-folder", "Nothing was searched.", folder + " is no folder.", "Name a folder that exists.");
        }
        search.walk(folder);
    }

    /** The user says where one file is. */
    void byHand(List<AssetId> inputs, Path named) throws StudioException, CancelledException {
        Path file = named.toAbsolutePath().normalize();
        if (inputs.size() != 1 || !Files.isRegularFile(file)) {
            throw StudioException.of(inputs.size() == 1 ? "file-missing" : "bad-setting", "Nothing was relinked.",
                    inputs.size() == 1 ? file + " is not there or no file." : "One file cannot be that of " + inputs.size() + " assets.",
                    "Name one asset and its file.");
        }
        Asset asset = project.assets().find(inputs.getFirst()).orElseThrow(() -> StudioException.of("no-such-asset",
                "Nothing was relinked.", "There is no asset " + inputs.getFirst() + ".", "List the assets, then name one of them."));
        Optional<Asset> owner = project.assets().findByPath(project.stored(file));
        if (owner.isPresent() && !owner.get().id().equals(asset.id())) {
            throw StudioException.of("other-asset", "Nothing was relinked.", file + " is the file of asset " + owner.get().id() + ".",
                    "Choose another file.");
        }
        if (settings.trust() == RelinkSettings.Trust.SAME_CONTENT && !search.hash(file).equals(asset.hash())) {
            throw StudioException.of("other-content", "Nothing was relinked.", file + " has another content than asset " + asset.id() + " had.",
                    "Choose another file, or say that this one is meant all the same (--force).");
        }
        findMissing(List.of());
        Path expected = project.file(asset);
        missing.remove(asset);
        found.put(asset, new Found(file, By.HAND));
        search.take(file);
        besideIt(neighbours.learn(expected, file));
        finish();
    }

    private void findMissing(List<AssetId> inputs) throws StudioException, CancelledException {
        List<AssetId> ids = new ArrayList<>(project.care().look(context::step).missing());
        if (!inputs.isEmpty()) {
            ids.retainAll(new HashSet<>(inputs));
        }
        for (int start = 0; start < ids.size(); start += PAGE) {
            for (Asset asset : project.assets().load(ids.subList(start, Math.min(ids.size(), start + PAGE)))) {
                missing.put(asset, project.file(asset));
            }
        }
    }

    private void sameContent() throws CancelledException {
        for (Asset asset : List.copyOf(missing.keySet())) {
            if (!missing.containsKey(asset)) {
                continue; // found beside another one meanwhile
            }
            List<Path> same = new ArrayList<>();
            for (Path file : search.ofSize(asset.sizeBytes())) {
                if (search.hash(file).equals(asset.hash())) {
                    same.add(file);
                }
            }
            choose(asset, same, By.HASH);
        }
    }

    private void sizeAndName() throws CancelledException {
        for (Asset asset : List.copyOf(missing.keySet())) {
            choose(asset, search.ofSize(asset.sizeBytes()).stream()
                    .filter(file -> file.getFileName().toString().equalsIgnoreCase(asset.filename())).toList(), By.SIZE_AND_NAME);
        }
    }

    /** A picture that looks like two missing ones is nobody's. */
    private void looks() throws CancelledException {
        Map<Asset, List<Path>> alike = lookalikes.find(missing.keySet(), search);
        Set<Path> once = new HashSet<>();
        Set<Path> several = new HashSet<>();
        alike.values().forEach(files -> files.forEach(file -> (once.add(file) ? once : several).add(file)));
        for (Map.Entry<Asset, List<Path>> one : alike.entrySet()) {
            if (one.getValue().stream().anyMatch(several::contains)) {
                ambiguous(one.getKey(), one.getValue(), By.PERCEPTUAL_HASH);
            } else {
                choose(one.getKey(), one.getValue(), By.PERCEPTUAL_HASH);
            }
        }
    }

    /** The only one; among files of the same content the one that kept its name. */
    private void choose(Asset asset, List<Path> files, By by) throws CancelledException {
        List<Path> named = files.stream().filter(file -> file.getFileName().toString().equals(asset.filename())).toList();
        List<Path> best = by == By.HASH && named.size() == 1 ? named : files;
        if (best.size() > 1) {
            ambiguous(asset, best, by);
        } else if (best.size() == 1) {
            Path expected = missing.get(asset);
            take(asset, best.getFirst(), by);
            if (by == By.HASH) {
                besideIt(neighbours.learn(expected, best.getFirst()));
            }
        }
    }

    private void ambiguous(Asset asset, List<Path> files, By by) {
        report.ambiguous(asset, missing.get(asset), files, by);
        missing.remove(asset);
    }

    private void take(Asset asset, Path file, By by) {
        missing.remove(asset);
        search.take(file);
        found.put(asset, new Found(file, by));
    }

    /** What moved together: same place in the moved folder, same size, and same time or else same content. */
    private void besideIt(Optional<Path> folder) throws CancelledException {
        List<Map.Entry<Asset, Path>> there = folder.isEmpty() ? List.of()
                : missing.entrySet().stream().filter(one -> one.getValue().startsWith(folder.get())).toList();
        for (Map.Entry<Asset, Path> one : there) {
            context.step(found.size(), found.size() + missing.size(), Progress.Unit.ITEMS, "Looking for neighbours");
            Asset asset = one.getKey();
            Optional<Path> guess = neighbours.guess(one.getValue());
            if (guess.isPresent() && Search.isFile(guess.get(), asset.sizeBytes()) && search.free(guess.get())
                    && (sameTime(asset, guess.get()) || search.hash(guess.get()).equals(asset.hash()))) {
                take(asset, guess.get(), By.NEIGHBOUR);
            }
        }
    }

    private static boolean sameTime(Asset asset, Path file) {
        try {
            return asset.fileModifiedAt() != null
                    && Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis() == asset.fileModifiedAt().toEpochMilli();
        } catch (IOException e) {
            return false; // gone meanwhile: its content is not there to compare either
        }
    }

    private void finish() throws StudioException, CancelledException {
        Map<AssetId, String> paths = new LinkedHashMap<>();
        Placement placement = new Placement(settings, project, context);
        for (Map.Entry<Asset, Found> one : found.entrySet()) {
            Asset asset = one.getKey();
            Path expected = project.file(asset);
            Path file = one.getValue().file();
            try {
                Path place = settings.dryRun() ? file : placement.place(asset, file);
                if (!settings.dryRun() && !place.equals(expected)) {
                    paths.put(asset.id(), project.stored(place));
                }
                report.relinked(asset, expected, place, one.getValue().by());
            } catch (IOException e) {
                context.log("not put back: " + expected + ": " + e);
                report.failed(asset, expected, String.valueOf(e.getMessage()));
            }
        }
        if (!paths.isEmpty()) {
            project.assets().curate(new Curation.Relink(paths), paths.keySet());
        }
        Map<Asset, Path> rest = new LinkedHashMap<>();
        missing.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getValue)).forEach(one -> rest.put(one.getKey(), one.getValue()));
        report.tell(context, rest);
    }
}
