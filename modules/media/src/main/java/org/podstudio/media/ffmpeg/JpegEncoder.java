package org.podstudio.media.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** FFmpeg's JPEG encoder, for small pictures in the colours that JPEG keeps. */
final class JpegEncoder {
    private JpegEncoder() {}

    /** @param frame full-range 4:2:0. @param step of FFmpeg's quality scale, 1 best */
    static byte[] encode(AVFrame frame, int step) throws AvException {
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

    private static void check(int error) throws AvException {
        if (error < 0) {
            throw new AvException("The preview was not encoded (" + FFmpeg.message(error) + ")");
        }
    }
}
