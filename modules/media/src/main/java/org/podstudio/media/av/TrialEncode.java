package org.podstudio.media.av;

import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.core.api.problem.StudioException;

/** Finds out whether an encoder works here, by working with it. Blocks for up to some seconds. */
public final class TrialEncode {
    private static final String SECOND = "testsrc2=size=640x360:rate=30:duration=1";

    private TrialEncode() {}

    /** @throws StudioException {@code encoder-missing} or {@code encoder-failed}, with its reason */
    public static void oneSecond(String encoder) throws StudioException {
        String chain = SECOND + "," + HardwareDevice.chain(encoder, "nv12");
        EncoderFormats.find(encoder);
        AVFrame frame = avutil.av_frame_alloc();
        long[] bytes = new long[1];
        try (FilterGraph graph = FilterGraph.pictures(chain)) {
            if (!graph.pull(frame)) {
                throw AvProblem.encoderFailed(encoder, avutil.AVERROR_EOF);
            }
            try (Encoder made = Encoder.video(new Coding("", encoder, Map.of()), frame, graph.ticks(), graph.rate(), false, 1)) {
                do {
                    made.send(frame, packet -> bytes[0] += packet.size());
                    avutil.av_frame_unref(frame);
                } while (graph.pull(frame));
                made.send(null, packet -> bytes[0] += packet.size());
            }
        } finally {
            avutil.av_frame_free(frame);
        }
        if (bytes[0] == 0) {
            throw AvProblem.encoderFailed(encoder, avutil.AVERROR_EOF);
        }
    }
}
