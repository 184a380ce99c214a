package org.podstudio.watcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.watch.GeneratorFolders;

/**
 * Looks for generators by the names of their folders, where people and the usual installers (Stability Matrix, Pinokio) put them, and
 * in them for the folder that they save into. Reads names only.
 */
@ServiceProvider(service = GeneratorFolders.class)
public final class InstalledGenerators implements GeneratorFolders {
    private static final Logger LOG = Logger.getLogger(InstalledGenerators.class.getName());

    /** A folder with more in it is none that people install programs into by hand. */
    private static final int MOST_ENTRIES = 2000;
    private static final int DEPTH = 4;
    private static final Pattern MEDIA = Pattern.compile(".+\\.(png|jpe?g|webp|avif|gif|mp4|webm|mov|mkv|wav|mp3|flac|ogg)");

    /** In and beside the user's home; {@code .} is it itself. */
    private static final List<String> PLACES = List.of(".", "Documents", "Desktop", "Downloads", "AI", "ai", "Apps", "Programs", "Tools",
            "git", "src", "code", "projects", "Projects", "StabilityMatrix/Data/Packages", "StabilityMatrix/Packages",
            "AppData/Roaming/StabilityMatrix/Packages", "pinokio/api");

    /** Where a program is unpacked into a folder of its own inside. */
    private static final List<String> INSIDE = List.of("", "app", "webui", "ComfyUI", "Fooocus");

    /** @param folder the name of its folder, in lower case @param outputs where it saves, from there */
    private record Kind(String name, Pattern folder, List<String> outputs) {}

    /** Forge before the program it is made from: its folder has both names. Source: the default settings of each. */
    private static final List<Kind> KINDS = List.of(
            kind("Forge", ".*forge.*", "outputs", "output"),
            kind("Automatic1111", "(stable-diffusion-webui|sd-webui|sd\\.webui|automatic1111|a1111|webui).*", "outputs", "output"),
            kind("ComfyUI", "comfy.*", "output"),
            kind("InvokeAI", "\\.?invoke.*", "outputs/images", "outputs"),
            kind("Fooocus", ".*fooocus.*", "outputs"),
            kind("SwarmUI", ".*swarmui.*", "Output/local", "Output"));

    private final List<Path> places;

    /** For the Lookup: this user's home and, on Windows, the drives. */
    public InstalledGenerators() {
        this(Path.of(System.getProperty("user.home")), drives());
    }

    /** @param roots other places that are looked into as the home is */
    InstalledGenerators(Path home, List<Path> roots) {
        Set<Path> all = new LinkedHashSet<>();
        PLACES.forEach(place -> all.add(home.resolve(place).normalize()));
        roots.forEach(root -> PLACES.forEach(place -> all.add(root.resolve(place).normalize())));
        places = List.copyOf(all);
    }

    private static Kind kind(String name, String folder, String... outputs) {
        return new Kind(name, Pattern.compile(folder), List.of(outputs));
    }

    private static List<Path> drives() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
        return windows ? StreamSupport.stream(FileSystems.getDefault().getRootDirectories().spliterator(), false).toList() : List.of(Path.of("/opt"));
    }

    @Override
    public List<Found> find() {
        Map<Path, Found> found = new LinkedHashMap<>();
        for (Path place : places) {
            for (Path folder : folders(place)) {
                String name = String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT);
                KINDS.stream().filter(kind -> kind.folder().matcher(name).matches()).findFirst()
                        .ifPresent(kind -> look(kind, folder, found));
            }
        }
        return found.values().stream().sorted(Comparator.comparingInt(Found::files).reversed()).toList();
    }

    /** The first of the folders it may save into that is there. */
    private static void look(Kind kind, Path folder, Map<Path, Found> found) {
        for (String inside : INSIDE) {
            for (String output : kind.outputs()) {
                Path saved = folder.resolve(inside).resolve(output);
                if (Files.isDirectory(saved)) {
                    found.computeIfAbsent(real(saved), path -> new Found(kind.name(), path, files(path)));
                    return;
                }
            }
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            LOG.log(Level.FINE, "A folder of a generator has no other name", e);
            return folder.toAbsolutePath().normalize();
        }
    }

    private static List<Path> folders(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> entries = Files.list(place)) {
            entries.limit(MOST_ENTRIES).filter(Files::isDirectory).sorted().forEach(folders::add);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.FINE, "A place is not looked into", e);
        }
        return folders;
    }

    private static int files(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            return (int) all.filter(file -> MEDIA.matcher(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT)).matches())
                    .limit(MOST_FILES).count();
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.FINE, "What a generator saved is not counted", e);
            return 0;
        }
    }
}
