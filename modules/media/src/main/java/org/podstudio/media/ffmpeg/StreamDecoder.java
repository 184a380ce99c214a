package org.podstudio.media.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.ImageCodec;

/** A decoder of one stream, always fresh: FFmpeg's PNG decoder gives garbage when it is used again. */
public final class StreamDecoder implements AutoCloseable {
    private final AVCodecContext context;
    private final AVFrame frame = avutil.av_frame_alloc();

    private StreamDecoder(AVCodecContext context) {
        this.context = context;
    }

    /** The decoder we use for a codec, null when there is none. */
    public static @Nullable AVCodec find(int codecId) {
        // FFmpeg's own av1 only drives graphics cards.
        AVCodec codec = codecId == avcodec.AV_CODEC_ID_AV1 ? avcodec.avcodec_find_decoder_by_name("libaom-av1")
                : avcodec.avcodec_find_decoder(codecId);
        return codec == null || codec.isNull() ? null : codec;
    }

    /** The same for a stream: transparent VP8 and VP9 need libvpx, for FFmpeg's own decoders leave the alpha out. */
    public static @Nullable AVCodec find(AVStream stream) {
        int id = stream.codecpar().codec_id();
        if (AvInput.alphaBeside(stream) && (id == avcodec.AV_CODEC_ID_VP8 || id == avcodec.AV_CODEC_ID_VP9)) {
            AVCodec vpx = avcodec.avcodec_find_decoder_by_name(id == avcodec.AV_CODEC_ID_VP8 ? "libvpx" : "libvpx-vp9");
            if (vpx != null && !vpx.isNull()) {
                return vpx;
            }
        }
        return find(id);
    }

    public static StreamDecoder open(AVStream stream, int threads) throws AvException {
        AVCodecParameters parameters = stream.codecpar();
        AVCodec codec = find(stream);
        if (codec == null) {
            throw new AvException("There is no decoder for its codec");
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        avcodec.avcodec_parameters_to_context(context, parameters);
        context.thread_count(threads);
        context.max_pixels(ImageCodec.MAX_PIXELS);
        int error = avcodec.avcodec_open2(context, codec, (AVDictionary) null);
        if (error < 0) {
            avcodec.avcodec_free_context(context);
            throw new AvException("Its decoder cannot start (" + FFmpeg.message(error) + ")");
        }
        return new StreamDecoder(context);
    }

    AVCodecContext context() {
        return context;
    }

    /** @param packet null at the end of the stream. @return an error code of FFmpeg, or 0 */
    public int send(@Nullable AVPacket packet) {
        return avcodec.avcodec_send_packet(context, packet);
    }

    /** The next frame, valid until the next call; null when more packets are needed. */
    public @Nullable AVFrame receive() {
        return avcodec.avcodec_receive_frame(context, frame) == 0 ? frame : null;
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(context);
    }
}
