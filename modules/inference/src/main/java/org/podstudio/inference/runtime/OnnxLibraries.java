package org.podstudio.inference.runtime;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks the runtime's libraries once into the user's cache. Left alone, the runtime unpacks 28 MB into the system's
 * temporary folder at every start and leaves them there when the process is killed.
 */
final class OnnxLibraries {
    private static final Logger LOG = Logger.getLogger(OnnxLibraries.class.getName());

    /** Read by the runtime before it loads: a folder with its libraries. */
    private static final String PATH_PROPERTY = "onnxruntime.native.path";

    /** The runtime makes a folder of this name at every start, in the system's temporary folder, and deletes it when it is ended properly. */
    private static final String LEFT = "onnxruntime-java";

    /** So old it is no other process's that is just starting. */
    private static final Duration SURELY_LEFT = Duration.ofHours(1);

    private OnnxLibraries() {}

    /**
     * Removes the empty folders of processes that were killed. Whatever holds something stays, and so does what is young: the runtime of
     * another process may be about to unpack into it.
     */
    static void sweep(Path temporary, Instant now) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, LEFT + "*")) {
            for (Path folder : left) {
                boolean old = Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).toInstant().isBefore(now.minus(SURELY_LEFT));
                if (old && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    delete(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.FINE, "what an earlier start left in " + temporary + " stays", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException | NoSuchFileException | AccessDeniedException e) {
            LOG.log(Level.FINE, "in use, gone already, or another user's: " + folder, e);
        }
    }

    /**
     * Tells the runtime where its libraries are, before it loads them: it does so once in a process. If those that come along cannot
     * be unpacked, it does so in its own way.
     *
     * @param addOn folder with another build of them, null for the one that comes along
     */
    static void prepare(Path cache, @Nullable Path addOn) {
        Telemetry.off();
        if (System.getProperty(PATH_PROPERTY) != null) {
            return;
        }
        sweep(Path.of(System.getProperty("java.io.tmpdir")), Instant.now());
        if (addOn != null) {
            System.setProperty(PATH_PROPERTY, addOn.toString());
            return;
        }
        String platform = platform();
        List<String> names = List.of(System.mapLibraryName("onnxruntime"), System.mapLibraryName("onnxruntime4j_jni"));
        try {
            List<URL> packed = names.stream()
                    .map(name -> packed(platform, name))
                    .toList();
            if (packed.stream().anyMatch(java.util.Objects::isNull) || size(packed.getFirst()) < 0) {
                return;
            }
            // The size of the main library tells versions apart; the version itself can only be asked once it is loaded.
            Path folder = cache.resolve("onnxruntime-" + platform + "-" + size(packed.getFirst()));
            Files.createDirectories(folder);
            for (int i = 0; i < names.size(); i++) {
                unpack(packed.get(i), folder.resolve(names.get(i)));
            }
            // On Windows it comes along too, and is looked for beside the others.
            String shared = System.mapLibraryName("onnxruntime_providers_shared");
            URL library = packed(platform, shared);
            if (library != null) {
                unpack(library, folder.resolve(shared));
            }
            System.setProperty(PATH_PROPERTY, folder.toString());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "ONNX Runtime's libraries cannot be kept in " + cache + "; they are unpacked anew", e);
        }
    }

    private static @Nullable URL packed(String platform, String name) {
        return OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + platform + "/" + name);
    }

    private static void unpack(URL packed, Path library) throws IOException {
        if (Files.exists(library) && Files.size(library) == size(packed)) {
            return;
        }
        Path unfinished = Files.createTempFile(library.getParent(), "unpacking-", ".tmp");
        try (InputStream in = packed.openStream()) {
            Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static long size(URL packed) throws IOException {
        URLConnection connection = packed.openConnection();
        connection.setUseCaches(true);
        return connection.getContentLengthLong();
    }

    /** Folder name inside the runtime's jar, e.g. {@code linux-x64}. */
    static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String system = os.contains("win") && !os.contains("darwin") ? "win" : os.contains("mac") ? "osx" : "linux";
        return system + "-" + (arch.equals("amd64") || arch.equals("x86_64") ? "x64" : arch.equals("arm64") ? "aarch64" : arch);
    }
}
