package org.podstudio.watcher.ui;

import org.podstudio.core.api.watch.WatchedFolder;

/** One watched folder as it is now. */
record FolderRow(WatchedFolder folder, State state) {
    /** How it is with it. */
    enum State {
        WATCHING,
        PAUSED,
        GONE,
        UNREADABLE
    }

    /** The folder's own name, or all of it for a drive. */
    String name() {
        return folder.folder().getFileName() == null ? folder.folder().toString() : folder.folder().getFileName().toString();
    }
}
