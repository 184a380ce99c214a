package org.podstudio.media.trim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.AvProblem;
import org.podstudio.media.av.AvTarget;
import org.podstudio.media.av.Coding;
import org.podstudio.media.av.EncoderFormats;
import org.podstudio.media.ffmpeg.AvInput;
import org.podstudio.media.transcode.PictureChain;

/**
 * Pictures encoded like the stream they come from: its codec, its depth, so well that no eye sees the second encoding.
 *
 * @param lost what the source has and the result will not
 * @param notes what changes though nobody asked
 */
record LikeVideo(Coding coding, List<String> lost, List<String> notes) {
    /** Pictures a second, as FFmpeg writes them. Source: ISO/IEC 13818-2, table 6-4. */
    private static final Map<String, Double> BROADCAST_RATES = Map.of("24000/1001", 24 / 1.001, "24", 24.0, "25", 25.0, "30000/1001", 30 / 1.001,
            "30", 30.0, "50", 50.0, "60000/1001", 60 / 1.001, "60", 60.0);

    /** An encoder for each codec that can be read; the first number is a CRF or quantizer near what cannot be seen. */
    private record Way(String encoder, Map<String, String> options) {}

    static LikeVideo of(AVStream stream, AvTarget target) throws StudioException {
        List<String> notes = new ArrayList<>();
        Way way = way(stream);
        if (way == null) {
            String codec = avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString();
            way = new Way("libx264", Map.of("crf", "16", "preset", "medium"));
            if (!target.holds(avcodec.AV_CODEC_ID_H264)) {
                throw AvProblem.encoderMissing(codec);
            }
            notes.add("The pictures became H.264, for " + codec + " can only be read here");
        }
        if (!EncoderFormats.present(way.encoder())) {
            throw AvProblem.encoderMissing(way.encoder());
        }
        List<String> chain = new ArrayList<>(PictureChain.wholeFrames(stream));
        if (!chain.isEmpty()) {
            notes.add("Deinterlaced, for the encoder writes whole frames; mode=fast keeps the fields");
        }
        chain.addAll(PictureChain.turn(AvInput.orientation(stream)));
        if (way.encoder().equals("mpeg1video") || way.encoder().equals("mpeg2video")) {
            chain.add("fps=" + broadcastRate(stream));
        }
        String own = own(stream);
        String pixels = pixels(own, way.encoder());
        AVPixFmtDescriptor about = avutil.av_pix_fmt_desc_get(avutil.av_get_pix_fmt(pixels));
        List<String> lost = transparent(own) && !transparent(pixels) ? List.of("transparency") : List.of();
        boolean odd = (stream.codecpar().width() & 1) != 0 && about.log2_chroma_w() > 0
                || (stream.codecpar().height() & 1) != 0 && about.log2_chroma_h() > 0;
        if (odd) {
            chain.add("crop=trunc(iw/2)*2:trunc(ih/2)*2:0:0:exact=1");
            notes.add("Cut to even sides, which the codec needs");
        }
        chain.add("format=" + pixels);
        Map<String, String> options = new LinkedHashMap<>(way.options());
        String tag = stream.codecpar().codec_id() == avcodec.AV_CODEC_ID_HEVC && target.isoFamily() ? "hvc1" : "";
        return new LikeVideo(new Coding(String.join(",", chain), way.encoder(), options, tag, null), lost, notes);
    }

    private static @Nullable Way way(AVStream stream) {
        return switch (stream.codecpar().codec_id()) {
            case avcodec.AV_CODEC_ID_H264 -> new Way("libx264", Map.of("crf", "16", "preset", "medium"));
            case avcodec.AV_CODEC_ID_HEVC -> new Way("libx265", Map.of("crf", "18", "preset", "medium", "x265-params", "log-level=error"));
            case avcodec.AV_CODEC_ID_VP8 -> new Way("libvpx", Map.of("crf", "6", "b", "20M", "deadline", "good", "cpu-used", "2", "auto-alt-ref", "0"));
            case avcodec.AV_CODEC_ID_VP9 -> new Way("libvpx-vp9", Map.of("crf", "20", "b", "0", "deadline", "good", "cpu-used", "3", "row-mt", "1"));
            case avcodec.AV_CODEC_ID_AV1 -> new Way("libsvtav1", Map.of("crf", "22", "preset", "7"));
            case avcodec.AV_CODEC_ID_MPEG4 -> quantized("mpeg4");
            case avcodec.AV_CODEC_ID_MPEG2VIDEO -> quantized("mpeg2video");
            case avcodec.AV_CODEC_ID_MPEG1VIDEO -> quantized("mpeg1video");
            case avcodec.AV_CODEC_ID_MJPEG -> quantized("mjpeg");
            case avcodec.AV_CODEC_ID_FLV1 -> quantized("flv");
            case avcodec.AV_CODEC_ID_THEORA -> EncoderFormats.present("libtheora") ? new Way("libtheora", Map.of("flags", "+qscale",
                    "global_quality", "1180")) : null;
            case avcodec.AV_CODEC_ID_PRORES -> new Way("prores_ks", Map.of("profile", Integer.toString(Math.max(0, stream.codecpar().profile()))));
            case avcodec.AV_CODEC_ID_FFV1 -> new Way("ffv1", Map.of());
            case avcodec.AV_CODEC_ID_HUFFYUV -> new Way("huffyuv", Map.of());
            case avcodec.AV_CODEC_ID_UTVIDEO -> new Way("utvideo", Map.of());
            case avcodec.AV_CODEC_ID_QTRLE -> new Way("qtrle", Map.of());
            case avcodec.AV_CODEC_ID_RAWVIDEO -> new Way("rawvideo", Map.of());
            case avcodec.AV_CODEC_ID_PNG -> new Way("png", Map.of());
            default -> null;
        };
    }

    /** The stream's rate, or the nearest of those that MPEG-1 and MPEG-2 have: their encoders refuse the ticks of containers. */
    private static String broadcastRate(AVStream stream) {
        double own = stream.avg_frame_rate().num() > 0 ? avutil.av_q2d(stream.avg_frame_rate()) : 25;
        return BROADCAST_RATES.entrySet().stream().min(Comparator.comparingDouble(rate -> Math.abs(rate.getValue() - own))).orElseThrow().getKey();
    }

    /** A fixed quantizer of 2, the finest that these codecs have sense for. */
    private static Way quantized(String encoder) {
        return new Way(encoder, Map.of("flags", "+qscale", "global_quality", "236"));
    }

    private static String own(AVStream stream) {
        int format = stream.codecpar().format();
        String own = format < 0 ? "yuv420p" : avutil.av_get_pix_fmt_name(format).getString();
        return AvInput.alphaBeside(stream) && own.equals("yuv420p") ? "yuva420p" : own;
    }

    private static boolean transparent(String pixels) {
        return (avutil.av_pix_fmt_desc_get(avutil.av_get_pix_fmt(pixels)).flags() & avutil.AV_PIX_FMT_FLAG_ALPHA) != 0;
    }

    /** The stream's own pixel format where the encoder takes it, else the nearest that loses least. */
    private static String pixels(String own, String encoder) throws StudioException {
        List<String> taken = EncoderFormats.pixels(encoder);
        if (taken.isEmpty() || taken.contains(own)) {
            return own;
        }
        String best = taken.getFirst();
        int from = avutil.av_get_pix_fmt(own);
        for (String other : taken) {
            int found = avcodec.avcodec_find_best_pix_fmt_of_list(new int[] {avutil.av_get_pix_fmt(best), avutil.av_get_pix_fmt(other), -1},
                    from, transparent(own) ? 1 : 0, (int[]) null);
            best = avutil.av_get_pix_fmt_name(found).getString();
        }
        return best;
    }
}
