package org.podstudio.media.play;

import java.util.ArrayDeque;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.ffmpeg.AvException;
import org.podstudio.media.ffmpeg.StreamDecoder;

/** One stream of a file that is played: packets that wait, and their decoder. For one thread. */
final class PlayTrack implements AutoCloseable {
    /** Above it a second picture at once would cost more memory than it gains time. */
    private static final long MANY_PIXELS = 40_000_000;

    private final AVStream stream;
    private final PlaySource source;
    private final ArrayDeque<AVPacket> waiting = new ArrayDeque<>();
    private final boolean freshEachTime;
    private long waitingBytes;
    private @Nullable StreamDecoder decoder;
    private boolean ending;
    private boolean ended;
    private double seconds;
    private double lastLength;

    PlayTrack(AVStream stream, PlaySource source) {
        this.stream = stream;
        this.source = source;
        // FFmpeg's PNG decoder gives garbage when it is used again.
        this.freshEachTime = stream.codecpar().codec_id() == avcodec.AV_CODEC_ID_PNG || stream.codecpar().codec_id() == avcodec.AV_CODEC_ID_APNG;
    }

    AVStream stream() {
        return stream;
    }

    int index() {
        return stream.index();
    }

    long waitingBytes() {
        return waitingBytes;
    }

    boolean ended() {
        return ended;
    }

    /** Of the frame that came last. */
    double seconds() {
        return seconds;
    }

    /** How long a picture is shown as a rule. */
    double frameSeconds() {
        int num = stream.avg_frame_rate().num();
        int den = stream.avg_frame_rate().den();
        return num > 0 && den > 0 ? Math.clamp((double) den / num, 0.001, 10) : 0.04;
    }

    /** Keeps a reference of the packet. */
    void take(AVPacket packet, long mostBytes) {
        AVPacket kept = avcodec.av_packet_clone(packet);
        if (kept == null) {
            return;
        }
        waiting.add(kept);
        waitingBytes += weight(kept);
        while (waitingBytes > mostBytes && waiting.size() > 1) {
            free(waiting.removeFirst());
        }
    }

    private static long weight(AVPacket packet) {
        return Math.max(1, packet.size());
    }

    private void free(AVPacket packet) {
        waitingBytes -= weight(packet);
        avcodec.av_packet_free(packet);
    }

    /** Forgets what waits, after the file was read elsewhere. */
    void restart() {
        while (!waiting.isEmpty()) {
            free(waiting.removeFirst());
        }
        StreamDecoder open = decoder;
        if (open != null) {
            decoder = null;
            open.close();
        }
        ending = false;
        ended = false;
        seconds = Double.NaN;
    }

    /** The next frame, valid until the next call; null when no more comes. */
    @Nullable AVFrame next() throws AvException {
        while (!ended) {
            StreamDecoder open = decoder == null ? decoder = open() : decoder;
            AVFrame frame = open.receive();
            if (frame != null) {
                clock(frame);
                return frame;
            }
            if (freshEachTime && ending && source.readFor(this)) {
                open.close();
                decoder = null;
                ending = false;
            } else if (ending) {
                ended = true;
            } else {
                send(open);
            }
        }
        return null;
    }

    private StreamDecoder open() throws AvException {
        boolean large = (long) stream.codecpar().width() * stream.codecpar().height() > MANY_PIXELS;
        return StreamDecoder.open(stream, freshEachTime || large ? 1 : 2);
    }

    private void send(StreamDecoder open) {
        if (source.readFor(this)) {
            AVPacket packet = waiting.removeFirst();
            open.send(packet);
            free(packet);
            ending = freshEachTime;
        } else {
            ending = true;
        }
        if (ending) {
            open.send(null);
        }
    }

    /** A frame that does not say its time comes right after the last one. */
    private void clock(AVFrame frame) {
        double time = source.seconds(frame, stream);
        if (Double.isNaN(time)) {
            time = Double.isNaN(seconds) ? 0 : seconds + lastLength;
        }
        seconds = time;
        lastLength = frame.nb_samples() > 0 && frame.sample_rate() > 0 ? (double) frame.nb_samples() / frame.sample_rate() : frameSeconds();
    }

    /** How long the last frame lasts. */
    double length() {
        return lastLength;
    }

    @Override
    public void close() {
        restart();
    }
}
