package org.podstudio.media.ffmpeg;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.pixels.Upright;
import org.podstudio.media.sniff.Format;

/** A frame that shows what a film is about: near its start, not black, the right way up. */
public final class Poster {
    private static final long TIMEOUT_MS = 30_000;

    /** Where to look, as parts of the duration: films fade in, so a black start is no answer. */
    private static final double[] PLACES = {0, 0.03, 0.1, 0.25, 0.5};

    /** Mean brightness, 0 to 255, under which a frame counts as black. */
    private static final int BLACK = 16;

    private static final int MAX_PACKETS = 2000;

    private Poster() {}

    /** @param maxPx longer side of the result; never enlarged. @throws IOException when no frame can be decoded */
    public static BufferedImage of(Path file, Format format, int maxPx) throws IOException {
        try (AvInput input = AvInput.open(file, format, TIMEOUT_MS)) {
            input.findStreams();
            AVStream stream = video(input);
            BufferedImage best = null;
            int brightest = -1;
            for (double place : PLACES) {
                BufferedImage frame = frame(input, stream, place, maxPx);
                int light = frame == null ? -1 : brightness(frame);
                if (light > brightest) {
                    best = frame;
                    brightest = light;
                }
                if (brightest >= BLACK || input.context().duration() <= 0 && best != null) {
                    break;
                }
            }
            if (best == null) {
                throw new AvException(input.source().timeIsUp() ? "Reading it took too long" : "None of its frames can be decoded");
            }
            return Upright.turn(best, AvInput.orientation(stream));
        }
    }

    private static AVStream video(AvInput input) throws AvException {
        for (int i = 0; i < input.streams(); i++) {
            AVStream stream = input.stream(i);
            if (stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO && !AvInput.attachedPicture(stream) && !AvInput.encrypted(stream)
                    && StreamDecoder.find(stream.codecpar().codec_id()) != null) {
                return stream;
            }
        }
        throw new AvException("It has no picture that can be decoded here");
    }

    private static @Nullable BufferedImage frame(AvInput input, AVStream stream, double place, int maxPx) throws AvException {
        if (place > 0 && avformat.av_seek_frame(input.context(), -1, (long) (input.context().duration() * place), avformat.AVSEEK_FLAG_BACKWARD) < 0) {
            return null;
        }
        AVPacket packet = avcodec.av_packet_alloc();
        try (StreamDecoder decoder = StreamDecoder.open(stream.codecpar(), 1)) {
            for (int i = 0; i < MAX_PACKETS && avformat.av_read_frame(input.context(), packet) >= 0; i++) {
                boolean ours = packet.stream_index() == stream.index();
                if (ours) {
                    decoder.send(packet);
                }
                avcodec.av_packet_unref(packet);
                AVFrame frame = ours ? decoder.receive() : null;
                if (frame != null) {
                    return scaled(frame, stream, maxPx);
                }
            }
            decoder.send(null);
            AVFrame frame = decoder.receive();
            return frame == null ? null : scaled(frame, stream, maxPx);
        } finally {
            avcodec.av_packet_free(packet);
        }
    }

    /** Square pixels, the longer side at most {@code maxPx}. */
    private static BufferedImage scaled(AVFrame frame, AVStream stream, int maxPx) throws AvException {
        int num = stream.sample_aspect_ratio().num();
        int den = stream.sample_aspect_ratio().den();
        double wide = num > 0 && den > 0 ? (double) num / den : 1;
        double width = frame.width() * Math.max(1, Math.min(wide, 10));
        double height = frame.height() / Math.min(1, Math.max(wide, 0.1));
        double scale = Math.min(1, maxPx / Math.max(width, height));
        return FramePixels.picture(frame, Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)), 8, FramePixels.Origin.FILM);
    }

    private static int brightness(BufferedImage image) {
        long sum = 0;
        int step = Math.max(1, image.getWidth() / 64);
        int count = 0;
        for (int y = 0; y < image.getHeight(); y += step) {
            for (int x = 0; x < image.getWidth(); x += step, count++) {
                int p = image.getRGB(x, y);
                sum += ((p >> 16 & 0xff) * 2 + (p >> 8 & 0xff) * 5 + (p & 0xff)) / 8;
            }
        }
        return (int) (sum / Math.max(1, count));
    }
}
