package org.podstudio.media.film;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.Rational;
import org.podstudio.media.ffmpeg.AvInput;
import org.podstudio.media.transcode.PictureChain;

/**
 * The pictures of a film that are to be made anew, as 8-bit RGB.
 *
 * @param size upright, with the pixels as they are
 * @param shape of a pixel, upright; unknown for square ones
 * @param toRgb filters that turn them upright and into RGB
 * @param matrix name of the colours in FFmpeg's scaler, for the way back
 * @param lost what 8-bit RGB cannot carry, as words
 */
record FilmSource(AVStream stream, PixelSize size, Rational shape, String toRgb, String matrix, int primaries, int transfer,
        List<String> lost, List<String> notes) {
    /** Films of at least so many pixels are in the colours of HD where they do not say. Source: what players do. */
    private static final int HD_WIDTH = 1280;
    private static final int HD_HEIGHT = 720;

    /** @throws StudioException {@code no-video} or {@code format-unsupported}, with the reason */
    static FilmSource of(AvSource source) throws StudioException {
        AVStream stream = source.video();
        if (stream == null) {
            throw source.nothingToRead(true);
        }
        AVCodecParameters codec = stream.codecpar();
        AVPixFmtDescriptor format = codec.format() < 0 ? null : avutil.av_pix_fmt_desc_get(codec.format());
        boolean known = format != null && !format.isNull();
        refuse(source, codec, AvInput.alphaBeside(stream) || known && transparent(format));
        int orientation = AvInput.orientation(stream);
        boolean sideways = orientation >= 5;
        PixelSize size = sideways ? new PixelSize(codec.height(), codec.width()) : new PixelSize(codec.width(), codec.height());
        Rational stored = Rational.of(stream.sample_aspect_ratio());
        stored = stored.known() ? stored : Rational.of(codec.sample_aspect_ratio());
        List<String> lost = new ArrayList<>();
        if (known && format.comp(0).depth() > 8) {
            lost.add(format.comp(0).depth() + " bits per channel (now 8)");
        }
        if (known && (format.flags() & avutil.AV_PIX_FMT_FLAG_RGB) == 0 && format.nb_components() >= 3
                && (format.log2_chroma_w() == 0 || format.log2_chroma_h() == 0)) {
            lost.add("full colour resolution (now 4:2:0)");
        }
        List<String> notes = new ArrayList<>();
        if (orientation != 1) {
            notes.add("turned upright");
        }
        if (codec.field_order() > avcodec.AV_FIELD_PROGRESSIVE) {
            notes.add("interlaced: its lines were enlarged as they are");
        }
        List<String> chain = new ArrayList<>(PictureChain.turn(orientation));
        chain.add("scale=iw:ih:flags=bicubic+accurate_rnd+full_chroma_int" + inMatrix(codec) + ",format=rgb24");
        return new FilmSource(stream, size, sideways && stored.known() ? stored.inverse() : stored, String.join(",", chain), outMatrix(codec),
                codec.color_primaries(), codec.color_trc(), List.copyOf(lost), List.copyOf(notes));
    }

    private static void refuse(AvSource source, AVCodecParameters codec, boolean transparent) throws StudioException {
        String name = "\"" + source.file().getFileName() + "\"";
        int curve = codec.color_trc();
        if (curve == avutil.AVCOL_TRC_SMPTE2084 || curve == avutil.AVCOL_TRC_ARIB_STD_B67) {
            throw StudioException.of("format-unsupported", name + " was not worked on.",
                    "Its pictures have high dynamic range (" + (curve == avutil.AVCOL_TRC_SMPTE2084 ? "PQ" : "HLG")
                            + "), and models work with 8 bits of standard range: its light would be lost.",
                    "Export it in standard range (SDR, BT.709) from the program that made it.");
        }
        if (transparent) {
            throw StudioException.of("format-unsupported", name + " was not worked on.",
                    "Its pictures are transparent, and films are written without transparency: it would be lost.",
                    "Lay it on a colour first: podstudio enhance transcode --set alpha=black, or alpha=white.");
        }
    }

    private static boolean transparent(AVPixFmtDescriptor format) {
        return (format.flags() & avutil.AV_PIX_FMT_FLAG_ALPHA) != 0 && (format.flags() & avutil.AV_PIX_FMT_FLAG_PAL) == 0;
    }

    private static String inMatrix(AVCodecParameters codec) {
        return codec.color_space() == avutil.AVCOL_SPC_UNSPECIFIED ? ":in_color_matrix=" + guessed(codec) : "";
    }

    /** Where a film does not say what its colours are, it is read as players read it, and then says so. */
    private static String guessed(AVCodecParameters codec) {
        return codec.width() >= HD_WIDTH || codec.height() >= HD_HEIGHT ? "bt709" : "smpte170m";
    }

    private static String outMatrix(AVCodecParameters codec) {
        return switch (codec.color_space()) {
            case avutil.AVCOL_SPC_SMPTE170M -> "smpte170m";
            case avutil.AVCOL_SPC_BT470BG -> "bt470";
            case avutil.AVCOL_SPC_BT2020_NCL -> "bt2020";
            case avutil.AVCOL_SPC_UNSPECIFIED -> guessed(codec);
            default -> "bt709";
        };
    }
}
