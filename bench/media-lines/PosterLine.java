import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.podstudio.media.ffmpeg.Poster;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;

/** A poster of each film, against the ffmpeg program of the same build, which looks at one place and takes what is there. */
final class PosterLine implements Line {
    private static final int FILES = 120;

    private static final int PX = 512;

    @Override
    public String name() {
        return "poster";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Optional<Peers.Program> ffmpeg = bench.peers().ofOurBuild("ffmpeg");
        if (ffmpeg.isEmpty()) {
            bench.notRun("poster", "the ffmpeg program of our build is not in the Maven repository");
            return;
        }
        List<Path> different = Films.made(bench, 12);
        List<Path> files = bench.inputs().copies("poster", different, FILES);
        bench.say(Inputs.told(files, different, "films of ten seconds, 1280x720, that fade in"));
        Path warm = bench.folder("warm");
        Contest contest = bench.contest("poster", 4).warm(() -> {
            for (Path file : files) {
                Format format = Sniffer.sniff(file).orElseThrow();
                ImageIO.write(Poster.of(file, format, PX), "jpg", warm.resolve(file.getFileName() + ".jpg").toFile());
            }
        });
        if (bench.hasKind("poster")) {
            contest.command(new Enhance(bench, "poster", files).command());
        } else {
            bench.notRun("command", "this build has no job kind \"poster\"");
        }
        Path theirs = bench.folder("theirs");
        contest.against(ffmpeg.get().version(), Command.each(ffmpeg.get().with(
                "-v", "error", "-y", "-ss", "1", "-noaccurate_seek", "-i", "{}", "-frames:v", "1",
                "-vf", "scale=512:-2", "-q:v", "3", "-f", "image2", theirs.resolve("poster.jpg").toString()), files, bench.folder("lists").resolve("poster"))
                .with(ffmpeg.get().environment()));
        contest.run();
        int bright = 0;
        for (Path file : files) {
            BufferedImage poster = ImageIO.read(warm.resolve(file.getFileName() + ".jpg").toFile());
            bright += poster.getWidth() == PX && light(poster) >= 16 ? 1 : 0;
        }
        bench.compared(bright == files.size(), bright + " of " + files.size() + " posters are " + PX + " px wide and not the black start");
    }

    private static int light(BufferedImage image) {
        long sum = 0;
        int count = 0;
        for (int y = 0; y < image.getHeight(); y += 8) {
            for (int x = 0; x < image.getWidth(); x += 8, count++) {
                sum += image.getRGB(x, y) >> 8 & 0xff;
            }
        }
        return (int) (sum / count);
    }
}
