package org.podstudio.media.av;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.ffmpeg.FFmpeg;

/**
 * A film or sound that a job writes. It is a file of its own right away; what a canceled or failed transfer leaves in it is
 * of no use. Used by one thread at a time; {@link #stop} and {@link #close} may come from any.
 */
public final class AvTarget implements AutoCloseable {
    /** Packets kept while a stream has not begun yet; then the ones that never came are given up. */
    private static final long MAX_WAITING_BYTES = 48L << 20;

    private static final Set<Integer> OGG_CODECS = Set.of(avcodec.AV_CODEC_ID_VORBIS, avcodec.AV_CODEC_ID_OPUS, avcodec.AV_CODEC_ID_FLAC,
            avcodec.AV_CODEC_ID_SPEEX, avcodec.AV_CODEC_ID_THEORA, avcodec.AV_CODEC_ID_VP8);

    /** Of writers that answer for their usual codecs only. Source: FFmpeg's oggenc.c, mpegtsenc.c and mpegenc.c. */
    private static final Map<String, Set<Integer>> UNSAID = Map.of("ogg", OGG_CODECS, "oga", OGG_CODECS, "ogv", OGG_CODECS,
            "mpegts", Set.of(avcodec.AV_CODEC_ID_H264, avcodec.AV_CODEC_ID_HEVC, avcodec.AV_CODEC_ID_MPEG1VIDEO, avcodec.AV_CODEC_ID_MPEG2VIDEO,
                    avcodec.AV_CODEC_ID_MPEG4, avcodec.AV_CODEC_ID_AAC, avcodec.AV_CODEC_ID_AC3, avcodec.AV_CODEC_ID_EAC3, avcodec.AV_CODEC_ID_MP2,
                    avcodec.AV_CODEC_ID_MP3, avcodec.AV_CODEC_ID_DTS, avcodec.AV_CODEC_ID_OPUS, avcodec.AV_CODEC_ID_DVB_SUBTITLE),
            "vob", Set.of(avcodec.AV_CODEC_ID_MPEG1VIDEO, avcodec.AV_CODEC_ID_MPEG2VIDEO, avcodec.AV_CODEC_ID_H264, avcodec.AV_CODEC_ID_MP2,
                    avcodec.AV_CODEC_ID_MP3, avcodec.AV_CODEC_ID_AC3, avcodec.AV_CODEC_ID_DTS, avcodec.AV_CODEC_ID_DVD_SUBTITLE));

    private final Path file;
    private final FileSink sink;
    private final AVFormatContext context;
    private final AVDictionary options = new AVDictionary(null);
    private final List<AvSlot> slots = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private long waitingBytes;
    private boolean started;
    /** Guarded by this: whether a worker is in native code here, and whether it has to close when it leaves. */
    private boolean held;
    private boolean closing;
    private boolean closed;

    private record Waiting(AvSlot slot, AVPacket packet) {}

    private AvTarget(Path file, FileSink sink, AVFormatContext context) {
        this.file = file;
        this.sink = sink;
        this.context = context;
    }

    /**
     * @param file must not exist
     * @param muxer FFmpeg's name of the container, e.g. {@code mp4}, {@code matroska}, {@code ipod} for M4A
     */
    public static AvTarget create(Path file, String muxer) throws StudioException {
        FFmpeg.load();
        try {
            return create(file, new FileSink(file), muxer);
        } catch (IOException e) {
            throw MediaProblem.unwritable(file, e);
        }
    }

    /** For disks that fail on purpose. */
    static AvTarget create(Path file, SeekableByteChannel channel, String muxer) throws StudioException {
        FFmpeg.load();
        return create(file, new FileSink(channel), muxer);
    }

    private static AvTarget create(Path file, FileSink sink, String muxer) throws StudioException {
        AVOutputFormat format = avformat.av_guess_format(muxer, null, null);
        AVFormatContext context = new AVFormatContext(null);
        if (format == null || format.isNull() || avformat.avformat_alloc_output_context2(context, format, muxer, "") < 0) {
            try {
                sink.close();
            } catch (IOException e) {
                throw MediaProblem.unwritable(file, e);
            }
            throw AvProblem.encoderMissing(muxer);
        }
        sink.serve(context);
        return new AvTarget(file, sink, context);
    }

    /** An option of the container's writer, e.g. {@code movflags} {@code +faststart}; before the transfer runs. */
    public AvTarget option(String key, String value) {
        avutil.av_dict_set(options, key, value, 0);
        return this;
    }

    AVFormatContext context() {
        return context;
    }

    Path file() {
        return file;
    }

    boolean globalHeader() {
        return (context.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0;
    }

    /** Whether it is an MP4 or one of its kin, which know some codecs by letters of their own. */
    public boolean isoFamily() {
        String name = context.oformat().name().getString();
        return name.equals("mp4") || name.equals("mov") || name.equals("ipod") || name.equals("3gp");
    }

    /** Whether the container can hold a codec, by FFmpeg's number of it. */
    public boolean holds(int codecId) {
        return avformat.avformat_query_codec(context.oformat(), codecId, avcodec.FF_COMPLIANCE_NORMAL) == 1
                || UNSAID.getOrDefault(context.oformat().name().getString(), Set.of()).contains(codecId);
    }

    /** The same of a container that is not written yet. @param muxer FFmpeg's name of it */
    public static boolean holds(String muxer, int codecId) {
        FFmpeg.load();
        AVOutputFormat format = avformat.av_guess_format(muxer, null, null);
        return format != null && !format.isNull() && avformat.avformat_query_codec(format, codecId, avcodec.FF_COMPLIANCE_NORMAL) == 1;
    }

    /** Whether it can hold a picture of that codec beside its sound. */
    boolean holdsCover(int codecId) {
        boolean usual = codecId == avcodec.AV_CODEC_ID_MJPEG || codecId == avcodec.AV_CODEC_ID_PNG;
        // MP4's writer keeps them in its index and speaks of streams only, FLAC's names PNG alone and takes both; MP3's answers with the
        // name of a frame, and not with 1.
        return (isoFamily() || context.oformat().name().getString().equals("flac")) && usual
                || avformat.avformat_query_codec(context.oformat(), codecId, avcodec.FF_COMPLIANCE_NORMAL) > 0;
    }

    /** A place for one more stream; the order of the places is the order of the streams. */
    AvSlot slot() {
        AvSlot slot = new AvSlot(this);
        slots.add(slot);
        return slot;
    }

    /** Takes the packet's reference over. Waits for the streams that have not begun. */
    void write(AvSlot slot, AVPacket packet) throws StudioException {
        if (!started) {
            AVPacket kept = avcodec.av_packet_alloc();
            avcodec.av_packet_move_ref(kept, packet);
            waitingBytes += kept.size();
            waiting.add(new Waiting(slot, kept));
            if (waitingBytes > MAX_WAITING_BYTES) {
                slots.stream().filter(each -> !each.settled()).forEach(AvSlot::drop);
            }
            startWhenSettled();
            return;
        }
        slot.place(packet);
        check(avformat.av_interleaved_write_frame(context, packet));
    }

    /** Called when a place got its stream or was given up. */
    void startWhenSettled() throws StudioException {
        if (started || !slots.stream().allMatch(AvSlot::settled)) {
            return;
        }
        if (slots.stream().noneMatch(AvSlot::live)) {
            return;
        }
        for (AvSlot slot : slots) {
            if (slot.live()) {
                slot.create(context);
            }
        }
        check(avformat.avformat_write_header(context, options));
        started = true;
        for (Waiting early : waiting) {
            try {
                if (early.slot.live()) {
                    write(early.slot, early.packet);
                }
            } finally {
                avcodec.av_packet_free(early.packet);
            }
        }
        waiting.clear();
    }

    /** Ends the file. @return whether there was anything to write */
    boolean finish() throws StudioException {
        slots.stream().filter(slot -> !slot.settled()).forEach(AvSlot::drop);
        startWhenSettled();
        if (!started) {
            return false;
        }
        check(avformat.av_write_trailer(context));
        try {
            sink.flush();
        } catch (IOException e) {
            throw MediaProblem.unwritable(file, e);
        }
        return true;
    }

    private void check(int error) throws StudioException {
        IOException failure = sink.failure();
        if (failure != null) {
            throw MediaProblem.unwritable(file, failure);
        }
        if (error < 0) {
            throw new StudioException(new Problem("mux-failed", "The result was not written.",
                    "The writer of " + context.oformat().name().getString() + " files gave up: " + FFmpeg.message(error) + ".",
                    "Choose another container or codec."));
        }
    }

    /** Makes every further write fail. */
    void stop() {
        sink.stop();
    }

    synchronized void hold() {
        held = true;
    }

    /** The worker is out of native code; closes when someone wanted to meanwhile. */
    synchronized void release() throws StudioException {
        held = false;
        if (closing) {
            close();
        }
    }

    /** Ends everything; where a worker is still inside, it closes when it leaves. */
    @Override
    public synchronized void close() throws StudioException {
        if (held) {
            stop();
            closing = true;
            return;
        }
        if (closed) {
            return;
        }
        closed = true;
        waiting.forEach(early -> avcodec.av_packet_free(early.packet));
        waiting.clear();
        slots.forEach(AvSlot::free);
        avutil.av_dict_free(options);
        try {
            // The muxer may still write from its own clean-up, so it goes before the sink.
            avformat.avformat_free_context(context);
            sink.close();
        } catch (IOException e) {
            throw MediaProblem.unwritable(file, e);
        }
    }
}
