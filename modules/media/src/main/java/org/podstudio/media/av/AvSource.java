package org.podstudio.media.av;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.CutOff;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.ffmpeg.AvInput;
import org.podstudio.media.ffmpeg.FFmpegMessages;
import org.podstudio.media.ffmpeg.FileSource;
import org.podstudio.media.ffmpeg.StreamDecoder;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;
import org.podstudio.media.stated.StatedSize;

/**
 * A film or sound that a job reads. No time limit: a cancel ends every read. For one thread; close it after use, also when
 * the work went on elsewhere.
 */
public final class AvSource implements AutoCloseable {
    /** Containers whose header says how long it is, as FFmpeg reads it; Ogg, ADTS and streams of broadcasts say nothing. */
    private static final Set<Format> EXACT = EnumSet.of(Format.MP4, Format.MOV, Format.M4A, Format.THREEGP, Format.MKV, Format.WEBM, Format.MKA,
            Format.AVI, Format.WAV, Format.AIFF, Format.AU, Format.FLAC, Format.WAVPACK, Format.TTA, Format.APE, Format.MPC, Format.MPC8);

    /** Those that may be written to a pipe, with something in the place of their size: then FFmpeg's length is made of that. */
    private static final Set<Format> PIPED = EnumSet.of(Format.WAV, Format.AIFF, Format.AU);

    /** A file may end this much before it says: of its length, and in microseconds; less where it has too few bytes, and no codec's delay. */
    private static final double END_SHARE = 0.05;
    private static final long END_MICROS = 500_000;
    private static final long END_MICROS_OF_CUT = 100_000;

    private final Path file;
    private final Format format;
    private final AvInput input;
    private final Subscription cancel;
    private final FFmpegMessages.Ear messages;
    private final @Nullable StatedSize size;
    private final @Nullable CutOff cutOff;
    private final List<AVStream> audio = new ArrayList<>();
    private final List<AVStream> subtitles = new ArrayList<>();
    private final List<AVStream> covers = new ArrayList<>();
    private final List<AVStream> otherVideo = new ArrayList<>();
    private @Nullable AVStream video;

    private AvSource(Path file, Format format, AvInput input, Subscription cancel, FFmpegMessages.Ear messages,
            @Nullable StatedSize size, @Nullable CutOff cutOff) {
        this.file = file;
        this.format = format;
        this.input = input;
        this.cancel = cancel;
        this.messages = messages;
        this.size = size;
        this.cutOff = cutOff;
    }

    /** @throws StudioException {@code file-empty}, {@code not-media}, {@code file-damaged}, {@code file-unreadable} */
    public static AvSource open(Path file, JobContext context) throws StudioException {
        Format format;
        StatedSize size;
        CutOff cutOff;
        try (FileBytes bytes = FileBytes.open(file)) {
            if (bytes.size() == 0) {
                throw MediaProblem.empty(file);
            }
            format = Sniffer.sniff(bytes).orElseThrow(() -> MediaProblem.notMedia(file));
            size = StatedSize.of(bytes, format).orElse(null);
            cutOff = StatedSize.cutOff(bytes, format).orElse(null);
        } catch (IOException e) {
            throw MediaProblem.unreadable(file, e);
        }
        if (format.demuxer().isEmpty()) {
            throw MediaProblem.unsupported(file, format.sniffed().mimeType(), "Choose an audio or video file.");
        }
        FFmpegMessages.Ear messages = FFmpegMessages.listen(context::log);
        boolean opened = false;
        try {
            AvInput plain = AvInput.openPlainWave(file, format, FileSource.NO_LIMIT);
            AvInput input = plain != null ? plain : AvInput.open(file, format, FileSource.NO_LIMIT);
            AvSource source = new AvSource(file, format, input, context.onCancel(input.source()::stop), messages, size, cutOff);
            opened = true;
            boolean ready = false;
            try {
                if (plain == null) {
                    input.findStreams();
                }
                source.sort();
                ready = true;
                return source;
            } finally {
                if (!ready) {
                    source.close();
                }
            }
        } catch (java.nio.file.FileSystemException e) {
            throw MediaProblem.unreadable(file, e);
        } catch (IOException e) {
            throw MediaProblem.damaged(file, String.valueOf(e.getMessage()), e);
        } finally {
            if (!opened) {
                messages.close();
            }
        }
    }

    private void sort() throws IOException {
        for (int i = 0; i < input.streams(); i++) {
            AVStream stream = input.stream(i);
            stream.discard(avcodec.AVDISCARD_ALL);
            switch (stream.codecpar().codec_type()) {
                case avutil.AVMEDIA_TYPE_VIDEO -> sortPicture(stream);
                case avutil.AVMEDIA_TYPE_AUDIO -> audio.add(stream);
                case avutil.AVMEDIA_TYPE_SUBTITLE -> subtitles.add(stream);
                default -> { }
            }
        }
        audio.removeIf(stream -> !readable(stream));
    }

    private void sortPicture(AVStream stream) {
        int codec = stream.codecpar().codec_id();
        // Audio books carry their chapters' pictures as a video stream.
        boolean chapters = format.type() == MediaType.AUDIO && (codec == avcodec.AV_CODEC_ID_MJPEG || codec == avcodec.AV_CODEC_ID_PNG);
        if (AvInput.attachedPicture(stream) || chapters) {
            covers.add(stream);
        } else if (video == null && readable(stream) && !sizeless(stream)) {
            video = stream;
        } else {
            otherVideo.add(stream);
        }
    }

    private static boolean readable(AVStream stream) {
        return !AvInput.encrypted(stream) && StreamDecoder.find(stream.codecpar().codec_id()) != null;
    }

    public Path file() {
        return file;
    }

    public Format format() {
        return format;
    }

    public AvInput input() {
        return input;
    }

    /** The first picture stream that can be decoded, null when there is none. */
    public @Nullable AVStream video() {
        return video;
    }

    /** Further picture streams, and such that cannot be decoded. */
    public List<AVStream> otherVideo() {
        return List.copyOf(otherVideo);
    }

    /** The sound streams that can be decoded. */
    public List<AVStream> audio() {
        return List.copyOf(audio);
    }

    public List<AVStream> subtitles() {
        return List.copyOf(subtitles);
    }

    /** Streams that hold one picture beside the sound: cover art. */
    public List<AVStream> covers() {
        return List.copyOf(covers);
    }

    /** Whether it is a stream of pictures without a size, or with one that nothing could hold: FFmpeg forgets that. */
    public static boolean sizeless(AVStream stream) {
        return stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO && (stream.codecpar().width() <= 0 || stream.codecpar().height() <= 0);
    }

    /** Why there is nothing to decode: encrypted, no decoder, no size, or simply none. Never returns normally. */
    public StudioException nothingToRead(boolean picture) {
        for (int i = 0; i < input.streams(); i++) {
            AVStream stream = input.stream(i);
            int type = stream.codecpar().codec_type();
            if (type == (picture ? avutil.AVMEDIA_TYPE_VIDEO : avutil.AVMEDIA_TYPE_AUDIO) && !AvInput.attachedPicture(stream)) {
                if (sizeless(stream) && readable(stream)) {
                    return MediaProblem.damaged(file, "It states no size that its pictures could have");
                }
                return AvInput.encrypted(stream) ? AvProblem.encrypted(file)
                        : AvProblem.noDecoder(file, avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString());
            }
        }
        return picture ? AvProblem.noVideo(file) : AvProblem.noAudio(file);
    }

    /** The container's first time, in microseconds; 0 when it does not say. */
    public long startMicros() {
        long start = input.context().start_time();
        return start == avutil.AV_NOPTS_VALUE ? 0 : start;
    }

    /** 0 when it is not known. */
    public long durationMicros() {
        return Math.max(0, input.context().duration());
    }

    /**
     * The length that the file says it has, in microseconds; 0 where it does not say, or only hints at it. Work that does not come near it
     * is refused, for what is made of half a recording looks like a whole one, and the other half is missed when the original is gone. That holds
     * for every format that states something: FLAC and MP4 by their length; a WAV by the size of its data, an MP3 by that of its first frame, where
     * FFmpeg takes what is there for all there is. No refusal rests on a number that writers get wrong: both bytes and time have to be short.
     */
    public long statedMicros() {
        if (endMissing() && size.seconds() > 0) {
            return Math.round(size.seconds() * 1e6);
        }
        boolean told = EXACT.contains(format) && (size != null || !PIPED.contains(format))
                && input.context().duration_estimation_method() != avformat.AVFMT_DURATION_FROM_BITRATE;
        return told ? durationMicros() : 0;
    }

    /** Whether the length is one that the file must really have: neither guessed nor from a header that is often wrong. */
    public boolean durationStated() {
        return statedMicros() > 0;
    }

    /** Whether it has fewer bytes than it says it has. */
    public boolean endMissing() {
        return size != null && size.cut();
    }

    /** Whether reading that got so far stopped long before the end. @param stated where that is; 0 where it is not known */
    public boolean endsEarly(long reachedMicros, long stated) {
        return reachedMicros < stated * (1 - END_SHARE) - (endMissing() ? END_MICROS_OF_CUT : END_MICROS);
    }

    /** What is to be said of a file that lacks its end, or the mark of its end; null when there is nothing to say. */
    public @Nullable String endNote() {
        return cutOff == null ? null : cutOff.why();
    }

    /** Where it stops long before it says it should. @param seconds after which it stops */
    public StudioException cutOff(double seconds) {
        return AvProblem.cutOff(file, seconds, statedMicros() / 1e6, size != null && size.cut() ? size : null);
    }

    /** As {@link AvInput#seek}. */
    boolean seek(long micros, @Nullable AVStream pictures) {
        return input.indexed() ? avformat.avformat_seek_file(input.context(), -1, Long.MIN_VALUE, micros, micros, 0) >= 0
                : input.seek(micros, pictures);
    }

    /** 0, or an error code of FFmpeg at the end and where the file is broken. */
    int read(AVPacket packet) {
        return avformat.av_read_frame(input.context(), packet);
    }

    @Override
    public void close() throws StudioException {
        cancel.close();
        messages.close();
        try {
            input.close();
        } catch (IOException e) {
            throw MediaProblem.unreadable(file, e);
        }
    }
}
