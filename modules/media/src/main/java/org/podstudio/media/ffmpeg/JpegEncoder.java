package org.podstudio.media.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;

/** FFmpeg's JPEG encoder, for pictures in the colours that JPEG keeps: a third of the time of the JDK's libjpeg. */
public final class JpegEncoder {
    /** Beyond it the mean of a block, which FFmpeg always keeps in steps of one brightness, would be what is seen first. */
    public static final int MAX_QUALITY = 95;

    /** Below this side FFmpeg's encoder fails. */
    private static final int MIN_SIDE = 16;

    /** It holds all codes of a picture before it writes them: some 40 bytes a pixel. */
    private static final long MAX_PIXELS = 16_000_000;

    /** The step at which its tables are taken as they are given. */
    private static final int PLAIN_STEP = 8;

    private JpegEncoder() {}

    /** Whether a picture of this size is for this encoder. */
    public static boolean takes(int width, int height) {
        return Math.min(width, height) >= MIN_SIDE && (long) width * height <= MAX_PIXELS;
    }

    /** With tables made for films. @param frame full-range 4:2:0. @param step of FFmpeg's quality scale, 1 best */
    static byte[] coarse(AVFrame frame, int step) throws AvException {
        return encode(frame, step, 0);
    }

    /** @param frame full-range 4:2:0, 4:2:2 or 4:4:4. @param quality as libjpeg counts it, 1 to {@link #MAX_QUALITY} */
    static byte[] encode(AVFrame frame, int quality) throws AvException {
        return encode(frame, PLAIN_STEP, Math.clamp(quality, 1, MAX_QUALITY));
    }

    private static byte[] encode(AVFrame frame, int step, int quality) throws AvException {
        AVCodec encoder = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_MJPEG);
        if (encoder == null || encoder.isNull()) {
            throw new AvException("This FFmpeg has no encoder for JPEG");
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(encoder);
        AVPacket packet = avcodec.av_packet_alloc();
        AVDictionary options = new AVDictionary(null);
        try {
            context.width(frame.width()).height(frame.height()).pix_fmt(frame.format());
            context.color_range(avutil.AVCOL_RANGE_JPEG);
            context.time_base().num(1).den(25);
            // Square pixels are said in a JFIF segment, which readers take for the sign of YCbCr.
            context.sample_aspect_ratio().num(1).den(1);
            context.thread_count(1);
            context.flags(context.flags() | avcodec.AV_CODEC_FLAG_QSCALE | avcodec.AV_CODEC_FLAG_BITEXACT);
            context.global_quality(step * avutil.FF_QP2LAMBDA);
            if (quality > 0) {
                context.intra_matrix(table(JpegTables.luma(quality)));
                context.chroma_intra_matrix(table(JpegTables.chroma(quality)));
            }
            check(avcodec.avcodec_open2(context, encoder, options));
            frame.quality(context.global_quality());
            frame.pict_type(avutil.AV_PICTURE_TYPE_I);
            check(avcodec.avcodec_send_frame(context, frame));
            avcodec.avcodec_send_frame(context, null);
            check(avcodec.avcodec_receive_packet(context, packet));
            byte[] file = new byte[packet.size()];
            packet.data().capacity(file.length).get(file);
            return file;
        } finally {
            avutil.av_dict_free(options);
            avcodec.av_packet_free(packet);
            avcodec.avcodec_free_context(context);
        }
    }

    /** Freed together with the context. */
    private static ShortPointer table(short[] numbers) throws AvException {
        Pointer memory = avutil.av_malloc(2L * numbers.length);
        if (memory == null || memory.isNull()) {
            throw new AvException("There is no memory left");
        }
        return new ShortPointer(memory).put(numbers);
    }

    private static void check(int error) throws AvException {
        if (error < 0) {
            throw new AvException("The picture was not encoded (" + FFmpeg.message(error) + ")");
        }
    }
}
