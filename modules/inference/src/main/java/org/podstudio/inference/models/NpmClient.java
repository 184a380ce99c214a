package org.podstudio.inference.models;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The user's npm, called without a shell. Ends when its thread is interrupted. */
final class NpmClient {
    /** {@code NAME@VERSION}, strict enough that nothing in it can be an option, a path or an address. */
    private static final Pattern SPEC =
            Pattern.compile("(@[a-z0-9~][a-z0-9._~-]*/)?[a-z0-9~][a-z0-9._~-]*@[0-9][0-9A-Za-z.+-]*");

    private static final int NOTE_EVERY_S = 10;

    private final String searchPath;

    /** @param searchPath folders to look for npm in, as the variable PATH has them */
    NpmClient(String searchPath) {
        this.searchPath = searchPath;
    }

    static boolean valid(String spec) {
        return SPEC.matcher(spec).matches();
    }

    /**
     * Fetches a package's archive. npm itself compares it with the checksum that the registry publishes.
     *
     * @param folder empty; npm writes the archive and its log there
     * @param notes told every ten seconds that npm, which shows no progress, still works
     * @return the archive
     */
    Path pack(String spec, Path folder, Consumer<String> notes) throws IOException, InterruptedException {
        if (!valid(spec)) {
            throw new IOException("\"" + spec + "\" is not of the form NAME@VERSION");
        }
        Path npm = find().orElseThrow(() -> new IOException(
                "npm was not found on the PATH; it comes with Node.js, which has to be installed for this source"));
        Path log = folder.resolve("npm.log");
        Process process = new ProcessBuilder(npm.toString(), "pack", spec, "--ignore-scripts", "--fetch-retries=1",
                "--loglevel=error", "--pack-destination", folder.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            process.getOutputStream().close();
            long begun = System.nanoTime();
            while (!process.waitFor(NOTE_EVERY_S, TimeUnit.SECONDS)) {
                notes.accept("npm is still fetching " + spec + " (" + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) + " s)");
            }
            int status = process.exitValue();
            if (status != 0) {
                throw new IOException("npm ended with status " + status + ": " + reason(log));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tgz")).findFirst()
                    .orElseThrow(() -> new IOException("npm gave no archive: " + reason(log)));
        }
    }

    private Optional<Path> find() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> names = windows ? List.of("npm.cmd", "npm.exe") : List.of("npm");
        for (String folder : searchPath.split(Pattern.quote(File.pathSeparator))) {
            for (String name : names) {
                try {
                    Path candidate = Path.of(folder.isEmpty() ? "." : folder, name);
                    if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                        return Optional.of(candidate.toAbsolutePath());
                    }
                } catch (InvalidPathException notAFolder) {
                    // The PATH may hold anything; what is no path holds no npm.
                }
            }
        }
        return Optional.empty();
    }

    /** What npm itself gave as the reason: its first error line that says something. */
    private static String reason(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(line -> line.replaceFirst("^npm (error|ERR!)\\s*", "").strip())
                    .filter(line -> !line.isEmpty() && !line.startsWith("A complete log"))
                    .limit(3).reduce((a, b) -> a + "; " + b).orElse("it gave no reason");
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return "its output cannot be read";
        }
    }
}
