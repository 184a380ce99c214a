package org.podstudio.media.transcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.Coding;
import org.podstudio.media.av.HardwareDevice;
import org.podstudio.media.av.Rational;

/**
 * How the pictures are made anew.
 *
 * @param chain of filters, up to the pixel format
 * @param lost what the source has and the result has not
 * @param notes what was changed though nobody asked, as words
 */
record PicturePlan(VideoCodec codec, String encoder, Map<String, String> options, String chain, String tag, PictureSize size,
        @Nullable Rational fps, List<String> lost, List<String> notes) {
    /** GIF counts hundredths of a second, and players slow anything faster than this down to a crawl. */
    private static final int MAX_GIF_FPS = 50;

    private static final int[] NTSC = {24, 30, 48, 60, 120};

    static PicturePlan of(Choice choice, SourcePicture source, String encoder, int threads) throws StudioException {
        TranscodeSettings settings = choice.settings();
        boolean alpha = source.alpha() && Choice.keepsAlpha(settings);
        PixelChoice pixels = PixelChoice.of(choice, encoder, source, alpha);
        PictureSize size = PictureSize.of(settings, source, pixels.even(), choice.video() == VideoCodec.GIF || choice.video() == VideoCodec.WEBP);
        Rational fps = fps(settings.fps(), choice.video(), source.rate());
        double perSecond = (double) size.width() * size.height() * Math.max(1, fps != null ? fps.value() : source.rate().value());
        String upload = HardwareDevice.chain(encoder, "");
        String chain = PictureChain.of(source, size, fps, settings.alpha(), pixels.name())
                + (upload.contains(",") ? upload.substring(upload.indexOf(',')) : "");
        List<String> lost = new ArrayList<>(pixels.lost());
        if (source.alpha() && !alpha) {
            lost.add("transparency (laid on " + settings.alpha().name().toLowerCase(java.util.Locale.ROOT) + ")");
        }
        boolean apple = choice.container().isoFamily() && choice.video() == VideoCodec.H265;
        return new PicturePlan(choice.video(), encoder, VideoQuality.options(encoder, choice.video(), settings, alpha, perSecond, threads), chain,
                apple ? "hvc1" : "", size, fps, lost, notes(source, size, fps, pixels.notes(), settings));
    }

    private static List<String> notes(SourcePicture source, PictureSize size, @Nullable Rational fps, List<String> ofPixels,
            TranscodeSettings settings) {
        List<String> notes = new ArrayList<>(ofPixels);
        if (source.orientation() != 1) {
            notes.add("turned upright");
        }
        if (source.interlaced()) {
            notes.add("deinterlaced: the film has two moments in each frame, in every other line");
        }
        if (!size.scaled() && (size.width() != source.uprightWidth() || size.height() != source.uprightHeight())) {
            notes.add("cut from " + source.uprightWidth() + " x " + source.uprightHeight() + " to " + size.width() + " x " + size.height()
                    + ": the codec needs even sides");
        }
        if (settings.width() != null && settings.height() != null
                && Math.abs(source.shape() * size.height() / size.width() - 1) > 0.01) {
            notes.add("stretched: width and height have another shape than the film");
        }
        if (size.square() && !source.squarePixels()) {
            notes.add("pixels made square");
        }
        if (fps != null && settings.fps() == null) {
            notes.add("slowed to " + fps.num() + " frames a second, the most that players of GIF show");
        }
        return notes;
    }

    /** Null to leave each frame its time. */
    private static @Nullable Rational fps(@Nullable Double wanted, VideoCodec codec, Rational source) {
        if (wanted == null) {
            return codec == VideoCodec.GIF && source.value() > MAX_GIF_FPS ? new Rational(MAX_GIF_FPS, 1) : null;
        }
        double fps = codec == VideoCodec.GIF ? Math.min(wanted, MAX_GIF_FPS) : wanted;
        for (int whole : NTSC) {
            if (Math.abs(fps - whole / 1.001) < 0.005) {
                return new Rational(whole * 1000, 1001);
            }
        }
        long thousandths = Math.round(fps * 1000);
        return new Rational((int) Math.max(1, thousandths), 1000);
    }

    /** @param palette the colours of a GIF, null else */
    Coding coding(@Nullable AVFrame palette) {
        String whole = palette == null ? chain : chain + "[film];[film][still]paletteuse=dither=bayer:bayer_scale=3:diff_mode=rectangle";
        return new Coding(whole, encoder, options, tag, palette);
    }
}
