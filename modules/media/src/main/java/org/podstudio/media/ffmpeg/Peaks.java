package org.podstudio.media.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.podstudio.media.sniff.Format;

/** The loudest sample of each stretch of a sound, over all channels. */
public final class Peaks {
    private static final long TIMEOUT_MS = 120_000;

    private Peaks() {}

    /**
     * Decodes the first sound stream as a whole.
     *
     * @return {@code count} peaks from 0 to 1, evenly spread over the duration
     * @throws IOException when nothing of it can be decoded
     */
    public static float[] of(Path file, Format format, int count) throws IOException {
        try (AvInput input = AvInput.open(file, format, TIMEOUT_MS)) {
            input.findStreams();
            AVStream stream = sound(input);
            PeakBuckets buckets = new PeakBuckets(count);
            AVPacket packet = avcodec.av_packet_alloc();
            try (StreamDecoder decoder = StreamDecoder.open(stream, 1)) {
                while (avformat.av_read_frame(input.context(), packet) >= 0) {
                    if (packet.stream_index() == stream.index()) {
                        decoder.send(packet);
                        drain(decoder, buckets);
                    }
                    avcodec.av_packet_unref(packet);
                }
                decoder.send(null);
                drain(decoder, buckets);
            } finally {
                avcodec.av_packet_free(packet);
            }
            if (input.source().timeIsUp()) {
                throw new AvException("Reading it took longer than " + TIMEOUT_MS / 1000 + " s");
            }
            if (buckets.samples() == 0) {
                throw new AvException("None of its sound can be decoded");
            }
            return buckets.spread();
        }
    }

    private static AVStream sound(AvInput input) throws AvException {
        for (int i = 0; i < input.streams(); i++) {
            AVStream stream = input.stream(i);
            if (stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_AUDIO && !AvInput.encrypted(stream)
                    && StreamDecoder.find(stream.codecpar().codec_id()) != null) {
                return stream;
            }
        }
        throw new AvException("It has no sound that can be decoded here");
    }

    private static void drain(StreamDecoder decoder, PeakBuckets buckets) {
        AVFrame frame;
        while ((frame = decoder.receive()) != null) {
            int channels = frame.ch_layout().nb_channels();
            if (frame.nb_samples() > 0 && channels > 0) {
                add(frame, channels, buckets);
            }
        }
    }

    private static void add(AVFrame frame, int channels, PeakBuckets buckets) {
        int samples = frame.nb_samples();
        int format = frame.format();
        boolean planar = avutil.av_sample_fmt_is_planar(format) != 0;
        int packed = avutil.av_get_packed_sample_fmt(format);
        int width = avutil.av_get_bytes_per_sample(format);
        int planes = planar ? channels : 1;
        int values = planar ? samples : samples * channels;
        float[] loudest = new float[samples];
        for (int p = 0; p < planes; p++) {
            BytePointer plane = frame.extended_data(p);
            ByteBuffer data = plane.capacity((long) values * width).asByteBuffer().order(ByteOrder.nativeOrder());
            for (int i = 0; i < values; i++) {
                float value = Math.abs(value(data, i, packed));
                int at = planar ? i : i / channels;
                loudest[at] = Math.max(loudest[at], value);
            }
        }
        for (float value : loudest) {
            buckets.add(Math.min(value, 1));
        }
    }

    private static float value(ByteBuffer data, int i, int packedFormat) {
        return switch (packedFormat) {
            case avutil.AV_SAMPLE_FMT_U8 -> ((data.get(i) & 0xff) - 128) / 128f;
            case avutil.AV_SAMPLE_FMT_S16 -> data.getShort(2 * i) / 32768f;
            case avutil.AV_SAMPLE_FMT_S32 -> data.getInt(4 * i) / 2147483648f;
            case avutil.AV_SAMPLE_FMT_FLT -> finite(data.getFloat(4 * i));
            case avutil.AV_SAMPLE_FMT_DBL -> finite((float) data.getDouble(8 * i));
            case avutil.AV_SAMPLE_FMT_S64 -> data.getLong(8 * i) / 9.223372e18f;
            default -> 0;
        };
    }

    private static float finite(float value) {
        return Float.isFinite(value) ? value : 0;
    }
}
