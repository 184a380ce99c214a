package org.podstudio.core.api.watch;

import java.nio.file.Path;
import java.util.List;

/** Knows where generators on this machine save what they make. Found in the Lookup. */
public interface GeneratorFolders {
    /** Counting stops here; it is for the eye. */
    int MOST_FILES = 1000;

    /**
     * A folder that a generator saves into.
     *
     * @param generator as people call it, e.g. {@code ComfyUI}
     * @param files how many pictures, sounds and films lie there, at most {@link #MOST_FILES}
     */
    record Found(String generator, Path folder, int files) {}

    /** Looks in the usual places, no further; the fullest first. Blocks on the disk for some seconds at most; safe from any thread. */
    List<Found> find();
}
