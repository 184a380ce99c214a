package org.podstudio.media.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.sniff.Format;

/** An audio or video file opened by FFmpeg. For one thread; close it after use. */
public final class AvInput implements AutoCloseable {
    /** Streams a file may have; real ones have up to some dozens. */
    public static final int MAX_STREAMS = 200;

    /** Bytes and microseconds looked at to find out about the streams. */
    private static final long PROBE_BYTES = 8L << 20;

    private static final long PROBE_MICROS = 5_000_000;

    /** What may be used to find out about streams. */
    enum Search {
        /** Headers, packets and their parsers: costs a tenth, and leaves open what only a decoder tells. */
        UNDECODED,
        /** Also decoders. */
        DECODED,
        /** Packets are what the header says, whatever else may hide in them. */
        UNSEARCHED
    }

    private final FileSource source;
    private final AVFormatContext context;
    private final boolean indexed;

    private AvInput(FileSource source, AVFormatContext context, boolean indexed) {
        this.source = source;
        this.context = context;
        this.indexed = indexed;
    }

    /** @param timeoutMs after which every read fails, or {@link FileSource#NO_LIMIT} */
    public static AvInput open(Path file, Format format, long timeoutMs) throws IOException {
        return open(file, format, timeoutMs, Search.DECODED);
    }

    /** @param timeoutMs after which every read fails */
    static AvInput open(Path file, Format format, long timeoutMs, Search search) throws IOException {
        FileSource source = new FileSource(file, timeoutMs);
        boolean opened = false;
        try {
            AVInputFormat demuxer = avformat.av_find_input_format(format.demuxer());
            if (demuxer == null) {
                throw new AvException("This FFmpeg has no reader for " + format.sniffed().mimeType());
            }
            AVFormatContext context = avformat.avformat_alloc_context();
            context.pb(source.context());
            context.max_streams(MAX_STREAMS);
            context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
            context.probesize(PROBE_BYTES);
            context.max_analyze_duration(PROBE_MICROS);
            if (search == Search.UNSEARCHED) {
                context.max_probe_packets(0);
            }
            AVDictionary options = new AVDictionary(null);
            avutil.av_dict_set(options, "protocol_whitelist", "none", 0);
            if (search == Search.UNDECODED) {
                avutil.av_dict_set(options, "codec_whitelist", "none", 0);
            }
            // On failure FFmpeg frees the context itself.
            int error = avformat.avformat_open_input(context, "", demuxer, options);
            avutil.av_dict_free(options);
            if (error < 0) {
                throw new AvException(source.timeIsUp() ? "Reading its header took too long" : refusal(error));
            }
            AvInput input = new AvInput(source, context, format != Format.MPEG_TS && format != Format.MPEG_PS);
            opened = true;
            return input;
        } finally {
            if (!opened) {
                source.close();
            }
        }
    }

    /**
     * A wave of PCM whose header tells all, and that is not searched for DTS, which FFmpeg does for as long as it reads: 25 ms a
     * file. Its streams are found.
     *
     * @return null when it is something else
     */
    public static @Nullable AvInput openPlainWave(Path file, Format format, long timeoutMs) throws IOException {
        if (format != Format.WAV) {
            return null;
        }
        AvInput input = open(file, format, timeoutMs, Search.UNSEARCHED);
        boolean taken = false;
        try {
            taken = input.plainWave() && PlainWave.tells(input, file);
            if (taken) {
                PlainWave.complete(input);
            }
            return taken ? input : null;
        } finally {
            if (!taken) {
                input.close();
            }
        }
    }

    private boolean plainWave() {
        int codec = streams() == 1 ? stream(0).codecpar().codec_id() : 0;
        return codec == avcodec.AV_CODEC_ID_PCM_U8 || codec == avcodec.AV_CODEC_ID_PCM_S16LE || codec == avcodec.AV_CODEC_ID_PCM_S24LE
                || codec == avcodec.AV_CODEC_ID_PCM_S32LE || codec == avcodec.AV_CODEC_ID_PCM_F32LE || codec == avcodec.AV_CODEC_ID_PCM_F64LE;
    }

    /** Reads a little into the streams, for what the header leaves out. */
    public void findStreams() throws AvException {
        int error = avformat.avformat_find_stream_info(context, (AVDictionary) null);
        if (error < 0) {
            throw new AvException("Its streams cannot be read (" + FFmpeg.message(error) + ")");
        }
    }

    /** What FFmpeg does not tell apart: too many streams look to it like too little memory. */
    private static String refusal(int error) {
        return error == avutil.AVERROR_ENOMEM() ? "It has more than " + MAX_STREAMS + " streams, or asks for more memory than there is"
                : "Its header is broken (" + FFmpeg.message(error) + ")";
    }

    public AVFormatContext context() {
        return context;
    }

    /** Whether the next key frame after a time can be asked for: films of broadcasts have no index of them. */
    public boolean indexed() {
        return indexed;
    }

    /**
     * Goes to the last key frame at or before a time of the container.
     *
     * @param pictures the stream that will be decoded, null when only sound will
     * @return false when the file cannot be searched
     */
    public boolean seek(long micros, @Nullable AVStream pictures) {
        return indexed || pictures == null ? avformat.av_seek_frame(context, -1, micros, avformat.AVSEEK_FLAG_BACKWARD) >= 0
                : KeySeek.to(context, pictures, micros);
    }

    public FileSource source() {
        return source;
    }

    public int streams() {
        return Math.min(context.nb_streams(), MAX_STREAMS);
    }

    public AVStream stream(int index) {
        return context.streams(index);
    }

    /** Cover art is stored as a video stream and is none. */
    public static boolean attachedPicture(AVStream stream) {
        return (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0;
    }

    /** Whether the container says that transparency lies beside the pictures, which FFmpeg's own VP8 and VP9 leave out. */
    public static boolean alphaBeside(AVStream stream) {
        AVDictionaryEntry mode = avutil.av_dict_get(stream.metadata(), "alpha_mode", null, 0);
        return mode != null && utf8(mode.value()).equals("1");
    }

    /** Whether the stream's samples are encrypted. */
    public static boolean encrypted(AVStream stream) {
        int tag = stream.codecpar().codec_tag();
        boolean box = (tag & 0xffffff) == ('e' | 'n' << 8 | 'c' << 16) || tag == ('d' | 'r' << 8 | 'm' << 16 | 's' << 24)
                || tag == ('d' | 'r' << 8 | 'm' << 16 | 'i' << 24);
        return box || sideData(stream, avcodec.AV_PKT_DATA_ENCRYPTION_INIT_INFO) != null
                || avutil.av_dict_get(stream.metadata(), "enc_key_id", null, 0) != null;
    }

    /** Degrees by which the picture is to be turned counter-clockwise, as ffprobe shows it; 0 without a display matrix. */
    public static int rotation(AVStream stream) {
        AVPacketSideData matrix = sideData(stream, avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.size() < 36) {
            return 0;
        }
        double degrees = avutil.av_display_rotation_get(new IntPointer(matrix.data()));
        return Double.isNaN(degrees) ? 0 : (int) Math.round(degrees);
    }

    /** EXIF orientation that turns the stream's frames as its display matrix does. */
    public static int orientation(AVStream stream) {
        AVPacketSideData matrix = sideData(stream, avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.size() < 36) {
            return 1;
        }
        int[] numbers = new int[9];
        new IntPointer(matrix.data()).get(numbers);
        return DisplayMatrix.orientation(numbers);
    }

    public static @Nullable AVPacketSideData sideData(AVStream stream, int type) {
        AVPacketSideData all = stream.codecpar().coded_side_data();
        return all == null || all.isNull() ? null : avcodec.av_packet_side_data_get(all, stream.codecpar().nb_coded_side_data(), type);
    }

    /** Tags of the container and of its streams; the first of equal keys counts. */
    public Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        collect(context.metadata(), tags);
        for (int i = 0; i < streams(); i++) {
            collect(stream(i).metadata(), tags);
        }
        return tags;
    }

    private static void collect(AVDictionary from, Map<String, String> tags) {
        AVDictionaryEntry entry = null;
        while (from != null && (entry = avutil.av_dict_iterate(from, entry)) != null) {
            tags.putIfAbsent(utf8(entry.key()), utf8(entry.value()));
        }
    }

    private static String utf8(org.bytedeco.javacpp.BytePointer text) {
        return text.getString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        avformat.avformat_close_input(context);
        source.close();
    }
}
