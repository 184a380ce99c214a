package org.podstudio.library.ui.brush;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Causes;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.stroke.Strokes;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;

/**
 * Brings the mask that is painted over: the one that lies in the project, or what the operation finds when it is tried without strokes.
 * Blocks; an interrupt stops it.
 */
@Messages({
    "Mask_none=The mask is not there.", "# {0} - what the disk reported", "Mask_disk=The disk reported: {0}.",
    "Mask_diskNext=Make room on the disk, and try again.", "Mask_other=The mask cannot be used.",
    "# {0} - size of the mask", "# {1} - size of the picture", "Mask_otherWhy=It has {0} px, the picture {1} px.",
    "Mask_otherNext=Remove the background of the original again."
})
final class MaskFinder {
    private final Project project;
    private final JobQueue queue;
    private final Supplier<ImageCodec> codec;
    private final Supplier<Path> cache;

    /** @param cache folder for what is tried; made when needed */
    MaskFinder(Project project, JobQueue queue, Supplier<ImageCodec> codec, Supplier<Path> cache) {
        this.project = project;
        this.queue = queue;
        this.codec = codec;
        this.cache = cache;
    }

    MaskSheet find(TouchUp of, BooleanSupplier stop) throws StudioException, CancelledException {
        PixelSize worked = MaskSheet.worked(of.size());
        boolean large = !worked.equals(of.size());
        // Of a very large picture the edge is not shaped anew for looking: that would need all of it in memory.
        byte[] found = of.mask().isEmpty() || of.shapes() && !large ? tried(of, worked, large, stop)
                : values(project.root().resolve(of.mask()), of, worked, stop);
        return new MaskSheet(of.size(), worked, found);
    }

    /** What the operation finds, as the transparency of its result. */
    private byte[] tried(TouchUp of, PixelSize worked, boolean large, BooleanSupplier stop) throws StudioException, CancelledException {
        Map<String, Object> settings = new LinkedHashMap<>(of.settings());
        settings.put("format", "png");
        settings.put("mask", false);
        // No strokes at all are tried on a smaller picture, which is what the window shows of a very large one.
        settings.put(TouchUp.STROKES, large ? new Strokes(of.size(), List.of()).text() : "");
        JobRequest request = new JobRequest(TouchUp.KIND, settings, List.of());
        InputFile input = new InputFile(project.file(of.picture()), of.picture().facts(), of.picture());
        try {
            Path folder = Files.createTempDirectory(PrivateFiles.createFolders(cache.get()), "mask-");
            try {
                queue.requirement(request, input); // says what is missing before anything is tried
                Path made = queue.preview(request, input, Excerpt.Region.WHOLE, folder).after();
                return transparency(codec.get().screen(made, whole -> all(whole, worked), stop).pixels(), worked);
            } finally {
                PrivateFiles.deleteTree(folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (IOException e) {
            throw new StudioException(new Problem("disk-error", Bundle.Mask_none(), Bundle.Mask_disk(Causes.of(e)),
                    Bundle.Mask_diskNext()), e);
        }
    }

    private byte[] values(Path file, TouchUp of, PixelSize worked, BooleanSupplier stop) throws StudioException, CancelledException {
        ScreenPicture mask = codec.get().screen(file, whole -> all(whole, worked), stop);
        if (!mask.whole().equals(of.size())) {
            throw StudioException.of("mask-unusable", Bundle.Mask_other(), Bundle.Mask_otherWhy(mask.whole(), of.size()), Bundle.Mask_otherNext());
        }
        return samples(mask.pixels(), worked, 0);
    }

    private static PicturePart all(PixelSize whole, PixelSize worked) {
        return new PicturePart(0, 0, whole.width(), whole.height(),
                new PixelSize(Math.min(whole.width(), worked.width()), Math.min(whole.height(), worked.height())));
    }

    private static byte[] transparency(BufferedImage pixels, PixelSize size) {
        if (pixels.getColorModel().hasAlpha()) {
            return samples(pixels, size, 24);
        }
        byte[] all = new byte[(int) size.area()];
        java.util.Arrays.fill(all, (byte) 255);
        return all;
    }

    /** One of the samples of each pixel; the nearest one's where the picture is smaller than asked for. */
    private static byte[] samples(BufferedImage pixels, PixelSize size, int shift) {
        byte[] samples = new byte[(int) size.area()];
        int[] row = new int[pixels.getWidth()];
        for (int y = 0; y < size.height(); y++) {
            int from = (int) ((long) y * pixels.getHeight() / size.height());
            pixels.getRGB(0, from, row.length, 1, row, 0, row.length);
            for (int x = 0; x < size.width(); x++) {
                int argb = row[(int) ((long) x * row.length / size.width())];
                samples[y * size.width() + x] = (byte) (argb >>> shift);
            }
        }
        return samples;
    }
}
