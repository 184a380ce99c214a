package org.podstudio.media.ffmpeg;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** Encodes the colours or the transparency of a picture as one AV1 picture, with libaom. */
public final class Av1Encoder {
    private static final int OBU_SEQUENCE_HEADER = 1;
    private static final int OBU_TEMPORAL_DELIMITER = 2;

    /** Quantizer steps of libaom, 0 is the finest. */
    private static final int MOST_CRF = 63;

    /** Of 0 to 9: 6 is what avifenc takes; pictures beyond {@link #LARGE_PIXELS} get a faster one. */
    private static final int SPEED = 6;
    private static final int LARGE_SPEED = 8;
    private static final long LARGE_PIXELS = 8_000_000;

    /** BT.601, which every reader of pictures knows; 0 is RGB itself. Source: ISO 23091-2. */
    public static final int BT601 = 6;
    public static final int IDENTITY = 0;

    /**
     * A coded picture.
     *
     * @param configuration content of its {@code av1C} box
     * @param channels 1 or 3
     * @param bits a sample
     * @param matrix how colours were coded, as numbered in ISO 23091-2
     */
    public record Coded(byte[] configuration, byte[] data, int channels, int bits, int matrix) {}

    /** @param quality 1 to 100; @param lossless every 8-bit sample comes back as it was; @param threads native threads it may use */
    public record Wish(int quality, boolean lossless, int threads) {}

    private final Wish wish;

    private Av1Encoder(Wish wish) {
        this.wish = wish;
    }

    /** Grey or colour; transparency is left out. */
    public static Coded colours(BufferedImage image, Wish wish) throws IOException {
        return new Av1Encoder(wish).encode(Av1Frame.ofColours(image, wish.lossless(), wish.quality()));
    }

    /** The transparency as a grey picture, coded finer than the colours: edges are all it has. */
    public static Coded alpha(BufferedImage image, Wish wish) throws IOException {
        Wish finer = new Wish(Math.min(100, (100 + wish.quality()) / 2), wish.lossless(), wish.threads());
        return new Av1Encoder(finer).encode(Av1Frame.ofAlpha(image));
    }

    private Coded encode(Av1Frame source) throws IOException {
        AVCodec encoder = avcodec.avcodec_find_encoder_by_name("libaom-av1");
        if (encoder == null || encoder.isNull()) {
            source.close();
            throw new AvException("This FFmpeg has no encoder for AVIF");
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(encoder);
        AVPacket packet = avcodec.av_packet_alloc();
        AVDictionary options = new AVDictionary(null);
        AVFrame frame = source.frame();
        try {
            boolean large = (long) frame.width() * frame.height() > LARGE_PIXELS;
            context.width(frame.width()).height(frame.height()).pix_fmt(frame.format());
            context.time_base().num(1).den(1);
            context.thread_count(wish.threads());
            context.color_range(avutil.AVCOL_RANGE_JPEG).colorspace(source.matrix());
            context.color_primaries(1).color_trc(13);
            context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
            context.bit_rate(0);
            set(options, "usage", "allintra");
            set(options, "still-picture", "1");
            set(options, "cpu-used", Integer.toString(large ? LARGE_SPEED : SPEED));
            set(options, "row-mt", "1");
            set(options, "crf", Integer.toString(wish.lossless() ? 0 : (100 - wish.quality()) * MOST_CRF / 100));
            if (wish.lossless()) {
                set(options, "aom-params", "lossless=1");
            }
            check(avcodec.avcodec_open2(context, encoder, options));
            check(avcodec.avcodec_send_frame(context, frame));
            avcodec.avcodec_send_frame(context, null);
            check(avcodec.avcodec_receive_packet(context, packet));
            byte[] data = new byte[packet.size()];
            packet.data().capacity(data.length).get(data);
            byte[] picture = withoutDelimiters(data);
            byte[] header = sequenceHeader(picture);
            return new Coded(Av1Configuration.box(header, source.bits(), source.channels() == 1, source.halved()), picture,
                    source.channels(), source.bits(), source.matrix());
        } finally {
            avutil.av_dict_free(options);
            avcodec.av_packet_free(packet);
            source.close();
            avcodec.avcodec_free_context(context);
        }
    }

    private static void set(AVDictionary options, String name, String value) {
        avutil.av_dict_set(options, name, value, 0);
    }

    /** A still picture has no time, so the marks of time are not allowed in its item. */
    private static byte[] withoutDelimiters(byte[] obus) throws AvException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(obus.length);
        for (int at = 0; at < obus.length;) {
            int end = end(obus, at);
            if ((obus[at] >> 3 & 15) != OBU_TEMPORAL_DELIMITER) {
                out.write(obus, at, end - at);
            }
            at = end;
        }
        return out.toByteArray();
    }

    private static byte[] sequenceHeader(byte[] obus) throws AvException {
        for (int at = 0; at < obus.length;) {
            int end = end(obus, at);
            if ((obus[at] >> 3 & 15) == OBU_SEQUENCE_HEADER) {
                return java.util.Arrays.copyOfRange(obus, at, end);
            }
            at = end;
        }
        throw new AvException("The encoder gave no sequence header");
    }

    /** Where the unit that begins at {@code at} ends. */
    private static int end(byte[] obus, int at) throws AvException {
        int head = (obus[at] & 4) != 0 ? 2 : 1;
        if ((obus[at] & 2) == 0) {
            return obus.length;
        }
        long size = 0;
        int p = at + head;
        for (int shift = 0; p < obus.length && shift < 56; shift += 7) {
            size |= (long) (obus[p] & 0x7f) << shift;
            if ((obus[p++] & 0x80) == 0) {
                break;
            }
        }
        if (size > obus.length - p) {
            throw new AvException("The encoder gave half a picture");
        }
        return p + (int) size;
    }

    private static void check(int error) throws AvException {
        if (error < 0) {
            throw new AvException("The picture was not encoded (" + FFmpeg.message(error) + ")");
        }
    }
}
