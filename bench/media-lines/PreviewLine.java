import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.jobs.DurableJobQueue;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.probe.StudioMediaProbe;

/**
 * How long somebody waits who plays with settings: one try on 512 × 512 px of a picture of 16 megapixels, and of crops and sizes on all of
 * it, warm as in the window, the part being cut out or the whole made smaller already. No peer does this; the aim is 150 ms. Models, films and
 * sounds: {@link WorkTries}.
 */
final class PreviewLine implements Line {
    private static final int SIDE = 4000;
    private static final int PART = 512;
    private static final int TRIES = 30;

    @Override
    public String name() {
        return "preview";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Path folder = Files.createDirectories(bench.folder("preview"));
        Path file = folder.resolve("picture.png");
        StudioImageCodec codec = new StudioImageCodec();
        if (!Files.exists(file)) {
            codec.encode(picture(), EmbeddedMetadata.NONE, 100, file);
        }
        Path home = bench.fresh("preview-home");
        System.setProperty("podstudio.home", home.toString());
        WorkTries.models(home);
        JobQueue queue = new DurableJobQueue();
        InputFile input = new InputFile(file, new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS), null);
        Excerpt part = Excerpt.Region.ofPixels(1700, 1700, PART, PART, new PixelSize(SIDE, SIDE));
        boolean exact = true;
        for (Try one : List.of(new Try("convert to webp", "convert", Map.of("format", "webp")),
                new Try("convert to jpg", "convert", Map.of("format", "jpg")), new Try("convert to png", "convert", Map.of("format", "png")),
                new Try("crop to a part", "crop_resize", Map.of("box", "10%,10%,70%,60%", "format", "jpg")),
                new Try("fill 4500x5400", "crop_resize", Map.of("size", "merch", "mode", "fill", "format", "png")))) {
            if (!bench.wants(one.kind())) {
                continue;
            }
            double[] wall = new double[TRIES];
            double[] cpu = new double[TRIES];
            double first = 0;
            for (int i = 0; i < TRIES; i++) {
                Map<String, Object> settings = new java.util.HashMap<>(one.settings());
                settings.put("quality", 50 + i);
                Path into = Files.createDirectory(bench.fresh("try"));
                JobQueue.PreviewResult result = queue.preview(new JobRequest(one.kind(), settings, List.of()), input, part, into);
                wall[i] = result.wallSeconds();
                cpu[i] = result.cpuSeconds();
                first = i == 0 ? wall[0] : first;
                exact &= i > 0 || !one.kind().equals("convert") || same(codec.decode(result.before()).pixels(), codec.decode(file).pixels());
            }
            bench.say(String.format(Locale.ROOT, "%s: %.0f ms a try (%.0f ms of CPU), the first %.0f ms", one.name(),
                    median(wall) * 1000, median(cpu) * 1000, first * 1000));
        }
        new WorkTries(bench, queue).run(input, part);
        bench.compared(exact, "the part has exactly the picture's pixels");
    }

    /** What is tried. */
    private record Try(String name, String kind, Map<String, Object> settings) {}

    private static boolean same(BufferedImage part, BufferedImage whole) {
        int[] ours = part.getRGB(0, 0, PART, PART, null, 0, PART);
        return Arrays.equals(ours, whole.getRGB(1700, 1700, PART, PART, null, 0, PART));
    }

    /** Every try but the first half: by then the code is compiled. */
    private static double median(double[] seconds) {
        return middle(Arrays.copyOfRange(seconds, TRIES / 2, TRIES));
    }

    static double middle(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Soft colours with some noise, as generators draw. */
    private static BufferedImage picture() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(7);
        int[] row = new int[SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int noise = random.nextInt(12);
                row[x] = (int) (120 + 100 * Math.sin(x / 300.0)) + noise << 16 | (int) (120 + 100 * Math.sin(y / 200.0)) + noise << 8
                        | (int) (120 + 100 * Math.cos((x + y) / 250.0)) + noise;
            }
            image.setRGB(0, y, SIDE, 1, row, 0, SIDE);
        }
        return image;
    }
}
