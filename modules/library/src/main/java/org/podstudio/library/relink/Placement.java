package org.podstudio.library.relink;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobContext;

/** Where a file that was found is used: where it is, or back at its old place. */
final class Placement {
    private static final int BUFFER_BYTES = 1 << 18;

    private final RelinkSettings settings;
    private final Project project;
    private final JobContext context;

    Placement(RelinkSettings settings, Project project, JobContext context) {
        this.settings = settings;
        this.project = project;
        this.context = context;
    }

    /** @return where the asset's file is from now on */
    Path place(Asset asset, Path file) throws IOException, StudioException, CancelledException {
        boolean belongsInside = !Path.of(asset.path()).isAbsolute();
        if (belongsInside && file.startsWith(project.root().resolve("Strays"))) {
            return project.care().putBack(asset.id(), file) ? project.file(asset) : file;
        }
        if (settings.place() == RelinkSettings.Place.COPY && belongsInside && !file.startsWith(project.root())) {
            Path staged = copy(file);
            FailurePoint.reached("relink.copied");
            if (project.care().putBack(asset.id(), staged)) {
                return project.file(asset);
            }
            Files.deleteIfExists(staged);
        }
        return file;
    }

    private Path copy(Path file) throws IOException, CancelledException {
        Path staged = Files.createTempFile(context.workDir(), "relink", ".part");
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file);
                FileChannel channel = FileChannel.open(staged, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            long size = Files.size(file);
            long done = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                done += read;
                context.step(Math.min(done, size), size, Progress.Unit.BYTES, "Copying " + file.getFileName());
            }
            channel.force(true);
        }
        Files.setLastModifiedTime(staged, Files.getLastModifiedTime(file));
        return staged;
    }
}
