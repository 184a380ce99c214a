package org.podstudio.media.transcode;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.av.Rational;
import org.podstudio.media.transcode.TranscodeSettings.Alpha;

/** The filters between decoder and encoder, in an order that does the least work: make whole frames, drop, turn, scale, lay on colour, convert. */
public final class PictureChain {
    /** Lines that the filter needs. */
    private static final int LEAST_LINES = 4;

    private PictureChain() {}

    /** Whether a stream's frames hold two moments in every other line, which no screen shows any more. */
    static boolean interlaced(AVStream stream) {
        int order = stream.codecpar().field_order();
        return order != avcodec.AV_FIELD_UNKNOWN && order != avcodec.AV_FIELD_PROGRESSIVE && stream.codecpar().height() >= LEAST_LINES
                && stream.codecpar().width() >= LEAST_LINES;
    }

    /** Filters that make one whole frame of each two fields; frames that say that they are whole stay as they are. */
    public static List<String> wholeFrames(AVStream stream) {
        return interlaced(stream) ? List.of("bwdif=mode=send_frame:parity=auto:deint=interlaced") : List.of();
    }

    /** @param pixels name of the pixel format that comes out */
    static String of(SourcePicture source, PictureSize size, @Nullable Rational fps, Alpha alpha, String pixels) {
        List<String> chain = new ArrayList<>(wholeFrames(source.stream()));
        if (fps != null) {
            chain.add("fps=" + fps.num() + "/" + fps.den());
        }
        chain.addAll(turn(source.orientation()));
        boolean toVideoColours = source.rgb() && pixels.startsWith("yuv");
        if (size.scaled() || toVideoColours) {
            chain.add(scale(source, size, toVideoColours));
        }
        if (!size.scaled() && (size.width() != source.uprightWidth() || size.height() != source.uprightHeight())) {
            chain.add("crop=" + size.width() + ":" + size.height() + ":0:0:exact=1");
        }
        if (size.square()) {
            chain.add("setsar=1");
        }
        if (source.alpha() && (alpha == Alpha.BLACK || alpha == Alpha.WHITE)) {
            String colour = alpha == Alpha.WHITE ? "white" : "black";
            chain.add("format=yuva444p,split[seen][ground];[ground]drawbox=color=" + colour
                    + ":thickness=fill:replace=1[colour];[colour][seen]overlay=format=auto");
        }
        chain.add("format=" + pixels);
        return String.join(",", chain);
    }

    private static String scale(SourcePicture source, PictureSize size, boolean toVideoColours) {
        String flags = ":flags=bicubic" + (toVideoColours ? "+accurate_rnd+full_chroma_int:out_color_matrix=bt709:out_range=tv" : "");
        String sides = size.scaled() ? size.width() + ":" + size.height() : "iw:ih";
        String tags = toVideoColours && !source.knownColours() ? ",setparams=color_primaries=bt709:color_trc=bt709" : "";
        return "scale=" + sides + flags + tags;
    }

    /** Filters that turn a picture upright. Orientation as EXIF counts. */
    public static List<String> turn(int orientation) {
        return switch (orientation) {
            case 2 -> List.of("hflip");
            case 3 -> List.of("hflip", "vflip");
            case 4 -> List.of("vflip");
            case 5 -> List.of("transpose=cclock_flip");
            case 6 -> List.of("transpose=clock");
            case 7 -> List.of("transpose=clock_flip");
            case 8 -> List.of("transpose=cclock");
            default -> List.of();
        };
    }
}
