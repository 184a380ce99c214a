import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.probe.StudioMediaProbe;

/** Tries of what is more than a new format: with models, and of three seconds of films and sounds. Each once cold, then twice warm; {@code --only
 * KIND} does one of them. */
final class WorkTries {
    private static final int TRIES = 3;

    /** What a try may take, in CPU seconds. Source: row E16 of the features, "try on this crop" in 5 s. */
    private static final double MOST_SECONDS = 5;

    private final Bench bench;
    private final JobQueue queue;

    WorkTries(Bench bench, JobQueue queue) {
        this.bench = bench;
        this.queue = queue;
    }

    /** The models that a user of this machine has; without them the lines of models say that they were not run. */
    static void models(Path home) throws Exception {
        String named = System.getenv("PODSTUDIO_TEST_MODELS");
        Path models = named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".podstudio", "models") : Path.of(named);
        Files.createDirectories(home);
        if (Files.isDirectory(models) && Files.notExists(home.resolve("models"))) {
            Files.createSymbolicLink(home.resolve("models"), models.toAbsolutePath());
        }
    }

    void run(InputFile picture, Excerpt part) throws Exception {
        take("remove the background of the part, ISNet", "bg_remove", Map.of("model", "isnet-general-use"), picture, part);
        take("enlarge the part, animevideov3", "upscale", Map.of("model", "realesr-animevideov3"), picture, part);
        List<Path> films = Films.made(bench, 1);
        List<Path> sounds = Tones.made(bench, "preview-sounds", 1, 180, "wav");
        if (films.isEmpty()) {
            bench.notRun("preview", "the ffmpeg program that makes film and sound is not here");
            return;
        }
        Excerpt seconds = new Excerpt.Span(3, Excerpt.Span.USUAL_SECONDS);
        take("transcode 3 s of 1280x720, H.264", "transcode", Map.of("container", "mp4"), input(films.getFirst()), seconds);
        take("transcode 3 s of 1280x720, AV1", "transcode", Map.of("container", "mp4", "video", "av1"), input(films.getFirst()), seconds);
        take("enlarge 1280x720 of a film, animevideov3", "upscale", Map.of("model", "realesr-animevideov3"), input(films.getFirst()), seconds);
        take("normalize 3 s of 3 min", "normalize", Map.of(), input(sounds.getFirst()), seconds);
    }

    private static InputFile input(Path file) throws Exception {
        return new InputFile(file, new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS), null);
    }

    private void take(String name, String kind, Map<String, Object> settings, InputFile input, Excerpt part) throws Exception {
        if (!bench.wants(kind)) {
            return;
        }
        double[] wall = new double[TRIES];
        double[] cpu = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            try {
                JobQueue.PreviewResult result = queue.preview(new JobRequest(kind, settings, List.of()), input, part,
                        Files.createDirectory(bench.fresh("try")));
                wall[i] = result.wallSeconds();
                cpu[i] = result.cpuSeconds();
            } catch (StudioException e) {
                bench.notRun("preview: " + name, e.problem().what() + " " + e.problem().why());
                return;
            }
        }
        double middle = PreviewLine.middle(Arrays.copyOfRange(cpu, 1, TRIES));
        bench.say(String.format(Locale.ROOT, "%s: %.0f ms a try (%.0f ms of CPU), the first %.0f ms (%.0f), load %s", name,
                PreviewLine.middle(Arrays.copyOfRange(wall, 1, TRIES)) * 1000, middle * 1000, wall[0] * 1000, cpu[0] * 1000, Bench.load()));
        bench.verdict("CPU seconds allowed for " + name, MOST_SECONDS / middle, 1);
    }
}
