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

/**
 * Single frames of a film: upright, with square pixels. Key frames are found without decoding what lies between. For one thread,
 * but for {@link #stop}; close it after use.
 */
public final class FilmFrames implements AutoCloseable {
    private static final int MAX_PACKETS = 2000;

    private static final double MICROS = 1e6;

    private final AvInput input;
    private final AVStream stream;
    private final int maxPx;

    /** @param seconds since the film's start; 0 when the file does not say */
    public record Shown(BufferedImage picture, double seconds) {}

    /** What is done with frames that come one after the other. */
    public interface Use<E extends Exception> {
        /** @param frame makes the picture, for who wants it. @return whether to go on */
        boolean frame(double seconds, Picture frame) throws IOException, E;
    }

    /** Turns the frame at hand into a picture. */
    public interface Picture {
        /** @param px longer side at most */
        BufferedImage make(int px) throws IOException;

        /** The frame itself, to be looked at now and made a picture later. */
        FilmStill still() throws IOException;
    }

    private FilmFrames(AvInput input, AVStream stream, int maxPx) {
        this.input = input;
        this.stream = stream;
        this.maxPx = maxPx;
    }

    /**
     * @param maxPx longer side of the pictures; never enlarged
     * @param timeoutMs after which every read fails, or {@link FileSource#NO_LIMIT}
     */
    public static FilmFrames open(Path file, Format format, int maxPx, long timeoutMs) throws IOException {
        AvInput input = AvInput.open(file, format, timeoutMs);
        boolean ready = false;
        try {
            input.findStreams();
            FilmFrames frames = new FilmFrames(input, video(input), maxPx);
            ready = true;
            return frames;
        } finally {
            if (!ready) {
                input.close();
            }
        }
    }

    private static AVStream video(AvInput input) throws AvException {
        AVStream found = null;
        for (int i = 0; i < input.streams(); i++) {
            AVStream stream = input.stream(i);
            boolean fits = found == null && stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO && !AvInput.attachedPicture(stream)
                    && !AvInput.encrypted(stream) && StreamDecoder.find(stream.codecpar().codec_id()) != null;
            found = fits ? stream : found;
            stream.discard(fits ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
        }
        if (found == null) {
            throw new AvException("It has no picture that can be decoded here");
        }
        return found;
    }

    /** Length in seconds, 0 when it is not known. */
    public double seconds() {
        return Math.max(0, input.context().duration() / MICROS);
    }

    public boolean timeIsUp() {
        return input.source().timeIsUp();
    }

    /** Makes the next read fail; from any thread. */
    public void stop() {
        input.source().stop();
    }

    /** The last key frame at or before a time; null when nothing can be decoded there. */
    public @Nullable Shown key(double seconds) throws IOException {
        return seek(seconds) ? read(Double.NEGATIVE_INFINITY) : null;
    }

    /**
     * A frame at about a time that costs the decoding of one: the last key frame at or before it; the next one where that is not
     * later than {@code after}; the very frame where the film has no further key frame. Null when nothing can be decoded.
     */
    public @Nullable FilmStill still(double seconds, double after) throws IOException {
        if (!seek(seconds)) {
            return null;
        }
        AVPacket first = avcodec.av_packet_alloc();
        try {
            if (!later(first, after) && !(ahead(seconds) && later(first, after))) {
                return stillAt(seconds);
            }
            return still(first, Double.NEGATIVE_INFINITY);
        } finally {
            avcodec.av_packet_free(first);
        }
    }

    /** As {@link #exact}, not yet a picture. */
    public @Nullable FilmStill stillAt(double seconds) throws IOException {
        return seek(seconds) ? still(null, seconds) : null;
    }

    /** The last frame up to a time, from where the file is read. */
    private @Nullable FilmStill still(@Nullable AVPacket first, double from) throws IOException {
        FilmStill[] last = new FilmStill[1];
        boolean done = false;
        try {
            this.<RuntimeException>walk(first, (at, frame) -> {
                FilmStill previous = last[0];
                last[0] = frame.still();
                if (previous != null) {
                    previous.close();
                }
                return at + frameSeconds() / 2 < from;
            });
            done = true;
            return last[0];
        } finally {
            if (!done && last[0] != null) {
                last[0].close();
            }
        }
    }

    /** Whether the next packet's frame comes after a time; its packet is kept. */
    private boolean later(AVPacket packet, double after) {
        avcodec.av_packet_unref(packet);
        for (int i = 0; i < MAX_PACKETS && avformat.av_read_frame(input.context(), packet) >= 0; i++) {
            if (packet.stream_index() == stream.index()) {
                long time = packet.pts() == avutil.AV_NOPTS_VALUE ? packet.dts() : packet.pts();
                return after < 0 || time != avutil.AV_NOPTS_VALUE && seconds(time) > after;
            }
            avcodec.av_packet_unref(packet);
        }
        return false;
    }

    private boolean ahead(double seconds) {
        return input.indexed() && avformat.av_seek_frame(input.context(), -1, (long) (seconds * MICROS) + start(), 0) >= 0;
    }

    /** The frame that is shown at a time, or the last one before the film ends; null when nothing can be decoded. */
    public @Nullable Shown exact(double seconds) throws IOException {
        return seek(seconds) ? read(seconds) : null;
    }

    /** All frames from the start, until {@code use} has enough. */
    public <E extends Exception> void each(Use<E> use) throws IOException, E {
        if (seek(0)) {
            walk(null, use);
        }
    }

    private boolean seek(double seconds) {
        long micros = (long) (seconds * MICROS) + start();
        return input.seek(micros, stream) || seconds <= 0;
    }

    private long start() {
        long start = input.context().start_time();
        return start == avutil.AV_NOPTS_VALUE ? 0 : start;
    }

    private @Nullable Shown read(double from) throws IOException {
        Shown[] last = new Shown[1];
        FilmFrames.<RuntimeException>enough(this, from, last);
        return last[0];
    }

    private static <E extends Exception> void enough(FilmFrames frames, double from, Shown[] last) throws IOException, E {
        double half = frames.frameSeconds() / 2;
        double[] time = {Double.NaN};
        frames.<E>walk(null, (seconds, frame) -> {
            // Those on the way are decoded and not converted, but for the last one before a film's end.
            boolean there = seconds + half >= from || Double.isNaN(time[0]) || seconds + 1 >= frames.seconds();
            time[0] = seconds;
            if (there) {
                last[0] = new Shown(frame.make(frames.maxPx), seconds);
            }
            return seconds + half < from;
        });
    }

    private double frameSeconds() {
        int num = stream.avg_frame_rate().num();
        int den = stream.avg_frame_rate().den();
        return num > 0 && den > 0 ? (double) den / num : 0.04;
    }

    /** @param first a packet that was read already, or null */
    private <E extends Exception> void walk(@Nullable AVPacket first, Use<E> use) throws IOException, E {
        AVPacket packet = avcodec.av_packet_alloc();
        try (StreamDecoder decoder = StreamDecoder.open(stream, 1)) {
            int idle = 0;
            if (first != null) {
                decoder.send(first);
                AVFrame frame = decoder.receive();
                if (frame != null && !show(frame, use)) {
                    return;
                }
            }
            while (idle++ < MAX_PACKETS && avformat.av_read_frame(input.context(), packet) >= 0) {
                boolean ours = packet.stream_index() == stream.index();
                if (ours) {
                    decoder.send(packet);
                }
                avcodec.av_packet_unref(packet);
                AVFrame frame;
                while (ours && (frame = decoder.receive()) != null) {
                    idle = 0;
                    if (!show(frame, use)) {
                        return;
                    }
                }
            }
            decoder.send(null);
            AVFrame frame;
            while ((frame = decoder.receive()) != null) {
                if (!show(frame, use)) {
                    return;
                }
            }
        } finally {
            avcodec.av_packet_free(packet);
        }
    }

    private <E extends Exception> boolean show(AVFrame frame, Use<E> use) throws IOException, E {
        long pts = frame.best_effort_timestamp();
        double seconds = pts == avutil.AV_NOPTS_VALUE ? 0 : seconds(pts);
        return use.frame(seconds, new Picture() {
            @Override
            public BufferedImage make(int px) throws IOException {
                return Upright.turn(FilmStill.scaled(frame, stream, Math.min(px, maxPx)), AvInput.orientation(stream));
            }

            @Override
            public FilmStill still() throws IOException {
                return new FilmStill(frame, stream, maxPx, seconds);
            }
        });
    }

    private double seconds(long time) {
        return (double) time * stream.time_base().num() / Math.max(1, stream.time_base().den()) - start() / MICROS;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
