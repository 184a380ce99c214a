package org.podstudio.core.api.hardware;

import java.nio.file.Path;

/** Judges operations before they run. Found in the Lookup. Safe from any thread; may ask the disk for free space. */
public interface Guard {
    /** @param title of the operation, for the sentences @param target folder whose disk is written to */
    Verdict judge(String title, Requirement requirement, Path target);
}
