package org.podstudio.ui.settings;

/** Told when the user changed which folders the open project watches. Found in the Lookup; whoever watches provides it. */
public interface WatchedFoldersListener {
    /** On a background thread; the new folders are in the project's settings. */
    void foldersChanged();
}
