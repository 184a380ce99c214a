package org.podstudio.media.sound;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.Transfer;
import org.podstudio.testsupport.RecordingContext;

/** Decodes sounds for comparing. */
public final class Raw {
    private Raw() {}

    /** Samples of the first channel, from -1 to 1. */
    public static float[] samples(Path file, Path work) throws StudioException, CancelledException {
        float[][] all = {new float[0]};
        RecordingContext listening = new RecordingContext(work);
        try (AvSource source = AvSource.open(file, listening)) {
            Transfer transfer = new Transfer(source, null, listening);
            transfer.listen(source.audio().getFirst(), "aformat=sample_fmts=fltp", (graph, frame) -> {
                FloatBuffer plane = frame.extended_data(0).capacity(4L * frame.nb_samples()).asByteBuffer().order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
                int had = all[0].length;
                all[0] = Arrays.copyOf(all[0], had + frame.nb_samples());
                plane.get(all[0], had, frame.nb_samples());
            });
            transfer.run();
        }
        return all[0];
    }
}
