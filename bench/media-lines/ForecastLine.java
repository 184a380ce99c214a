import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.InputFile;
import org.podstudio.jobs.DurableJobQueue;
import org.podstudio.media.probe.StudioMediaProbe;

/**
 * What a transcode was said to cost and to weigh, and what it did: real films of the corpus and made ones, each into several codecs, in one warm
 * process. The constants of {@code Forecast} come from what this prints. {@code --only CODEC} does one of them.
 */
final class ForecastLine implements Line {
    /** Shorter ones are all start and end. */
    private static final double LEAST_SECONDS = 0.9;
    private static final double MOST_SECONDS = 12;
    private static final long LEAST_BYTES = 20_000;

    /** Names of codecs with further settings behind them. */
    private static final List<String> WAYS = List.of("h264", "h265", "vp9", "av1", "h264 preset=720p", "h264 speed=fastest", "h264 crf=28", "prores", "gif",
            "webp");

    private static final double FACTOR = 2;

    private record Run(String film, double saidSeconds, double seconds, double saidBytes, double bytes, String about) {
        double time() {
            return saidSeconds / seconds;
        }

        double size() {
            return saidBytes / bytes;
        }
    }

    @Override
    public String name() {
        return "forecast";
    }

    @Override
    public void run(Bench bench) throws Exception {
        System.setProperty("podstudio.home", bench.fresh("forecast-home").toString());
        JobQueue queue = new DurableJobQueue();
        List<InputFile> films = films(bench);
        bench.say("  " + films.size() + " films of " + LEAST_SECONDS + " to " + MOST_SECONDS + " s");
        List<Run> all = new ArrayList<>();
        for (String way : WAYS) {
            if (!bench.wants(way)) {
                continue;
            }
            List<Run> runs = new ArrayList<>();
            once(bench, queue, films.getFirst(), way); // compiled by then
            for (InputFile film : films) {
                Run run = once(bench, queue, film, way);
                if (run != null) {
                    runs.add(run);
                    bench.say(String.format(Locale.ROOT, "    %s %-50s %7.0f kB said %7.0f (%.2f), %6.2f CPU-s said %6.2f (%.2f) %s", way, run.film(),
                            run.bytes() / 1e3, run.saidBytes() / 1e3, run.size(), run.seconds(), run.saidSeconds(), run.time(), run.about()));
                }
            }
            bench.say("  " + way + ": " + told(runs));
            all.addAll(runs);
        }
        bench.say("  all: " + told(all));
        bench.compared(share(all.stream().mapToDouble(Run::size)) >= 0.8 && share(all.stream().mapToDouble(Run::time)) >= 0.8,
                "size and time of four films in five are within a factor of two");
    }

    private static Run once(Bench bench, JobQueue queue, InputFile film, String way) throws Exception {
        Map<String, Object> settings = new HashMap<>(Map.of("video", way.split(" ")[0], "hardware", "off", "alpha", "black"));
        for (String word : way.split(" ")) {
            if (word.contains("=")) {
                settings.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            }
        }
        JobRequest request = new JobRequest("transcode", settings, List.of());
        Path out = Files.createDirectory(bench.fresh("forecast"));
        try {
            Estimate estimate = queue.estimate(request, film);
            if (estimate.bytes() == null || estimate.seconds() == null) {
                return null;
            }
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long before = system.getProcessCpuTime();
            Path made = queue.runDetached(request, film.file(), out, JobQueue.Force.NO).outputs().getFirst().file();
            double seconds = (system.getProcessCpuTime() - before) / 1e9;
            MediaFacts facts = film.facts();
            double frames = facts.duration() * (facts.fps() == null ? 30 : facts.fps());
            String about = String.format(Locale.ROOT, "[%dx%d %.0f frames %s %.4f bit/px %s]", facts.width(), facts.height(), frames, facts.videoCodec(),
                    Files.size(film.file()) * 8.0 / frames / facts.pixels(), facts.audioCodec());
            return new Run(film.file().getFileName().toString(), estimate.seconds(), seconds, estimate.bytes(), Files.size(made), about);
        } catch (StudioException e) {
            bench.say("    " + way + " " + film.file().getFileName() + ": " + e.problem().why());
            return null;
        }
    }

    private static String told(List<Run> runs) {
        return runs.size() + " runs; said to measured: size " + spread(runs.stream().mapToDouble(Run::size)) + "; time "
                + spread(runs.stream().mapToDouble(Run::time));
    }

    private static String spread(java.util.stream.DoubleStream ratios) {
        double[] sorted = ratios.sorted().toArray();
        if (sorted.length == 0) {
            return "none";
        }
        return String.format(Locale.ROOT, "median %.2f, nine in ten %.2f to %.2f, within a factor of two %.0f %%", sorted[sorted.length / 2],
                sorted[sorted.length / 20], sorted[sorted.length - 1 - sorted.length / 20], 100 * share(Arrays.stream(sorted)));
    }

    private static double share(java.util.stream.DoubleStream ratios) {
        return ratios.map(ratio -> ratio <= FACTOR && ratio >= 1 / FACTOR ? 1 : 0).average().orElse(0);
    }

    private static List<InputFile> films(Bench bench) throws Exception {
        List<Path> files = new ArrayList<>(bench.inputs().real("c_av", Inputs.ending("mp4", "mov", "mkv", "webm", "3gp", "flv")));
        files.addAll(made(bench));
        // Much of the corpus is one film in many wrappings: one of each size, codec and kind of file.
        Set<String> seen = new HashSet<>();
        List<InputFile> films = new ArrayList<>();
        for (Path file : files) {
            try {
                MediaFacts facts = new StudioMediaProbe().probe(file, MediaProbe.Depth.FIRST_FRAME);
                boolean fits = facts.type() == MediaType.VIDEO && facts.duration() != null && facts.duration() >= LEAST_SECONDS
                        && facts.duration() <= MOST_SECONDS && facts.pixels() > 0 && Files.size(file) >= LEAST_BYTES && facts.videoCodec() != null
                        && facts.streams().stream().allMatch(stream -> stream.decodable());
                boolean drawn = file.getFileName().toString().startsWith("drawn");
                if (fits && (drawn || seen.add(facts.width() + "x" + facts.height() + facts.videoCodec() + facts.format()))) {
                    films.add(new InputFile(file, facts, null));
                }
            } catch (StudioException e) {
                bench.say("    left out: " + file.getFileName() + ", " + e.problem().why());
            }
        }
        return films;
    }

    /** Drawn and natural-looking pictures, quiet and busy ones, in sizes from 360 to 1080 lines. */
    private static List<Path> made(Bench bench) throws Exception {
        Optional<Peers.Program> ffmpeg = bench.peers().ofOurBuild("ffmpeg");
        List<Path> films = new ArrayList<>();
        if (ffmpeg.isEmpty()) {
            return films;
        }
        for (String[] each : new String[][] {{"testsrc2=s=1280x720:r=30", "18"}, {"mandelbrot=s=640x360:r=25", "20"},
            {"mandelbrot=s=1280x720:r=30,noise=alls=4:allf=t", "20"}, {"gradients=s=1920x1080:r=25:speed=0.02", "23"},
            {"gradients=s=640x360:r=30:speed=0.1,noise=alls=8:allf=t", "20"},
            {"life=s=640x360:mold=10:r=25:ratio=0.1:death_color=#603060:life_color=#e0d0a0", "23"},
            {"cellauto=s=640x480:r=25:rule=110", "23"}, {"testsrc2=s=720x1280:r=24,boxblur=6", "23"}, {"smptehdbars=s=1920x1080:r=25", "23"},
            {"sierpinski=s=854x480:r=30", "23"}}) {
            Path film = bench.folder("films").resolve("drawn" + films.size() + ".mp4");
            Command.of(ffmpeg.get().with("-v", "error", "-y", "-f", "lavfi", "-i", each[0], "-f", "lavfi", "-i", "sine=frequency=300", "-t", "3",
                    "-c:v", "libx264", "-preset", "veryfast", "-crf", each[1], "-pix_fmt", "yuv420p", "-c:a", "aac", film.toString()))
                    .with(ffmpeg.get().environment()).cpu();
            if (Files.exists(film)) {
                films.add(film);
            } else {
                bench.say("    not made: " + each[0] + " " + Command.lastErrors());
            }
        }
        return films;
    }
}
