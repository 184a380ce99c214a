import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.spi.UnwatchedContext;
import org.podstudio.media.loudness.Loudness;
import org.podstudio.media.loudness.Meter;
import org.podstudio.media.loudness.Normalization;
import org.podstudio.media.loudness.NormalizeSettings;
import org.podstudio.media.probe.StudioMediaProbe;

/**
 * Sounds brought to -14 LUFS and a true peak of -1 dBTP, measured before and after, against ffmpeg's loudnorm as its manual
 * wants it: one run to measure, one to apply.
 */
final class LoudnessLine implements Line {
    private static final int FILES = 100;

    /** Both runs; the rate must be given, or the result has 192 kHz. */
    private static final String TWO_RUNS = """
            f=$1; out=$2; ffmpeg=$3
            m=$("$ffmpeg" -hide_banner -i "$f" -af loudnorm=I=-14:TP=-1:LRA=11:print_format=json -f null - 2>&1 | tr -d '" ,\\t')
            v() { printf '%s\\n' "$m" | sed -n "s/^$1://p"; }
            exec "$ffmpeg" -v error -y -i "$f" -af "loudnorm=I=-14:TP=-1:LRA=11:linear=true:measured_I=$(v input_i):measured_TP=$(v input_tp)\\
            :measured_LRA=$(v input_lra):measured_thresh=$(v input_thresh):offset=$(v target_offset)" -ar 44100 "$out"
            """.replace("\\\n            :", ":").replace("\\\n:", ":");

    @Override
    public String name() {
        return "loudness";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Optional<Peers.Program> ffmpeg = bench.peers().ofOurBuild("ffmpeg");
        if (ffmpeg.isEmpty()) {
            bench.notRun("loudness", "the ffmpeg program of our build is not in the Maven repository");
            return;
        }
        List<Path> different = Tones.made(bench, "sounds", 10, 20, "wav");
        List<Path> files = bench.inputs().copies("loudness", different, FILES);
        bench.say(Inputs.told(files, different, "waves of twenty seconds, 44.1 kHz, two channels, 16 bits"));
        Enhance ours = new Enhance(bench, "normalize", files);
        Contest contest = bench.contest("measure, apply, measure again", 4)
                .warm(Enhance.warm(bench, new Normalization(), NormalizeSettings.DEFAULTS, files, (file, made) -> { })).command(ours.command());
        Path theirs = bench.folder("theirs").resolve("out.wav");
        contest.against("loudnorm in two runs of " + ffmpeg.get().version(), Command.each(List.of("bash", "-c", TWO_RUNS, "loudnorm", "{}", theirs.toString(),
                ffmpeg.get().words().getFirst()), files, bench.folder("lists").resolve("loudness")).with(ffmpeg.get().environment()));
        contest.run();
        compare(bench, ours.made(), theirs);
    }

    private static void compare(Bench bench, Path folder, Path theirs) throws Exception {
        int good = 0;
        double worst = 0;
        double peak = Double.NEGATIVE_INFINITY;
        List<Path> made;
        try (var all = Files.list(folder)) {
            made = all.sorted().toList();
        }
        for (Path file : made) {
            Loudness found = Meter.measure(file, new UnwatchedContext(folder)).getFirst();
            boolean rate = new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS).sampleRate() == 44_100;
            good += rate && Math.abs(found.lufs() + 14) <= 0.5 && found.truePeak() <= -0.97 ? 1 : 0;
            worst = Math.max(worst, Math.abs(found.lufs() + 14));
            peak = Math.max(peak, found.truePeak());
        }
        Loudness other = Meter.measure(theirs, new UnwatchedContext(folder)).getFirst();
        bench.compared(made.size() >= FILES && good == made.size(),
                String.format("%d of %d files within 0.5 LU, at most %.2f LU off, highest true peak %.2f dBTP, "
                + "rate kept; loudnorm's last: %.2f LUFS, %.2f dBTP", good, made.size(), worst, peak, other.lufs(), other.truePeak()));
    }
}
