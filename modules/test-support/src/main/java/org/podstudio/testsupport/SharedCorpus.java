package org.podstudio.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The corpus of real files that lies beside the repository, {@code ../shared/corpus}. It is not part of the repository, so
 * tests that need it skip where it is missing, and say so on standard error; with {@code PODSTUDIO_REQUIRE_CORPUS} set, or
 * when it is there and cannot be read, they fail instead.
 */
public final class SharedCorpus {
    /** Environment variable that turns a missing corpus into a failure. */
    public static final String REQUIRE = "PODSTUDIO_REQUIRE_CORPUS";

    private SharedCorpus() {}

    /** A category's folder, e.g. {@code a_genmeta}; skips the calling test when there is no corpus. */
    public static Path folder(String category) {
        return folder(category, Path.of("").toAbsolutePath(), System.getenv(REQUIRE));
    }

    /** One file of a category; skips the calling test when there is no corpus. */
    public static Path file(String category, String name) {
        Path file = folder(category).resolve(name);
        if (!Files.isReadable(file)) {
            throw new AssertionFailedError("the shared corpus is here but " + category + "/" + name + " cannot be read");
        }
        return file;
    }

    /** The regular files of a category, by name; skips the calling test when there is no corpus. */
    public static List<Path> files(String category) {
        try (Stream<Path> all = Files.list(folder(category))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the corpus is here; for tests that can do something useful without it. */
    public static boolean present() {
        return find(Path.of("").toAbsolutePath()).isPresent();
    }

    static Path folder(String category, Path start, @Nullable String required) {
        Optional<Path> corpus = find(start);
        if (corpus.isEmpty()) {
            String message = "the shared corpus (../shared/corpus beside the repository) is missing: " + category + " is not tested";
            if (required != null && !required.isBlank()) {
                throw new AssertionFailedError(REQUIRE + " is set, but " + message);
            }
            System.err.println("SKIPPED: " + message);
            throw new TestAbortedException(message);
        }
        Path folder = corpus.get().resolve(category);
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw new AssertionFailedError("the shared corpus is here but its folder " + category + " cannot be read");
        }
        return folder;
    }

    private static Optional<Path> find(Path start) {
        for (Path at = start; at != null; at = at.getParent()) {
            Path corpus = at.resolve("shared").resolve("corpus");
            if (Files.isDirectory(corpus)) {
                return Optional.of(corpus);
            }
        }
        return Optional.empty();
    }
}
