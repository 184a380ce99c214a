package org.podstudio.inspector.ui;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/** The files of the last try, in a folder of their own, and how they look. Every method is guarded by this, and blocks. */
final class PreviewFiles {
    /** Wider pictures are shrunk for the screen. */
    private static final int MOST_PX = 1400;

    private final Supplier<Path> home;
    private final Supplier<ImageCodec> codec;
    private final Supplier<MediaProbe> probe;
    private @Nullable Path folder;

    /** @param home where the folder is made */
    PreviewFiles(Supplier<Path> home, Supplier<ImageCodec> codec, Supplier<MediaProbe> probe) {
        this.home = home;
        this.codec = codec;
        this.probe = probe;
    }

    /** An empty folder; what was tried before is removed. */
    synchronized Path fresh() throws StudioException {
        try {
            remove();
            folder = Files.createTempDirectory(Files.createDirectories(home.get()), "try-");
            return folder;
        } catch (IOException e) {
            throw new StudioException(new Problem("disk-error", "There is no preview.", "The disk reported: " + e.getMessage() + ".",
                    "Check the folder " + home.get() + "."), e);
        }
    }

    synchronized void remove() throws IOException {
        Path old = folder;
        folder = null;
        if (old != null && Files.isDirectory(old)) {
            try (Stream<Path> all = Files.walk(old)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Empty unless both are pictures. */
    Optional<PreviewView.Pictures> pictures(JobQueue.PreviewResult result) throws StudioException {
        if (!picture(result.before()) || !picture(result.after())) {
            return Optional.empty();
        }
        return Optional.of(new PreviewView.Pictures(shown(result.before()), shown(result.after())));
    }

    private boolean picture(Path file) {
        try {
            return probe.get().sniff(file).filter(type -> type.type() == MediaType.IMAGE).isPresent();
        } catch (IOException e) {
            return false; // the decode that follows elsewhere would say why
        }
    }

    private BufferedImage shown(Path file) throws StudioException {
        BufferedImage pixels = codec.get().toSrgb(codec.get().decode(file)).pixels();
        double scale = Math.min(1, (double) MOST_PX / Math.max(pixels.getWidth(), pixels.getHeight()));
        BufferedImage out = new BufferedImage((int) Math.max(1, Math.round(pixels.getWidth() * scale)),
                (int) Math.max(1, Math.round(pixels.getHeight() * scale)), BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(pixels, 0, 0, out.getWidth(), out.getHeight(), null);
        g.dispose();
        return out;
    }
}
