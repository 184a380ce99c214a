import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Films into H.264 of half the size with the same settings, against the ffmpeg program of the same build, one process a file. */
final class TranscodeLine implements Line {
    private static final int FILES = 100;

    /** The encoder takes nearly all of the work. Source: MEDIA.md, within 5 %. */
    private static final double WANTED = 0.95;

    private static final double ALIKE = 0.985;

    private static final Pattern SSIM = Pattern.compile("All:([0-9.]+)");

    @Override
    public String name() {
        return "transcode";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Optional<Peers.Program> ffmpeg = bench.peers().ofOurBuild("ffmpeg");
        if (ffmpeg.isEmpty() || !bench.hasKind("transcode")) {
            bench.notRun("transcode", ffmpeg.isEmpty() ? "the ffmpeg program of our build is not in the Maven repository" : "this build has no such kind");
            return;
        }
        Peers.Program program = ffmpeg.get();
        List<Path> different = films(bench, program);
        List<Path> files = bench.inputs().copies("transcode", different, FILES);
        bench.say(Inputs.told(files, different, "films of two seconds, 640x360, into H.264 of 426x240, preset medium, crf 23; sound is copied"));
        Enhance ours = new Enhance(bench, "transcode", files, "container=mp4", "video=h264", "crf=23", "width=426", "height=240", "hardware=off");
        Path theirs = bench.folder("theirs");
        bench.contest("transcode", WANTED).command(ours.command())
                .against(program.version(), Command.each(theirWords(program, "{}", theirs.resolve("out.mp4")), files,
                        bench.folder("lists").resolve("transcode")).with(program.environment())).run();
        compare(bench, program, files.subList(0, different.size()), ours.made());
    }

    private static List<String> theirWords(Peers.Program program, String in, Path out) {
        return program.with("-v", "error", "-y", "-i", in, "-vf", "scale=426:240:flags=bicubic,format=yuv420p", "-c:v", "libx264", "-preset", "medium",
                "-crf", "23", "-c:a", "copy", "-movflags", "+faststart", out.toString());
    }

    private static List<Path> films(Bench bench, Peers.Program program) throws Exception {
        List<Path> films = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Path film = bench.folder("films").resolve("film" + i + ".mp4");
            Command.of(program.with("-v", "error", "-y", "-f", "lavfi", "-i", "testsrc2=s=640x360:r=30,hue=h=" + i * 60 + ",noise=alls=6:allf=t:all_seed=" + i,
                    "-f", "lavfi", "-i", "sine=frequency=" + (200 + 40 * i), "-t", "2", "-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-pix_fmt",
                    "yuv420p", "-c:a", "aac", film.toString())).with(program.environment()).cpu();
            films.add(film);
        }
        return films;
    }

    /** Each of the different films made by both: pictures alike, and the sizes. */
    private static void compare(Bench bench, Peers.Program program, List<Path> files, Path ours) throws Exception {
        double worst = 1;
        double sizes = 0;
        for (Path file : files) {
            String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
            Path mine;
            try (var all = Files.list(ours)) {
                mine = all.filter(made -> made.getFileName().toString().startsWith(stem)).findFirst().orElseThrow();
            }
            Path other = bench.folder("theirs").resolve(stem + ".mp4");
            Command.of(theirWords(program, file.toString(), other)).with(program.environment()).cpu();
            Command.of(program.with("-hide_banner", "-i", mine.toString(), "-i", other.toString(), "-lavfi", "[0:v][1:v]ssim", "-f", "null", "-"))
                    .with(program.environment()).cpu();
            Matcher found = SSIM.matcher(Command.lastErrors());
            worst = Math.min(worst, found.find() ? Double.parseDouble(found.group(1)) : 0);
            sizes += (double) Files.size(mine) / Files.size(other) / files.size();
        }
        bench.compared(worst >= ALIKE && Math.abs(sizes - 1) < 0.03,
                String.format("SSIM of ours to theirs at least %.4f, sizes %.3f of theirs", worst, sizes));
    }
}
