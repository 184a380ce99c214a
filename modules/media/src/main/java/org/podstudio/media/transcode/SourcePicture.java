package org.podstudio.media.transcode;

import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.media.av.Rational;
import org.podstudio.media.av.Transfer;
import org.podstudio.media.ffmpeg.AvInput;

/**
 * What a picture stream is like.
 *
 * @param width of the stored frames, before they are turned
 * @param orientation as EXIF counts, 1 for upright
 * @param pixelShape width by height of one pixel
 * @param bits of each sample
 * @param interlaced whether each frame holds two moments, in every other line
 * @param subsampled whether the colours have fewer samples than the brightness in both directions
 */
record SourcePicture(AVStream stream, int width, int height, int orientation, Rational pixelShape, Rational rate, boolean steady, int bits,
        boolean interlaced, boolean alpha, boolean rgb, boolean subsampled, boolean knownColours) {
    static SourcePicture of(AVStream stream) {
        var codec = stream.codecpar();
        AVPixFmtDescriptor format = codec.format() < 0 ? null : avutil.av_pix_fmt_desc_get(codec.format());
        boolean known = format != null && !format.isNull();
        long flags = known ? format.flags() : 0;
        boolean palette = (flags & avutil.AV_PIX_FMT_FLAG_PAL) != 0;
        boolean rgb = palette || (flags & avutil.AV_PIX_FMT_FLAG_RGB) != 0;
        boolean grey = known && format.nb_components() <= 2 && !palette;
        Rational shape = Rational.of(stream.sample_aspect_ratio());
        shape = shape.known() ? shape : Rational.of(codec.sample_aspect_ratio());
        Rational average = Rational.of(stream.avg_frame_rate());
        return new SourcePicture(stream, codec.width(), codec.height(), AvInput.orientation(stream), shape.known() ? shape : new Rational(1, 1),
                average.known() ? average : Rational.of(stream.r_frame_rate()), Transfer.steady(stream),
                known && !palette ? Math.max(8, format.comp(0).depth()) : 8,
                PictureChain.interlaced(stream), AvInput.alphaBeside(stream) || (flags & avutil.AV_PIX_FMT_FLAG_ALPHA) != 0, rgb,
                known && !rgb && (grey || format.log2_chroma_w() > 0 && format.log2_chroma_h() > 0),
                codec.color_space() != avutil.AVCOL_SPC_UNSPECIFIED && codec.color_space() != avutil.AVCOL_SPC_RGB);
    }

    /** The same, known to be transparent nowhere. */
    SourcePicture opaque() {
        return new SourcePicture(stream, width, height, orientation, pixelShape, rate, steady, bits, interlaced, false, rgb, subsampled, knownColours);
    }

    private boolean sideways() {
        return orientation >= 5;
    }

    /** Upright size with the pixels as they are. */
    int uprightWidth() {
        return sideways() ? height : width;
    }

    int uprightHeight() {
        return sideways() ? width : height;
    }

    /** Width by height as it is seen. */
    double shape() {
        double stored = width * pixelShape.value() / height;
        return sideways() ? 1 / stored : stored;
    }

    boolean squarePixels() {
        return pixelShape.num() == pixelShape.den();
    }
}
