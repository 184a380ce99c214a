package org.podstudio.media.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.PartContext;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.carry.PictureFormat;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.pixels.Colour;
import org.podstudio.media.pixels.Kernel;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.pixels.ResampleRows;
import org.podstudio.media.pixels.RowChain;
import org.podstudio.media.pixels.Window;

/** Pictures made smaller for looking at, as PNG with the same depth, transparency and profile. Rows flow through. */
public final class SmallerPicture {
    private SmallerPicture() {}

    /** The small picture is no result: what is measured of it is not told. */
    private static final class Quiet extends PartContext {
        Quiet(JobContext job) {
            super(job);
        }

        @Override
        public void fact(String name, @Nullable Object value) {}
    }

    /** Written into the job's work folder; empty when the longer side has no more than {@code mostPx}. */
    public static Optional<Path> of(Path picture, int mostPx, JobContext context) throws StudioException, CancelledException {
        try (PictureRun run = new PictureRun(picture, new Quiet(context))) {
            PixelLayout in = run.source().layout();
            double scale = (double) mostPx / Math.max(in.width(), in.height());
            if (scale >= 1) {
                return Optional.empty();
            }
            run.expectPasses(1);
            int width = (int) Math.max(1, Math.round(in.width() * scale));
            int height = (int) Math.max(1, Math.round(in.height() * scale));
            RowChain chain = new RowChain(in);
            chain.add(ResampleRows.layout(in, width, height),
                    sink -> new ResampleRows(in, Window.whole(in), width, height, Kernel.BILINEAR, false, sink));
            EmbeddedMetadata embedded = run.source().embedded();
            Target target = Target.of(PictureFormat.PNG, null, false, Colour.WHITE).forALook();
            Path made = run.write(chain, embedded, MetadataPolicy.KEEP, null, target);
            // The operation that is tried writes into the same folder.
            return Optional.of(Files.move(made, made.resolveSibling("smaller.png"), StandardCopyOption.REPLACE_EXISTING));
        } catch (IOException e) {
            throw MediaProblem.unwritable(context.workDir(), e);
        } catch (OutOfMemoryError e) {
            throw PictureRun.outOfMemory(e);
        }
    }
}
