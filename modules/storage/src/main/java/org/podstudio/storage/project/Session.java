package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.podstudio.core.api.file.PrivateFiles;

/**
 * One process having a project open. It holds a lock on {@code Work/.staging/{id}.lock} as long as it lives; its unfinished
 * files lie in {@code Work/.staging/{id}/}. The id begins with process number and start time, so that sessions of this very
 * process are known without touching their lock: on POSIX, closing any channel on a file drops the process's lock on it.
 */
final class Session implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String NEW = ".new";
    private static final String LEFT = ".left";

    private final Path staging;
    private final String id;
    private final FileChannel channel;

    private Session(Path staging, String id, FileChannel channel) {
        this.staging = staging;
        this.id = id;
        this.channel = channel;
    }

    static Path staging(Path root) {
        return root.resolve("Work").resolve(".staging");
    }

    static Session start(Path root) throws IOException {
        Path staging = staging(root);
        PrivateFiles.createFolders(staging);
        String id = ownPrefix() + Long.toHexString(System.nanoTime());
        Path unlocked = staging.resolve(id + NEW);
        PrivateFiles.createFile(unlocked);
        FileChannel channel = FileChannel.open(unlocked, StandardOpenOption.WRITE);
        try {
            channel.lock();
            // Named as a lock only once it is locked: who looks for dead sessions never meets it open.
            Files.move(unlocked, staging.resolve(id + LOCK), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            channel.close();
            Files.deleteIfExists(unlocked);
            throw e;
        }
        return new Session(staging, id, channel);
    }

    private static String ownPrefix() {
        ProcessHandle self = ProcessHandle.current();
        long started = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return self.pid() + "-" + started + "-";
    }

    String id() {
        return id;
    }

    Path folder() {
        return staging.resolve(id);
    }

    /** Everything of dead sessions that is found here: ids with a lock file or a folder whose lock nobody holds. */
    static Set<String> dead(Path root) throws IOException {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> entries = Files.list(staging(root))) {
            entries.forEach(entry -> ids.add(entry.getFileName().toString().replaceFirst("\\.(lock|new|left)$", "")));
        }
        ids.removeIf(session -> alive(root, session));
        return ids;
    }

    static boolean alive(Path root, String id) {
        Path lock = staging(root).resolve(id + LOCK);
        if (!Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
            // Between creation and locking the file has another name; give such a young session a moment.
            return young(staging(root).resolve(id + NEW));
        }
        if (id.startsWith(ownPrefix())) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); FileLock held = channel.tryLock()) {
            return held == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return Files.exists(lock);
        }
    }

    /** Whether the project is open elsewhere too, in another process or in this one. */
    boolean others() throws IOException {
        Path root = staging.getParent().getParent();
        try (Stream<Path> entries = Files.list(staging)) {
            return entries.map(entry -> entry.getFileName().toString()).filter(name -> name.endsWith(LOCK) || name.endsWith(NEW))
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .anyMatch(other -> !other.equals(id) && alive(root, other));
        }
    }

    /** Whether a session that met damage left its mark. */
    static boolean metDamage(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(staging(root))) {
            return entries.anyMatch(entry -> entry.getFileName().toString().endsWith(LEFT));
        }
    }

    /** What met damage is dealt with. */
    static void forgetDamage(Path root) throws IOException {
        try (var marks = Files.newDirectoryStream(staging(root), "*" + LEFT)) {
            for (Path mark : marks) {
                Files.deleteIfExists(mark);
            }
        }
    }

    private static boolean young(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isAfter(Instant.now().minusSeconds(60));
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes what a dead session left in the staging folder. */
    static void remove(Path root, String id) throws IOException {
        PrivateFiles.deleteTree(staging(root).resolve(id));
        Files.deleteIfExists(staging(root).resolve(id + NEW));
        Files.deleteIfExists(staging(root).resolve(id + LEFT));
        Files.deleteIfExists(staging(root).resolve(id + LOCK));
    }

    /** Ends as if the process had died, so that the next open looks at the database's structure. */
    void abandon() throws IOException {
        Files.move(staging.resolve(id + LOCK), staging.resolve(id + LEFT), StandardCopyOption.ATOMIC_MOVE);
        channel.close();
    }

    @Override
    public void close() throws IOException {
        PrivateFiles.deleteTree(folder());
        Files.deleteIfExists(staging.resolve(id + LOCK));
        channel.close();
    }
}
