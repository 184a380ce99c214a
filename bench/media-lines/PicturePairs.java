import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.image.StudioImageCodec;

/** Pictures made by us and by a peer of the same files: pixels and bytes. The settings are the same by name only. */
final class PicturePairs {
    /** Decibels; below it something else was made. ImageMagick widens its Lanczos a little. */
    private static final double ALIKE = 27;

    private PicturePairs() {}

    static void compare(Bench bench, String what, List<Path> files, Path ours, Path theirs) throws IOException {
        StudioImageCodec codec = new StudioImageCodec();
        List<Double> decibels = new ArrayList<>();
        long bytes = 0;
        long otherBytes = 0;
        int missing = 0;
        int sizes = 0;
        int unread = 0;
        for (Path file : files) {
            Optional<Path> made = of(file, ours);
            Optional<Path> other = of(file, theirs);
            if (made.isEmpty() || other.isEmpty()) {
                missing++;
                continue;
            }
            BufferedImage a;
            BufferedImage b;
            try {
                a = codec.decode(made.get()).pixels();
                b = codec.decode(other.get()).pixels();
            } catch (StudioException e) {
                bench.say("  cannot be read: " + made.get().getFileName() + " or the peer's of " + file.getFileName() + ": " + e.getMessage());
                unread++;
                continue;
            }
            if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
                sizes++;
                continue;
            }
            decibels.add(Likeness.psnr(a, b));
            bytes += Files.size(made.get());
            otherBytes += Files.size(other.get());
        }
        decibels.sort(null);
        double twentieth = decibels.isEmpty() ? 0 : decibels.get(decibels.size() / 20);
        bench.compared(missing == 0 && sizes == 0 && unread == 0 && twentieth > ALIKE, String.format(
                "%s: %d pictures, PSNR to the peer's median %.1f dB, twentieth %.1f, least %.1f; %.1f MB, the peer's %.1f; of %d one made nothing, "
                + "%d of another size, %d cannot be read", what, decibels.size(), decibels.isEmpty() ? 0 : decibels.get(decibels.size() / 2), twentieth,
                decibels.isEmpty() ? 0 : decibels.getFirst(), bytes / 1e6, otherBytes / 1e6, missing, sizes, unread));
    }

    private static Optional<Path> of(Path file, Path folder) throws IOException {
        String stem = RealPictures.stem(file);
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(made -> made.getFileName().toString().startsWith(stem)).findFirst();
        }
    }
}
