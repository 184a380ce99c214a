package org.podstudio.media.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Goes to a key frame in films of broadcasts and camcorders (MPEG-TS, MPEG-PS). They have no index: FFmpeg lands on any packet of about the
 * time, and where no key frame follows soon its decoder gives nothing at all.
 */
final class KeySeek {
    /** Most broadcasts have a key frame each second. Microseconds. */
    private static final long FIRST_STEP = 1_000_000;

    private KeySeek() {}

    /** Goes to the last key frame that it finds at or before a time, else to the beginning. @return false when the file cannot be searched */
    static boolean to(AVFormatContext context, AVStream pictures, long micros) {
        long start = context.start_time() == avutil.AV_NOPTS_VALUE ? 0 : context.start_time();
        for (long back = 0; micros - back > start; back = Math.max(FIRST_STEP, 2 * back)) {
            if (avformat.av_seek_frame(context, -1, micros - back, avformat.AVSEEK_FLAG_BACKWARD) < 0) {
                break;
            }
            long place = lastKey(context, pictures, micros);
            if (place >= 0) {
                return avformat.av_seek_frame(context, -1, place, avformat.AVSEEK_FLAG_BYTE) >= 0;
            }
        }
        return avformat.av_seek_frame(context, -1, 0, avformat.AVSEEK_FLAG_BYTE) >= 0;
    }

    /** Reads from here up to a time. @return the byte at which the last key frame begins, -1 when there is none */
    private static long lastKey(AVFormatContext context, AVStream pictures, long micros) {
        AVPacket packet = avcodec.av_packet_alloc();
        long place = -1;
        try {
            boolean before = true;
            while (before && avformat.av_read_frame(context, packet) >= 0) {
                if (packet.stream_index() == pictures.index()) {
                    long time = packet.dts() == avutil.AV_NOPTS_VALUE ? packet.pts() : packet.dts();
                    before = time == avutil.AV_NOPTS_VALUE || micros(time, pictures) <= micros;
                    boolean key = (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0 && packet.pos() >= 0;
                    place = key && packet.pts() != avutil.AV_NOPTS_VALUE && micros(packet.pts(), pictures) <= micros ? packet.pos() : place;
                }
                avcodec.av_packet_unref(packet);
            }
        } finally {
            avcodec.av_packet_free(packet);
        }
        return place;
    }

    private static long micros(long time, AVStream stream) {
        return avutil.av_rescale(time, 1_000_000L * stream.time_base().num(), stream.time_base().den());
    }
}
