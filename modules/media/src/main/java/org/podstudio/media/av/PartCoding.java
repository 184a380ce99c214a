package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;

/**
 * How the parts of a film are encoded: all alike, so that they can be put together, each beginning with a picture that stands alone.
 *
 * @param size of the pictures that come, in 24-bit RGB
 * @param coding from these into the film's pixels
 * @param primaries FFmpeg's numbers of the colours, as the film has them
 * @param shape of a pixel
 * @param threads native ones of the encoder
 */
public record PartCoding(PixelSize size, Coding coding, int primaries, int transfer, Rational shape, Rational ticks, Rational rate, int threads) {
    /** What parts must have in common. Not the threads: they change no header. */
    String line() {
        return size.width() + "x" + size.height() + " " + coding.encoder() + " " + new java.util.TreeMap<>(coding.options()) + " " + coding.chain()
                + " " + primaries + "/" + transfer + " " + shape.num() + ":" + shape.den() + " " + ticks.num() + "/" + ticks.den() + " "
                + avutil.av_version_info().getString();
    }

    /** A black picture, for the caller to free. */
    AVFrame picture() {
        AVFrame frame = avutil.av_frame_alloc();
        frame.width(size.width()).height(size.height()).format(avutil.AV_PIX_FMT_RGB24);
        frame.colorspace(avutil.AVCOL_SPC_RGB).color_range(avutil.AVCOL_RANGE_JPEG).color_primaries(primaries).color_trc(transfer);
        if (shape.known()) {
            shape.into(frame.sample_aspect_ratio());
        }
        if (avutil.av_frame_get_buffer(frame, 0) < 0) {
            avutil.av_frame_free(frame);
            throw new OutOfMemoryError("no memory for a picture of " + size.width() + " x " + size.height());
        }
        Pointer.memset(frame.data(0), 0, (long) frame.linesize(0) * size.height());
        return frame;
    }

    FilterGraph graph(AVFrame like) throws StudioException {
        return FilterGraph.of(like, ticks, rate, coding.chain(), 1, null);
    }

    /** @param first as it comes out of the graph */
    Encoder encoder(AVFrame first) throws StudioException {
        return Encoder.video(coding, first, ticks, rate, true, threads);
    }

    /** An encoder that encodes nothing: its headers are those of all parts. */
    Encoder header() throws StudioException {
        AVFrame black = picture();
        AVFrame out = avutil.av_frame_alloc();
        try (FilterGraph graph = graph(black)) {
            black.pts(0);
            graph.push(black);
            graph.push(null);
            if (!graph.pull(out)) {
                throw AvProblem.filter("nothing came out of it");
            }
            return encoder(out);
        } finally {
            avutil.av_frame_free(black);
            avutil.av_frame_free(out);
        }
    }
}
