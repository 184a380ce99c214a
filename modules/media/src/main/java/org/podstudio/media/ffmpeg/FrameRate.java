package org.podstudio.media.ffmpeg;

import java.util.TreeSet;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * Pictures a second. Some writers of Matroska state one tick, a thousandth of a second, as the length of each picture; a rate beyond what cameras
 * and screens usually have is therefore measured from the pictures' times.
 */
public final class FrameRate {
    /** The fastest that phones and screens have without slow motion. */
    private static final double MOST_USUAL = 240;

    private static final double[] USUAL = {24, 25, 30, 50, 60, 120, 24 / 1.001, 30 / 1.001, 60 / 1.001, 120 / 1.001, 48, 15, 12, 10, 20};

    /** Times that are looked at, packets and bytes that are read for them. */
    private static final int TIMES = 240;
    private static final int MOST_PACKETS = 3000;
    private static final long MOST_BYTES = 64L << 20;

    /** Pictures that may still come before the last one seen: the most that H.264 and H.265 reorder. */
    private static final int REORDERED = 16;

    private FrameRate() {}

    /** Whether what the container states can be passed on to another one: FFmpeg's guess from the times is not far below it. */
    public static boolean believable(AVStream stream) {
        double stated = value(stream.avg_frame_rate());
        double guessed = value(stream.r_frame_rate());
        return stated <= MOST_USUAL || guessed == 0 || guessed > stated / 2;
    }

    /** Null when nothing is known. Where it has to measure, it reads packets: nothing may be read of the input after it. */
    static @Nullable Double of(AvInput input, AVStream stream) {
        double average = value(stream.avg_frame_rate());
        double stated = average > 0 ? average : value(stream.r_frame_rate());
        if (stated > MOST_USUAL) {
            TreeSet<Long> times = times(input, stream);
            double ticks = times.size() < 3 ? 0 : times.last() - times.first();
            if (ticks > 0) {
                double measured = (times.size() - 1) / (ticks * value(stream.time_base()));
                return nearest(measured, stated, 1 / ticks);
            }
        }
        return stated > 0 ? stated : null;
    }

    /** @param inexact share by which the rounding of times to ticks may mislead */
    private static double nearest(double measured, double stated, double inexact) {
        if (Math.abs(stated - measured) <= measured * inexact) {
            return stated;
        }
        double nearest = Math.round(measured * 1000) / 1000.0;
        double off = measured * inexact;
        for (double usual : USUAL) {
            if (Math.abs(usual - measured) <= off) {
                off = Math.abs(usual - measured);
                nearest = usual;
            }
        }
        return nearest;
    }

    private static TreeSet<Long> times(AvInput input, AVStream stream) {
        TreeSet<Long> times = new TreeSet<>();
        avformat.av_seek_frame(input.context(), stream.index(), 0, avformat.AVSEEK_FLAG_BACKWARD);
        AVPacket packet = avcodec.av_packet_alloc();
        boolean ended = false;
        try {
            long bytes = 0;
            for (int n = 0; n < MOST_PACKETS && bytes < MOST_BYTES && times.size() < TIMES && !input.source().timeIsUp(); n++) {
                ended = avformat.av_read_frame(input.context(), packet) < 0;
                if (ended) {
                    break;
                }
                bytes += packet.size();
                if (packet.stream_index() == stream.index() && packet.pts() != avutil.AV_NOPTS_VALUE) {
                    times.add(packet.pts());
                }
                avcodec.av_packet_unref(packet);
            }
        } finally {
            avcodec.av_packet_free(packet);
        }
        for (int late = 0; !ended && late < REORDERED && times.size() > REORDERED; late++) {
            times.pollLast();
        }
        return times;
    }

    private static double value(AVRational rate) {
        return rate.num() > 0 && rate.den() > 0 ? (double) rate.num() / rate.den() : 0;
    }
}
