package org.podstudio.inspector.ui;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.ui.Texts;

/** The files of tries, each in a folder of its own, and how they look. Every method blocks; the folders are guarded by this. */
@Messages({"PREVIEW_none=There is no preview.", "# {0} - why", "PREVIEW_disk=The disk reported: {0}.", "# {0} - folder",
    "PREVIEW_check=Check the folder {0}."})
final class PreviewFiles {
    private static final Logger LOG = Logger.getLogger(PreviewFiles.class.getName());
    private static final String PREFIX = "try-";

    /** Wider pictures are shrunk for the screen. */
    private static final int MOST_PX = 1400;

    private final Supplier<Path> home;
    private final Supplier<ImageCodec> codec;
    private final Supplier<MediaProbe> probe;
    private final List<Path> made = new ArrayList<>();

    /** @param home where the folder is made */
    PreviewFiles(Supplier<Path> home, Supplier<ImageCodec> codec, Supplier<MediaProbe> probe) {
        this.home = home;
        this.codec = codec;
        this.probe = probe;
    }

    /** An empty folder; what was tried before is removed. */
    synchronized Path fresh() throws StudioException {
        try {
            if (made.isEmpty()) {
                forgetDead(Files.createDirectories(home.get()));
            }
            remove();
            Path folder = Files.createTempDirectory(Files.createDirectories(home.get()), PREFIX);
            made.add(folder);
            return folder;
        } catch (IOException e) {
            throw new StudioException(new Problem("disk-error", Bundle.PREVIEW_none(), Bundle.PREVIEW_disk(e.getMessage()),
                    Bundle.PREVIEW_check(Texts.among(home.get().toString()))), e);
        }
    }

    /** What a try that is just being stopped still writes into is removed the next time. */
    synchronized void remove() {
        made.removeIf(PreviewFiles::removed);
    }

    private static boolean removed(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.FINE, "a preview is still there", e);
            return false;
        }
    }

    /** Folders of windows that were killed. */
    private static void forgetDead(Path home) throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            for (Path folder : all.filter(path -> path.getFileName().toString().startsWith(PREFIX)).toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(Duration.ofDays(1)))) {
                    removed(folder);
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
