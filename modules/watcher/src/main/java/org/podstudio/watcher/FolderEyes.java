package org.podstudio.watcher;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.project.OwnFolders;
import org.podstudio.core.api.watch.WatchedFolder;

/**
 * Sees what changes in one watched folder: by the system's events where it has them, by looking again every few seconds on
 * network drives and where the system's watches are used up. Used by the watch thread only.
 */
final class FolderEyes implements AutoCloseable {
    /** How often a folder without events is looked at. */
    private static final long POLL_MS = 3000;

    /** How often a folder with events is looked at all the same: events get lost. */
    private static final long RESCAN_MS = 300_000;

    private static final Set<String> NETWORK =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs", "fuse.rclone", "9p", "ncpfs");

    private final WatchedFolder folder;
    private final OwnFolders project;
    private final Consumer<Path> changed;
    private final Consumer<String> log;
    private final boolean mayUseEvents;
    private final Map<WatchKey, Path> keys = new HashMap<>();
    private @Nullable WatchService events;
    private boolean here;
    private long nextScanMs;

    /** @param project lies inside perhaps, and is never entered @param changed told each file that is new, changed or found by a scan */
    FolderEyes(WatchedFolder folder, OwnFolders project, boolean mayUseEvents, Consumer<Path> changed, Consumer<String> log) {
        this.folder = folder;
        this.project = project;
        this.mayUseEvents = mayUseEvents;
        this.changed = changed;
        this.log = log;
    }

    WatchedFolder folder() {
        return folder;
    }

    /** Looks once. @return whether the folder is there */
    boolean look(long nowMs) {
        boolean now = Files.isDirectory(folder.folder()) && Files.isReadable(folder.folder());
        if (!now) {
            close();
        } else if (!here) {
            open();
            nextScanMs = 0;
        }
        here = now;
        if (here) {
            boolean lost = events != null && takeEvents();
            if (lost || nowMs >= nextScanMs) {
                scan(folder.folder());
                nextScanMs = nowMs + (events == null ? POLL_MS : RESCAN_MS);
            }
        }
        return here;
    }

    private void open() {
        try {
            String type = Files.getFileStore(folder.folder()).type().toLowerCase(Locale.ROOT);
            if (!mayUseEvents || NETWORK.contains(type)) {
                log.accept("looking every " + POLL_MS / 1000 + " s at " + folder.folder());
                return;
            }
            events = folder.folder().getFileSystem().newWatchService();
            register(folder.folder());
        } catch (IOException e) {
            fallBack(e);
        }
    }

    /** The system has no more watches, or none at all. */
    private void fallBack(IOException e) {
        close();
        log.accept("no events (" + e.getMessage() + "): looking every " + POLL_MS / 1000 + " s at " + folder.folder());
    }

    private void register(Path directory) throws IOException {
        if (events != null) {
            keys.put(directory.register(events, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY), directory);
        }
    }

    /** @return whether some were lost */
    private boolean takeEvents() {
        boolean lost = false;
        try {
            for (WatchKey key = events.poll(); key != null; key = events == null ? null : events.poll()) {
                Path directory = keys.get(key);
                for (WatchEvent<?> event : key.pollEvents()) {
                    if (event.kind() == StandardWatchEventKinds.OVERFLOW || directory == null) {
                        lost = true;
                    } else {
                        appeared(directory.resolve((Path) event.context()));
                    }
                }
                if (!key.reset()) {
                    keys.remove(key);
                }
            }
        } catch (ClosedWatchServiceException e) {
            return true;
        }
        return lost;
    }

    private void appeared(Path path) {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            changed.accept(path);
        } else if (folder.recursive() && !project.isProject(path)) {
            scan(path); // registers it, and finds what came in before that
        }
    }

    private void scan(Path from) {
        Deque<Path> directories = new ArrayDeque<>();
        directories.add(from);
        while (!directories.isEmpty()) {
            Path directory = directories.removeFirst();
            if (events != null && !keys.containsValue(directory)) {
                try {
                    register(directory);
                } catch (IOException e) {
                    fallBack(e);
                }
            }
            try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
                for (Path child : children) {
                    if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                        changed.accept(child);
                    } else if (folder.recursive() && !project.isProject(child)) {
                        directories.add(child);
                    }
                }
            } catch (IOException | DirectoryIteratorException e) {
                log.accept("cannot look into " + directory + ": " + e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        keys.clear();
        if (events != null) {
            try {
                events.close();
            } catch (IOException e) {
                log.accept("the system's watch was not closed: " + e.getMessage());
            }
            events = null;
        }
    }
}
