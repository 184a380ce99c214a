package org.podstudio.storage.project;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.DecodeJournal;
import org.podstudio.core.api.project.FailurePoint;

/**
 * Slots of a small file in the session's folder, which goes with the session: only a process that died leaves one. Nothing is
 * synced: what a process wrote survives its death without that, and after a power cut nobody is to blame. Not a file channel:
 * those close when their thread is interrupted, as jobs are.
 */
final class CrashJournal implements DecodeJournal, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(CrashJournal.class.getName());

    /** Files decoded at the same time; further ones go unrecorded. */
    private static final int SLOTS = 128;

    private static final int SLOT_BYTES = 512;

    private static final Path SELF = Path.of("/proc/thread-self");

    private final Path folder;
    private final Suspects suspects;
    /** The three are guarded by this. The file is made when it is first needed. */
    private final Deque<Integer> free = new ArrayDeque<>();
    private @Nullable RandomAccessFile file;
    private boolean closed;

    /**
     * What a process was decoding.
     *
     * @param number the system's of the thread that did, empty where the system does not tell it
     */
    record Left(String sha256, String number, String thread, String path) {}

    CrashJournal(Path folder, Suspects suspects) {
        this.folder = folder;
        this.suspects = suspects;
        for (int i = 0; i < SLOTS; i++) {
            free.add(i);
        }
    }

    @Override
    public Entry enter(String sha256, String path) {
        Integer slot = write(sha256, path);
        FailurePoint.reached("decode.begin");
        return () -> {
            if (slot != null) {
                clear(slot);
            }
            suspects.survived(sha256);
        };
    }

    private synchronized @Nullable Integer write(String sha256, String path) {
        Integer slot = free.poll();
        if (slot == null || closed) {
            return null;
        }
        try {
            RandomAccessFile open = opened();
            String thread = Thread.currentThread().getName().replace('\n', ' ');
            byte[] text = (sha256 + "\n" + threadNumber() + "\n" + thread + "\n" + path.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8);
            open.seek((long) slot * SLOT_BYTES);
            open.write(Arrays.copyOf(text, SLOT_BYTES));
            return slot;
        } catch (IOException e) {
            // A journal that cannot be kept, as on a full disk, must not keep anybody from decoding.
            LOG.log(Level.WARNING, "What is decoded is not written down", e);
            free.add(slot);
            return null;
        }
    }

    /** Threads of one pool may share a name, so the system's number counts; Java does not tell it, Linux does. */
    private static String threadNumber() {
        try {
            return Files.readSymbolicLink(SELF).getFileName().toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    private RandomAccessFile opened() throws IOException {
        RandomAccessFile open = file;
        if (open == null) {
            PrivateFiles.createFolders(folder);
            open = new RandomAccessFile(place(folder).toFile(), "rw");
            file = open;
        }
        return open;
    }

    private synchronized void clear(int slot) {
        RandomAccessFile open = file;
        free.add(slot);
        if (open == null) {
            return; // the project was closed meanwhile
        }
        try {
            open.seek((long) slot * SLOT_BYTES);
            open.write(0);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What was decoded stays written down", e);
        }
    }

    /** What a dead session was decoding; empty when it was decoding nothing. @param folder the session's */
    static List<Left> left(Path folder) throws IOException {
        byte[] all;
        try {
            all = Files.readAllBytes(place(folder));
        } catch (NoSuchFileException e) {
            return List.of();
        }
        List<Left> left = new ArrayList<>();
        for (int at = 0; at < all.length; at += SLOT_BYTES) {
            byte[] slot = Arrays.copyOfRange(all, at, Math.min(all.length, at + SLOT_BYTES));
            String[] lines = new String(slot, StandardCharsets.UTF_8).replace("\0", "").split("\n", -1);
            if (slot[0] != 0 && lines.length >= 4 && lines[0].matches("[0-9a-f]{64}")) {
                left.add(new Left(lines[0], lines[1], lines[2], lines[3]));
            }
        }
        return left;
    }

    private static Path place(Path folder) {
        return folder.resolve("decoding");
    }

    @Override
    public Optional<Problem> suspicion(String sha256) {
        return suspects.suspicion(sha256);
    }

    @Override
    public void acquit(String sha256) {
        suspects.acquit(sha256);
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        RandomAccessFile open = file;
        if (open != null) {
            file = null;
            open.close();
        }
    }
}
