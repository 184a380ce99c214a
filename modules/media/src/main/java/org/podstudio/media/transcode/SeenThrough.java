package org.podstudio.media.transcode;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.Transfer;

/** Whether one can look through any picture of a film whose codec always says so: GIF's pictures leave out what has not changed. */
final class SeenThrough {
    private SeenThrough() {}

    /** Decodes all of it. */
    static boolean anywhere(Path film, JobContext context) throws StudioException, CancelledException {
        try (AvSource source = AvSource.open(film, context)) {
            boolean[] found = new boolean[1];
            Transfer transfer = new Transfer(source, null, context);
            transfer.share(0, 0.01);
            transfer.saying("Looking for transparency");
            transfer.listen(source.video(), "format=bgra,alphaextract", (graph, frame) -> found[0] = found[0] || transparent(frame));
            transfer.run();
            return found[0];
        }
    }

    private static boolean transparent(AVFrame frame) {
        byte[] row = new byte[frame.width()];
        BytePointer plane = new BytePointer(frame.data(0)).capacity((long) frame.linesize(0) * frame.height());
        for (int y = 0; y < frame.height(); y++) {
            plane.position((long) y * frame.linesize(0)).get(row);
            for (byte alpha : row) {
                if (alpha != -1) {
                    return true;
                }
            }
        }
        return false;
    }
}
