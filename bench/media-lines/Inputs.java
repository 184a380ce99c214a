import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Files to work on: of the corpus, or made by a line, and copies of them. */
final class Inputs {
    private final Path corpus;
    private final Path folder;
    private final int most;

    /** @param most that a line is content with, whatever it would take by itself: for a first look */
    Inputs(Path corpus, Path folder, int most) {
        this.corpus = corpus;
        this.folder = folder;
        this.most = most;
    }

    Path corpus() {
        return corpus;
    }

    /** Files of one part of the corpus, sorted; empty without a corpus. @param part e.g. {@code c_av} */
    List<Path> real(String part, Predicate<Path> wanted) throws IOException {
        Path root = corpus.resolve(part);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        }
    }

    /** @param extensions lower case, without a dot */
    static Predicate<Path> ending(String... extensions) {
        return file -> {
            String name = file.getFileName().toString();
            return List.of(extensions).contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT));
        };
    }

    /** Each file as often as it takes to have at least so many; the copies have names that nothing trips over. */
    List<Path> copies(String set, List<Path> files, int atLeast) throws IOException {
        if (files.isEmpty()) {
            return List.of();
        }
        List<Path> all = new ArrayList<>();
        Path to = Files.createDirectories(folder.resolve(set));
        for (int copy = 0; all.size() < Math.min(most, atLeast); copy++) {
            for (int i = 0; i < files.size(); i++) {
                String name = files.get(i).getFileName().toString();
                Path target = to.resolve(String.format("%03d_%04d%s", copy, i, name.substring(Math.max(0, name.lastIndexOf('.')))));
                if (Files.notExists(target)) {
                    Files.copy(files.get(i), target);
                }
                all.add(target);
            }
        }
        return List.copyOf(all);
    }

    /** For a line's heading: how many files, of how many different ones, and how large. */
    static String told(List<Path> all, List<Path> different, String what) throws IOException {
        long bytes = 0;
        for (Path file : all) {
            bytes += Files.size(file);
        }
        return String.format("  %d %s, %d different ones, %.1f MB", all.size(), what, different.size(), bytes / 1e6);
    }
}
