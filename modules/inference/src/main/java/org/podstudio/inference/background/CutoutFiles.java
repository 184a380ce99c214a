package org.podstudio.inference.background;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.core.spi.OutputFormat;
import org.podstudio.inference.picture.Picture;

/** Writes the cut-out picture and its mask. */
final class CutoutFiles {
    /** Of WebP: visually without loss; its alpha is kept exactly at any quality. */
    private static final int QUALITY = 95;

    private final ImageCodec codec;
    private final BackgroundSettings settings;
    private final JobContext context;
    private final String extension;

    /** @throws StudioException {@code format-unsupported} when the wished format cannot be transparent */
    CutoutFiles(ImageCodec codec, BackgroundSettings settings, JobContext context) throws StudioException {
        this.codec = codec;
        this.settings = settings;
        this.context = context;
        extension = OutputFormat.extension(context, settings.format(), List.of("png", "webp"),
                "A picture without its background needs a format with transparency.");
    }

    /** @param mask becomes the final alpha: what was transparent before stays so */
    List<OutputFile> write(Picture picture, byte[] mask, EmbeddedMetadata embedded) throws StudioException, CancelledException {
        long sum = 0;
        for (int p = 0; p < mask.length; p++) {
            int alpha = ((mask[p] & 0xff) * picture.alpha(p) + 127) / 255;
            mask[p] = (byte) alpha;
            picture.abgr[p * Picture.BANDS + Picture.ALPHA] = (byte) alpha;
            sum += alpha;
        }
        context.fact("coverage", Math.round(sum / 255.0 / mask.length * 1e6) / 1e6);
        List<OutputFile> files = new ArrayList<>();
        Path main = context.workDir().resolve("cutout." + extension);
        codec.encode(picture.image, embedded, QUALITY, main);
        files.add(new OutputFile(main, OutputFile.MAIN, "edits", "_nobg", List.of("edited", "nobg")));
        if (settings.mask()) {
            if (context.cancelled()) {
                throw new CancelledException();
            }
            Path file = context.workDir().resolve("mask.png");
            codec.encode(grey(mask, picture.width, picture.height), EmbeddedMetadata.NONE, QUALITY, file);
            files.add(new OutputFile(file, "mask", "masks", "_mask", List.of()));
        }
        return files;
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
