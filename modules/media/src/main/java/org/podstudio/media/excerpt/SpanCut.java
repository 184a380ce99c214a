package org.podstudio.media.excerpt;

import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.AvTarget;
import org.podstudio.media.av.Coding;
import org.podstudio.media.av.EncoderFormats;
import org.podstudio.media.av.Transfer;

/**
 * Some seconds of a film or sound as a file of their own, exact to the frame. Sound is kept as it is decoded; a picture is
 * encoded as fast as can be and so finely that no eye and hardly a measure tells it from the original.
 */
final class SpanCut {
    private static final String SOUND = "pcm_s24le";

    private SpanCut() {}

    static Path cut(InputFile input, Excerpt.Scene scene, JobContext context) throws StudioException, CancelledException {
        Excerpt.Span span = scene.span();
        try (AvSource source = AvSource.open(input.file(), context)) {
            AVStream picture = source.video();
            if (picture == null && source.audio().isEmpty()) {
                throw source.nothingToRead(false);
            }
            double start = source.durationMicros() > 0 ? span.startIn(source.durationMicros() / 1e6) : span.start();
            Path file = context.workDir().resolve(picture == null ? "excerpt.wav" : "excerpt.mkv");
            try (AvTarget target = AvTarget.create(file, picture == null ? "wav" : "matroska")) {
                Transfer transfer = new Transfer(source, target, context);
                transfer.saying("Cutting out the part");
                if (picture != null) {
                    transfer.encode(picture, picture(picture, middle(picture, scene)));
                }
                for (AVStream sound : picture == null ? source.audio().subList(0, 1) : source.audio()) {
                    transfer.encode(sound, new Coding("", SOUND, Map.of()));
                }
                long from = Math.round(start * 1e6);
                transfer.span(from, from + Math.round(span.seconds() * 1e6));
                transfer.run();
            }
            return file;
        }
    }

    /** Its filter; none where all of a picture is wanted. */
    private static String middle(AVStream stream, Excerpt.Scene scene) {
        int width = stream.codecpar().width();
        int height = stream.codecpar().height();
        return scene.share() == 1 ? "" : "crop=" + scene.of(width) + ":" + scene.of(height);
    }

    /** Without loss where there is transparency, or where the fast encoder is not in this build. */
    private static Coding picture(AVStream stream, String chain) {
        int pixels = stream.codecpar().format();
        boolean clear = pixels >= 0 && (avutil.av_pix_fmt_desc_get(pixels).flags() & avutil.AV_PIX_FMT_FLAG_ALPHA) != 0
                || avutil.av_dict_get(stream.metadata(), "alpha_mode", null, 0) != null; // WebM keeps it beside the picture
        return clear || !EncoderFormats.present("libx264") ? new Coding(chain, "ffv1", Map.of("level", "3"))
                : new Coding(chain, "libx264", Map.of("preset", "ultrafast", "crf", "8"));
    }
}
