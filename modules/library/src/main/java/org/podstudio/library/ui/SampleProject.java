package org.podstudio.library.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openide.util.Lookup;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.SampleFiles;

/** The files of the sample project, drawn on the spot. */
final class SampleProject {
    static final String NAME = "Sample Project";

    private SampleProject() {}

    /** In a new temporary folder. Blocks on the disk. */
    static List<Path> drawn() throws StudioException {
        SampleFiles samples = Lookup.getDefault().lookup(SampleFiles.class);
        if (samples == null) {
            throw StudioException.of("no-samples", "The sample project was not made.", "This installation has no part that draws samples.",
                    "Import files of your own with File > Import.");
        }
        try {
            return samples.write(Files.createTempDirectory("podstudio-samples"));
        } catch (IOException e) {
            throw new StudioException(new Problem("samples-unwritable", "The sample project was not made.",
                    "Its files could not be written: " + e.getMessage(), "Free some space in the system's temporary folder, then try again."), e);
        }
    }
}
