package org.podstudio.cli.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.project.SampleFiles;

/** The dozen files of {@code sample-files}, for the window's sample project. */
@ServiceProvider(service = SampleFiles.class)
public final class DrawnSamples implements SampleFiles {
    @Override
    public List<Path> write(Path folder) throws IOException {
        return SampleSet.write(folder);
    }
}
