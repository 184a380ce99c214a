package org.podstudio.core.api.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Files like those of AI generators, drawn on the spot, to try things out with. Found in the Lookup. Blocks for a second. */
public interface SampleFiles {
    /**
     * Writes the same files every time; those of the same names are replaced.
     *
     * @param folder made where it is not there
     * @return what was written, in order
     */
    List<Path> write(Path folder) throws IOException;
}
