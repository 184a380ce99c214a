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
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.PixelSize;

/** Decodes one picture that lies in memory. Each call has a decoder of its own. */
public final class StillDecoder {
    /** The codecs of still pictures that FFmpeg decodes for us. */
    public enum Codec {
        AV1(avcodec.AV_CODEC_ID_AV1),
        HEVC(avcodec.AV_CODEC_ID_HEVC),
        H264(avcodec.AV_CODEC_ID_H264),
        VVC(avcodec.AV_CODEC_ID_VVC),
        MJPEG(avcodec.AV_CODEC_ID_MJPEG),
        WEBP(avcodec.AV_CODEC_ID_WEBP),
        JPEG2000(avcodec.AV_CODEC_ID_JPEG2000),
        TIFF(avcodec.AV_CODEC_ID_TIFF),
        DDS(avcodec.AV_CODEC_ID_DDS),
        EXR(avcodec.AV_CODEC_ID_EXR),
        QOI(avcodec.AV_CODEC_ID_QOI);

        private final int id;

        Codec(int id) {
            this.id = id;
        }
    }

    /** How many times smaller a lossy WebP must become before its blocks need no smoothing. */
    private static final int UNFILTERED_FROM = 3;

    /** What is done with the frame while it lives. */
    interface Use<T> {
        T frame(AVFrame frame) throws IOException;
    }

    /**
     * How colours are meant where the coded picture does not say, as numbers of ISO 23091-2.
     *
     * @param matrix colour matrix, {@code range} 1 limited or 2 full; 0 leaves either to the coded picture
     */
    public record Colours(int matrix, int range) {
        public static final Colours AS_CODED = new Colours(0, 0);
    }

    /**
     * What need not be done for a small picture.
     *
     * @param halvings how often a JPEG is halved while it is decoded
     * @param unfiltered whether the edges of blocks stay as they are
     */
    private record Shortcut(int halvings, boolean unfiltered) {
        static final Shortcut NONE = new Shortcut(0, false);
    }

    private StillDecoder() {}

    /** Grey, RGB or RGBA of 8 or 16 bits. @param extra the codec's configuration, empty when the data needs none */
    public static BufferedImage picture(Codec codec, byte[] extra, byte[] data, Colours colours) throws IOException {
        return decode(codec, extra, data, Shortcut.NONE, frame -> {
            if (colours.matrix() > 0) {
                frame.colorspace(colours.matrix());
            }
            if (colours.range() > 0) {
                frame.color_range(colours.range());
            }
            return FramePixels.picture(frame, FramePixels.Origin.STILL);
        });
    }

    /**
     * A JPEG decoded at a fraction of its size, which costs a fraction of the time and memory.
     *
     * @param halvings 0 to 3
     * @param px longer side of the result, at most
     */
    public static SmallPicture smallJpeg(byte[] file, int halvings, int px) throws IOException {
        return decode(Codec.MJPEG, new byte[0], file, new Shortcut(halvings, false), frame -> SmallPicture.of(frame, FramePixels.Origin.STILL, px));
    }

    /**
     * A lossy WebP file of one picture.
     *
     * @param alpha its transparency, a value for each pixel, or null
     * @param background grey under transparent parts
     */
    public static SmallPicture smallWebp(byte[] file, PixelSize size, byte @Nullable [] alpha, int background, int px) throws IOException {
        // Edges of blocks that are not smoothed cannot be seen where a dozen pixels become one.
        boolean unfiltered = Math.max(size.width(), size.height()) >= UNFILTERED_FROM * px;
        return decode(Codec.WEBP, new byte[0], file, new Shortcut(0, unfiltered), frame -> {
            requirePlanes(frame, size);
            if (alpha != null) {
                FlatPlanes.flatten(frame, alpha, background);
            }
            return SmallPicture.of(frame, FramePixels.Origin.STILL, px);
        });
    }

    /** What {@code use} makes of the picture in the colours it is coded in. */
    static <T> T decoded(Codec codec, byte[] data, Use<T> use) throws IOException {
        return decode(codec, new byte[0], data, Shortcut.NONE, use);
    }

    private static <T> T decode(Codec codec, byte[] extra, byte[] data, Shortcut shortcut, Use<T> use) throws IOException {
        FFmpeg.load();
        AVCodec decoder = StreamDecoder.find(codec.id);
        if (decoder == null) {
            throw new AvException("There is no decoder for " + codec);
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(decoder);
        AVPacket packet = avcodec.av_packet_alloc();
        AVFrame frame = avutil.av_frame_alloc();
        try {
            context.thread_count(1);
            context.max_pixels(ImageCodec.MAX_PIXELS);
            context.err_recognition(avcodec.AV_EF_EXPLODE);
            context.lowres(shortcut.halvings());
            if (shortcut.unfiltered()) {
                context.skip_loop_filter(avcodec.AVDISCARD_ALL);
            }
            if (extra.length > 0) {
                // Freed together with the context.
                BytePointer copy = new BytePointer(avutil.av_mallocz(extra.length + avcodec.AV_INPUT_BUFFER_PADDING_SIZE));
                copy.capacity(extra.length).put(extra);
                context.extradata(copy).extradata_size(extra.length);
            }
            check(avcodec.avcodec_open2(context, decoder, (AVDictionary) null), "Its decoder cannot start");
            check(avcodec.av_new_packet(packet, data.length), "There is no memory left to read it");
            packet.data().capacity(data.length).put(data);
            packet.flags(avcodec.AV_PKT_FLAG_KEY);
            check(avcodec.avcodec_send_packet(context, packet), "Its picture cannot be decoded");
            int error = avcodec.avcodec_receive_frame(context, frame);
            if (error < 0) {
                avcodec.avcodec_send_packet(context, null);
                check(avcodec.avcodec_receive_frame(context, frame), "Its picture cannot be decoded");
            }
            if (frame.decode_error_flags() != 0) {
                throw new AvException("Parts of its picture cannot be decoded");
            }
            return use.frame(frame);
        } finally {
            avutil.av_frame_free(frame);
            avcodec.av_packet_free(packet);
            avcodec.avcodec_free_context(context);
        }
    }

    private static void check(int error, String what) throws AvException {
        if (error < 0) {
            throw new AvException(what + " (" + FFmpeg.message(error) + ")");
        }
    }

    /** The planes of an 8-bit 4:2:0 picture. */
    public record Planes(int width, int height, byte[] y, byte[] u, byte[] v) {}

    /** A lossy WebP file of one picture, without transparency. */
    public static Planes webp(byte[] file, PixelSize size) throws IOException {
        return decode(Codec.WEBP, new byte[0], file, Shortcut.NONE, frame -> {
            requirePlanes(frame, size);
            int w = size.width();
            int h = size.height();
            int cw = (w + 1) / 2;
            int ch = (h + 1) / 2;
            return new Planes(w, h, plane(frame, 0, w, h), plane(frame, 1, cw, ch), plane(frame, 2, cw, ch));
        });
    }

    private static void requirePlanes(AVFrame frame, PixelSize size) throws AvException {
        if (frame.format() != avutil.AV_PIX_FMT_YUV420P || frame.width() != size.width() || frame.height() != size.height()) {
            throw new AvException("Its picture has another size or kind than its header says");
        }
    }

    static byte[] plane(AVFrame frame, int index, int width, int height) {
        byte[] out = new byte[width * height];
        BytePointer data = new BytePointer(frame.data(index));
        for (int y = 0; y < height; y++) {
            data.position((long) y * frame.linesize(index)).get(out, y * width, width);
        }
        return out;
    }
}
