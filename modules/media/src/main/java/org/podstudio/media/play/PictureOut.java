package org.podstudio.media.play;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.FilterGraph;
import org.podstudio.media.av.Rational;
import org.podstudio.media.ffmpeg.AvInput;
import org.podstudio.media.transcode.PictureChain;

/** Frames as pictures for the screen: upright, square pixels, no larger than the room. For one thread; close it after use. */
final class PictureOut implements AutoCloseable {
    /** Above this height a film that does not name its colours has those of HD. Source: what ffplay, mpv and browsers do. */
    private static final int LINES_OF_SD = 576;

    /** One is painted, one is the next to be painted, one is written. */
    private static final int PICTURES = 3;

    private final AVStream stream;
    private final int orientation;
    private final AVFrame out = avutil.av_frame_alloc();
    private final @Nullable BufferedImage[] pictures = new @Nullable BufferedImage[PICTURES];
    private int turn;
    private PixelSize room = new PixelSize(1920, 1080);
    private @Nullable FilterGraph graph;

    PictureOut(AVStream stream) {
        this.stream = stream;
        this.orientation = AvInput.orientation(stream);
    }

    /** Upright, with square pixels. */
    PixelSize size() {
        PixelSize lying = lying(stream.codecpar().width(), stream.codecpar().height(), stream.codecpar().sample_aspect_ratio().num(),
                stream.codecpar().sample_aspect_ratio().den());
        return orientation > 4 ? new PixelSize(lying.height(), lying.width()) : lying;
    }

    private static PixelSize lying(int width, int height, int num, int den) {
        double wide = num > 0 && den > 0 ? (double) width * num / den : width;
        return new PixelSize((int) Math.clamp(Math.round(wide), 1, 65_535), Math.max(1, height));
    }

    void fit(PixelSize pixels) {
        if (!pixels.equals(room)) {
            room = pixels;
            closeGraph();
        }
    }

    /** Takes the frame's reference over. @return null when the frame holds no picture */
    @Nullable BufferedImage of(AVFrame frame) throws StudioException {
        avutil.av_frame_remove_side_data(frame, avutil.AV_FRAME_DATA_DISPLAYMATRIX);
        AVPixFmtDescriptor format = avutil.av_pix_fmt_desc_get(frame.format());
        if (frame.width() < 1 || frame.height() < 1 || format == null || format.isNull()) {
            return null;
        }
        boolean alpha = (format.flags() & (avutil.AV_PIX_FMT_FLAG_ALPHA | avutil.AV_PIX_FMT_FLAG_PAL)) != 0;
        FilterGraph open = graph;
        if (open != null && !open.fits(frame)) {
            closeGraph();
            open = null;
        }
        if (open == null) {
            graph = open = FilterGraph.of(frame, Rational.of(stream.time_base()), Rational.UNKNOWN, chain(frame), 1, null);
        }
        open.push(frame);
        BufferedImage picture = null;
        while (open.pull(out)) {
            picture = copy(alpha);
            avutil.av_frame_unref(out);
        }
        return picture;
    }

    private String chain(AVFrame frame) {
        PixelSize lying = lying(frame.width(), frame.height(), frame.sample_aspect_ratio().num(), frame.sample_aspect_ratio().den());
        boolean turned = orientation > 4;
        double fit = Math.min(1, Math.min((turned ? room.height() : room.width()) / (double) lying.width(),
                (turned ? room.width() : room.height()) / (double) lying.height()));
        List<String> chain = new ArrayList<>(PictureChain.wholeFrames(stream));
        boolean unnamed = frame.colorspace() == avutil.AVCOL_SPC_UNSPECIFIED && frame.height() > LINES_OF_SD;
        chain.add("scale=" + Math.max(1, Math.round(lying.width() * fit)) + ":" + Math.max(1, Math.round(lying.height() * fit))
                + ":flags=bilinear" + (unnamed ? ":in_color_matrix=bt709" : ""));
        chain.add("format=bgra");
        chain.addAll(PictureChain.turn(orientation));
        return String.join(",", chain);
    }

    private BufferedImage copy(boolean alpha) {
        int width = out.width();
        int height = out.height();
        int type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        turn = (turn + 1) % PICTURES;
        BufferedImage picture = pictures[turn];
        if (picture == null || picture.getWidth() != width || picture.getHeight() != height || picture.getType() != type) {
            pictures[turn] = picture = new BufferedImage(width, height, type);
        }
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        int stride = out.linesize(0) / Integer.BYTES;
        IntBuffer rows = out.data(0).capacity((long) out.linesize(0) * height).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        for (int y = 0; y < height; y++) {
            rows.get(y * stride, pixels, y * width, width);
        }
        return picture;
    }

    private void closeGraph() {
        FilterGraph open = graph;
        if (open != null) {
            graph = null;
            open.close();
        }
    }

    @Override
    public void close() {
        closeGraph();
        avutil.av_frame_free(out);
    }
}
