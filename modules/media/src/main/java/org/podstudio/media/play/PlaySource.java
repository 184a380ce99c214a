package org.podstudio.media.play;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.ffmpeg.AvInput;
import org.podstudio.media.ffmpeg.FFmpeg;
import org.podstudio.media.ffmpeg.FileSource;
import org.podstudio.media.ffmpeg.StreamDecoder;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;

/** A file's first pictures and first sound, decoded as they are asked for. For one thread, but for {@link #stop}. */
final class PlaySource implements AutoCloseable {
    private static final double MICROS = 1e6;

    /** What may be read of one stream while another one waits: badly mixed files lose the oldest of it. */
    private static final long MOST_WAITING_BYTES = 64L << 20;

    private final Path file;
    private final AvInput input;
    private final @Nullable PlayTrack pictures;
    private final @Nullable PlayTrack sounds;
    private boolean ended;

    private PlaySource(Path file, AvInput input) {
        this.file = file;
        this.input = input;
        this.pictures = track(avutil.AVMEDIA_TYPE_VIDEO, this);
        this.sounds = track(avutil.AVMEDIA_TYPE_AUDIO, this);
    }

    /** @throws StudioException {@code file-empty}, {@code not-media}, {@code file-damaged}, {@code file-unreadable}, … */
    static PlaySource open(Path file) throws StudioException {
        try {
            if (Files.size(file) == 0) {
                throw MediaProblem.empty(file);
            }
            Format format = Sniffer.sniff(file).orElseThrow(() -> MediaProblem.notMedia(file));
            if (format.demuxer().isEmpty()) {
                throw MediaProblem.unsupported(file, format.sniffed().mimeType(), "Choose an audio or video file.");
            }
            FFmpeg.load();
            AvInput input = AvInput.open(file, format, FileSource.NO_LIMIT);
            boolean ready = false;
            try {
                input.findStreams();
                PlaySource source = new PlaySource(file, input);
                if (source.pictures == null && source.sounds == null) {
                    throw source.nothing();
                }
                ready = true;
                return source;
            } finally {
                if (!ready) {
                    input.close();
                }
            }
        } catch (FileSystemException e) {
            throw MediaProblem.unreadable(file, e);
        } catch (IOException e) {
            throw MediaProblem.damaged(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static @Nullable PlayTrack track(int type, PlaySource source) {
        PlayTrack found = null;
        for (int i = 0; i < source.input.streams(); i++) {
            AVStream stream = source.input.stream(i);
            if (stream.codecpar().codec_type() != type) {
                continue;
            }
            boolean fits = found == null && !AvInput.attachedPicture(stream) && !AvInput.encrypted(stream) && StreamDecoder.find(stream) != null;
            found = fits ? new PlayTrack(stream, source) : found;
            stream.discard(fits ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
        }
        return found;
    }

    StudioException nothing() {
        return MediaProblem.damaged(file, "It has neither a picture nor a sound that can be decoded here");
    }

    @Nullable PlayTrack pictures() {
        return pictures;
    }

    @Nullable PlayTrack sounds() {
        return sounds;
    }

    /** Length in seconds, 0 when it is not known. */
    double seconds() {
        return Math.max(0, input.context().duration() / MICROS);
    }

    /** Makes the next read fail; from any thread. */
    void stop() {
        input.source().stop();
    }

    /** Goes to the last place at or before a time from which can be decoded. */
    void seek(double seconds) throws IOException {
        long micros = (long) (seconds * MICROS) + start();
        if (!input.seek(micros, pictures == null ? null : pictures.stream())) {
            avformat.av_seek_frame(input.context(), -1, start(), avformat.AVSEEK_FLAG_BACKWARD | avformat.AVSEEK_FLAG_ANY);
        }
        ended = false;
        for (PlayTrack track : new PlayTrack[] {pictures, sounds}) {
            if (track != null) {
                track.restart();
            }
        }
    }

    private long start() {
        long start = input.context().start_time();
        return start == avutil.AV_NOPTS_VALUE ? 0 : start;
    }

    /** Reads on until a packet of the track is there. @return false at the end of the file */
    boolean readFor(PlayTrack track) {
        AVPacket packet = avcodec.av_packet_alloc();
        try {
            while (track.waitingBytes() == 0) {
                if (ended || avformat.av_read_frame(input.context(), packet) < 0) {
                    ended = true;
                    return false;
                }
                for (PlayTrack owner : new PlayTrack[] {pictures, sounds}) {
                    if (owner != null && owner.index() == packet.stream_index()) {
                        owner.take(packet, MOST_WAITING_BYTES);
                    }
                }
                avcodec.av_packet_unref(packet);
            }
            return true;
        } finally {
            avcodec.av_packet_free(packet);
        }
    }

    /** Seconds since the file's start at which a frame is shown or heard. */
    double seconds(AVFrame frame, AVStream stream) {
        long time = frame.best_effort_timestamp();
        return time == avutil.AV_NOPTS_VALUE ? Double.NaN
                : (double) time * stream.time_base().num() / Math.max(1, stream.time_base().den()) - start() / MICROS;
    }

    @Override
    public void close() throws IOException {
        for (PlayTrack track : new PlayTrack[] {pictures, sounds}) {
            if (track != null) {
                track.close();
            }
        }
        input.close();
    }
}
