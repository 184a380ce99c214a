package org.podstudio.media.ffmpeg;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;

/** Encodes a picture with libwebp, transparency included. */
public final class WebpEncoder {
    private WebpEncoder() {}

    /** @param quality 1 to 100; of a lossless picture how hard is tried. @return a whole WebP file without metadata */
    public static byte[] encode(BufferedImage image, int quality, boolean lossless) throws IOException {
        FFmpeg.load();
        AVFrame frame = SmallPicture.blank(new PixelSize(image.getWidth(), image.getHeight()), avutil.AV_PIX_FMT_BGRA);
        try {
            fill(frame, image);
            return encode(frame, quality, lossless);
        } finally {
            avutil.av_frame_free(frame);
        }
    }

    /** @param frame BGRA, or 4:2:0 in limited range */
    static byte[] encode(AVFrame frame, int quality, boolean lossless) throws AvException {
        AVCodec encoder = avcodec.avcodec_find_encoder_by_name("libwebp");
        if (encoder == null || encoder.isNull()) {
            throw new AvException("This FFmpeg has no encoder for WebP");
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(encoder);
        AVPacket packet = avcodec.av_packet_alloc();
        AVDictionary options = new AVDictionary(null);
        try {
            context.width(frame.width()).height(frame.height()).pix_fmt(frame.format());
            context.time_base().num(1).den(1);
            avutil.av_dict_set(options, "quality", Integer.toString(Math.clamp(quality, 1, 100)), 0);
            avutil.av_dict_set(options, "compression_level", "4", 0);
            avutil.av_dict_set(options, "lossless", lossless ? "1" : "0", 0);
            check(avcodec.avcodec_open2(context, encoder, options));
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

    private static void fill(AVFrame frame, BufferedImage image) {
        PictureRows rows = new PictureRows(image);
        PixelLayout layout = rows.layout();
        int bands = layout.bands();
        byte[] row = new byte[layout.width() * bands];
        short[] scratch = new short[layout.bits() == 16 ? row.length : 0];
        byte[] bgra = new byte[layout.width() * 4];
        BytePointer data = new BytePointer(frame.data(0));
        for (int y = 0; y < layout.height(); y++) {
            rows.row8(y, row, scratch);
            for (int x = 0, i = 0, o = 0; x < layout.width(); x++, i += bands, o += 4) {
                bgra[o] = row[bands == 1 ? i : i + 2];
                bgra[o + 1] = row[bands == 1 ? i : i + 1];
                bgra[o + 2] = row[i];
                bgra[o + 3] = bands == 4 ? row[i + 3] : (byte) 255;
            }
            data.position((long) y * frame.linesize(0)).put(bgra);
        }
    }

    private static void check(int error) throws AvException {
        if (error < 0) {
            throw new AvException("The picture was not encoded (" + FFmpeg.message(error) + ")");
        }
    }
}
