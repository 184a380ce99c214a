import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.spi.UnwatchedContext;
import org.podstudio.media.waveform.PeakData;
import org.podstudio.media.waveform.PeakReader;
import org.podstudio.media.waveform.WaveformSettings;
import org.podstudio.media.waveform.Waveforms;

/** The waveform of sounds of three minutes, all channels, against ffmpeg's picture of it and against its mere decoding to samples. */
final class WaveformLine implements Line {
    private static final int FILES = 100;
    private static final int SECONDS = 180;

    @Override
    public String name() {
        return "waveform";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Optional<Peers.Program> ffmpeg = bench.peers().ofOurBuild("ffmpeg");
        if (ffmpeg.isEmpty()) {
            bench.notRun("waveform", "the ffmpeg program of our build is not in the Maven repository");
            return;
        }
        List<Path> different = Tones.made(bench, "sounds", 6, SECONDS, "mp3", "m4a", "opus");
        List<Path> files = bench.inputs().copies("waveform", different, FILES);
        bench.say(Inputs.told(files, different, "sounds of three minutes, MP3, AAC and Opus, two channels"));
        Enhance ours = new Enhance(bench, "waveform", files);
        Contest contest = bench.contest("waveform", 1.5)
                .warm(Enhance.warm(bench, new Waveforms(), WaveformSettings.DEFAULTS, files, (file, made) -> { })).command(ours.command());
        Path list = bench.folder("lists").resolve("waveform");
        Path picture = bench.folder("theirs").resolve("wave.png");
        contest.against("showwavespic, " + ffmpeg.get().version(), Command.each(ffmpeg.get().with("-v", "error", "-y", "-i", "{}", "-filter_complex",
                "showwavespic=s=800x200:split_channels=1", "-frames:v", "1", picture.toString()), files, list).with(ffmpeg.get().environment()));
        contest.against("to samples, " + ffmpeg.get().version(), Command.each(ffmpeg.get().with("-v", "error", "-i", "{}", "-vn", "-f", "s16le", "pipe:1"),
                files, list).with(ffmpeg.get().environment()));
        contest.run();
        compare(bench, ffmpeg.get(), different, ours.made());
    }

    /** Our peaks are those of the samples that ffmpeg decodes, but for their rounding. */
    private static void compare(Bench bench, Peers.Program ffmpeg, List<Path> different, Path folder) throws Exception {
        long pairs = 0;
        long off = 0;
        for (Path file : different) {
            Path raw = bench.folder("theirs").resolve("samples");
            Command.of(ffmpeg.with("-v", "error", "-i", file.toString(), "-vn", "-f", "s16le", "pipe:1")).into(raw).with(ffmpeg.environment()).cpu();
            PeakData ours = PeakReader.read(file, 1600, new UnwatchedContext(folder));
            ShortBuffer theirs = ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
            for (int i = 0; i + 1 < ours.length(); i++) {
                for (int c = 0; c < ours.channels(); c++, pairs++) {
                    off += same(ours, theirs, i, c) ? 0 : 1;
                }
            }
        }
        long made;
        try (var all = Files.list(folder)) {
            made = all.filter(file -> file.toString().endsWith(".png")).count();
        }
        bench.compared(made >= FILES && off * 1000 <= pairs, made + " pictures; " + (pairs - off) + " of " + pairs + " peaks are those of ffmpeg's samples");
    }

    private static boolean same(PeakData ours, ShortBuffer theirs, int stretch, int channel) throws IOException {
        int low = Short.MAX_VALUE;
        int high = Short.MIN_VALUE;
        for (int k = 0; k < ours.samplesPerPair(); k++) {
            int at = (stretch * ours.samplesPerPair() + k) * ours.channels() + channel;
            if (at >= theirs.limit()) {
                return true;
            }
            low = Math.min(low, theirs.get(at));
            high = Math.max(high, theirs.get(at));
        }
        // ffmpeg dithers nothing here, but rounds to the nearest.
        return Math.abs(low - ours.low(stretch, channel)) <= 2 && Math.abs(high - ours.high(stretch, channel)) <= 2;
    }
}
