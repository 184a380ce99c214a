package org.podstudio.library.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.SampleFiles;

/** The files of the sample project, drawn on the spot. */
@Messages({
    "SAMPLE_name=Sample Project", "SAMPLE_not_made=The sample project was not made.",
    "SAMPLE_no_part=This installation has no part that draws samples.", "SAMPLE_import_own=Import files of your own with File > Import.",
    "# {0} - what the disk says", "SAMPLE_not_written=Its files could not be written: {0}",
    "SAMPLE_free_space=Free some space in the temporary folder of the system, then try again."
})
final class SampleProject {
    static final String NAME = Bundle.SAMPLE_name();

    private SampleProject() {}

    /** In a new temporary folder. Blocks on the disk. */
    static List<Path> drawn() throws StudioException {
        SampleFiles samples = Lookup.getDefault().lookup(SampleFiles.class);
        if (samples == null) {
            throw StudioException.of("no-samples", Bundle.SAMPLE_not_made(), Bundle.SAMPLE_no_part(),
                    Bundle.SAMPLE_import_own());
        }
        try {
            return samples.write(Files.createTempDirectory("podstudio-samples"));
        } catch (IOException e) {
            throw new StudioException(new Problem("samples-unwritable", Bundle.SAMPLE_not_made(),
                    Bundle.SAMPLE_not_written(e.getMessage()), Bundle.SAMPLE_free_space()), e);
        }
    }
}
