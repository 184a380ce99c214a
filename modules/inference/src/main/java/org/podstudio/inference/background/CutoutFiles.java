package org.podstudio.inference.background;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.PictureWriter;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.api.stroke.Strokes;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.core.spi.OutputFormat;
import org.podstudio.inference.picture.Picture;

/** Writes the cut-out picture and its mask. */
final class CutoutFiles {
    /** Of WebP: visually without loss; its alpha is kept exactly at any quality. */
    private static final int QUALITY = 95;

    /** From this alpha on something is seen to be there. */
    private static final int SEEN = 128;

    private static final String NOTHING_THERE = "the picture is transparent all over, and so is the result";
    private static final String NOTHING_FOUND = "no subject was found: nothing of the picture is left; another model, or strokes that keep, may help";

    private final ImageCodec codec;
    private final BackgroundSettings settings;
    private final JobContext context;
    private final String extension;
    private final List<OutputFile> beside = new ArrayList<>();
    private boolean inks;

    /** @throws StudioException {@code format-unsupported} when the wished format cannot be transparent */
    CutoutFiles(ImageCodec codec, BackgroundSettings settings, JobContext context) throws StudioException {
        this.codec = codec;
        this.settings = settings;
        this.context = context;
        extension = OutputFormat.extension(context, settings.format(), List.of("png", "webp"),
                "A picture without its background needs a format with transparency.");
    }

    /** Whether the file's colours were amounts of printing ink. */
    void ofInks(boolean were) {
        inks = were;
    }

    /**
     * @param decoded the picture as it was read: where it has 16 bits, and the format can hold them, the result has them too
     * @param mask becomes the final alpha: what was transparent before stays so
     */
    List<OutputFile> write(Picture picture, byte[] mask, DecodedImage decoded) throws StudioException, CancelledException {
        boolean fits = DeepCutout.fits(decoded.pixels());
        BufferedImage deep = fits && extension.equals("png") ? DeepCutout.of(decoded.pixels(), picture, mask) : null;
        long sum = 0;
        boolean before = false;
        boolean left = false;
        for (int p = 0; p < mask.length; p++) {
            int alpha = visible(mask[p], picture.alpha(p));
            before |= picture.alpha(p) > 0;
            left |= alpha >= SEEN;
            mask[p] = (byte) alpha;
            picture.abgr[p * Picture.BANDS + Picture.ALPHA] = (byte) alpha;
            sum += alpha;
        }
        tell(fits || decoded.bitsPerSample() > 8, deep != null, left ? null : before ? NOTHING_FOUND : NOTHING_THERE);
        context.fact("coverage", Math.round(sum / 255.0 / mask.length * 1e6) / 1e6);
        List<OutputFile> files = new ArrayList<>();
        Path main = context.workDir().resolve("cutout." + extension);
        codec.encode(deep == null ? picture.image : deep, decoded.embedded(), QUALITY, main);
        FailurePoint.reached("cutout.written");
        files.add(new OutputFile(main, OutputFile.MAIN, "edits", "_nobg", List.of("edited", "nobg")));
        if (settings.mask()) {
            if (context.cancelled()) {
                throw new CancelledException();
            }
            Path file = context.workDir().resolve("mask.png");
            codec.encode(grey(mask, picture.width, picture.height), EmbeddedMetadata.NONE, QUALITY, file);
            files.add(new OutputFile(file, "mask", "masks", "_mask", List.of()));
        }
        files.addAll(beside);
        return files;
    }

    /** @param deepMade whether what was made has 16 bits, too @param empty said of a result with nothing in it, else null */
    private void tell(boolean deepBefore, boolean deepMade, @Nullable String empty) {
        List<String> lost = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (empty != null) {
            notes.add(empty);
        }
        if (deepBefore && deepMade) {
            notes.add("subject and edge are worked out with 8 bits per channel: colours at the edge and the transparency have 8, all others keep 16");
        } else if (deepBefore) {
            lost.add("16 bit");
            notes.add("the picture has 16 bits per channel, the result 8" + (extension.equals("png") ? "" : "; png keeps 16"));
        }
        if (inks) {
            lost.add("CMYK");
            notes.add("colours of printing inks were turned into RGB: " + extension + " holds no inks");
        }
        notes.forEach(context::log);
        context.fact("lost", List.copyOf(lost));
        context.fact("notes", List.copyOf(notes));
    }

    /**
     * Puts what a later session needs beside the mask: the strokes, and the mask as it was before them, to which {@code from_mask}
     * goes back.
     *
     * @param found the mask without strokes; null when it is a file already
     */
    void strokes(Picture picture, byte @Nullable [] found, Strokes strokes) throws StudioException {
        if (found != null) {
            beside.add(new OutputFile(plain(picture, found), "mask_before_strokes", "masks", "_mask_before_strokes", List.of()));
        }
        Path text = context.workDir().resolve("strokes.txt");
        try {
            Files.writeString(text, strokes.text());
        } catch (IOException e) {
            throw new StudioException(new Problem("file-unwritable", "The strokes were not kept.", "Their file cannot be written: "
                    + e.getMessage() + ".", "Make room on the disk, and try again."), e);
        }
        beside.add(new OutputFile(text, "strokes", "masks", "_strokes", List.of()));
    }

    private Path plain(Picture picture, byte[] mask) throws StudioException {
        Path file = context.workDir().resolve("before-strokes.png");
        try (PictureWriter writer = codec.writer(new PixelSize(picture.width, picture.height), 1, EmbeddedMetadata.NONE, QUALITY, file)) {
            byte[] row = new byte[picture.width];
            for (int y = 0; y < picture.height; y++) {
                for (int x = 0; x < picture.width; x++) {
                    int p = y * picture.width + x;
                    row[x] = (byte) visible(mask[p], picture.alpha(p));
                }
                writer.row(row);
            }
            writer.finish();
        }
        return file;
    }

    private static int visible(byte mask, int alpha) {
        return ((mask & 0xff) * alpha + 127) / 255;
    }

    /** A picture over the array itself, without a copy. */
    private static BufferedImage grey(byte[] samples, int width, int height) {
        ComponentColorModel colours = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), false, false,
                ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        PixelInterleavedSampleModel layout =
                new PixelInterleavedSampleModel(DataBuffer.TYPE_BYTE, width, height, 1, width, new int[] {0});
        return new BufferedImage(colours,
                Raster.createWritableRaster(layout, new DataBufferByte(samples, samples.length), null), false, null);
    }
}
