package org.podstudio.core.api.project;

import java.io.IOException;
import java.nio.file.Path;

/** The trash that this system's own file manager shows. Found in the Lookup; several may be, each for its systems. Blocks. */
public interface SystemTrash {
    /**
     * Puts the file there.
     *
     * @param origin where the user would look for it: what the file manager restores it to
     * @return false when this system, or the disk that the file is on, has no such trash: nothing was done
     * @throws IOException if there is one and it failed; the file is where it was
     */
    boolean take(Path file, Path origin) throws IOException;
}
