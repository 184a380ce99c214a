package org.podstudio.media.transcode;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.Transfer;

/**
 * The 256 colours that suit a film best, found by looking at all of it. A pass of its own: done in one go, all frames would have
 * to wait in memory until the last one was seen.
 */
final class Palette implements AutoCloseable {
    private @Nullable AVFrame frame;

    /** @param chain of filters that the frames go through first */
    static Palette of(AvSource source, String chain, boolean alpha, JobContext context) throws StudioException, CancelledException {
        Palette palette = new Palette();
        Transfer transfer = new Transfer(source, null, context);
        transfer.share(0, 0.4);
        transfer.saying("Choosing colours");
        transfer.listen(source.video(), chain + ",palettegen=reserve_transparent=" + (alpha ? 1 : 0), (graph, found) -> palette.keep(found));
        boolean ready = false;
        try {
            transfer.run();
            if (palette.frame == null) {
                throw MediaProblem.damaged(source.file(), "None of its frames can be decoded");
            }
            ready = true;
            return palette;
        } finally {
            if (!ready) {
                palette.close();
            }
        }
    }

    private void keep(AVFrame found) {
        if (frame == null) {
            frame = avutil.av_frame_clone(found);
        }
    }

    AVFrame frame() {
        return java.util.Objects.requireNonNull(frame);
    }

    @Override
    public void close() {
        AVFrame held = frame;
        if (held != null) {
            frame = null;
            avutil.av_frame_free(held);
        }
    }
}
