import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.probe.StudioMediaProbe;

/**
 * Previews of 256 px of real pictures of about a megapixel and more, kind by kind, against vipsthumbnail, one process for all. Ours is a
 * process that does nothing else, started as the application starts its commands, whose archive of classes it takes.
 */
final class ThumbnailLine implements Line {
    private static final int FILES = 1000;
    private static final int PX = 256;

    /** libvips' and ours make files of the same size, or ours smaller ones, at this quality of theirs. */
    private static final int PEER_QUALITY = 85;

    private static final long LEAST_PIXELS = 800_000;
    private static final long MOST_PIXELS = 12_000_000;

    private final StudioImageCodec codec = new StudioImageCodec();

    @Override
    public String name() {
        return "thumbnail";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Optional<Peers.Program> vips = bench.peers().installed("vipsthumbnail", "--vips-version");
        if (vips.isEmpty()) {
            bench.notRun("thumbnail", "vipsthumbnail is not installed");
            return;
        }
        kind(bench, vips.get(), "png", pictures(bench, "png"), 2.0);
        List<Path> jpegs = pictures(bench, "jpg");
        kind(bench, vips.get(), "jpg", jpegs, 1.5);
        Map<String, List<Path>> ways = new TreeMap<>();
        for (Path jpeg : jpegs) {
            ways.computeIfAbsent("jpg-" + JpegWay.of(jpeg), _ -> new ArrayList<>()).add(jpeg);
        }
        for (Map.Entry<String, List<Path>> way : ways.entrySet()) {
            kind(bench, vips.get(), way.getKey(), way.getValue(), 1.0);
        }
        kind(bench, vips.get(), "webp", pictures(bench, "webp"), 1.0);
    }

    private void kind(Bench bench, Peers.Program vips, String kind, List<Path> different, double wanted) throws Exception {
        if (!bench.wants(kind)) {
            return;
        }
        if (different.isEmpty()) {
            bench.notRun(kind, "there is no corpus of real pictures");
            return;
        }
        List<Path> files = bench.inputs().copies("thumbnail-" + kind, different, FILES);
        bench.say(Inputs.told(files, different, "real files of kind " + kind + " of 0.8 to 12 megapixels"));
        Path theirs = bench.folder(kind + "-vips");
        List<String> words = new ArrayList<>(vips.with("--size", PX + "x" + PX, "-o", theirs + "/%s.jpg[Q=" + PEER_QUALITY + "]"));
        files.forEach(file -> words.add(file.toString()));
        Path list = bench.folder("lists").resolve(kind);
        Files.write(list, files.stream().map(Path::toString).toList());
        Path batch = bench.folder(kind + "-batch");
        Path ours = bench.folder(kind + "-warm");
        bench.contest(kind + " to " + PX + " px", wanted).warm(() -> ThumbnailBatch.make(files, ours))
                .command(Command.of(java(bench, list, batch))).against(vips.version(), Command.of(words)).run();
        compare(bench, kind, files.subList(0, different.size()), ours, theirs);
        if (Files.mismatch(ThumbnailBatch.made(ours, files.getFirst()), ThumbnailBatch.made(batch, files.getFirst())) >= 0) {
            bench.compared(false, kind + ": the process of its own made other pictures");
        }
    }

    /** As the launcher starts what crunches pixels, with the class path in the order that its archive was made for. */
    private static List<String> java(Bench bench, Path list, Path to) {
        List<String> entries = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        List<String> sorted = new ArrayList<>(entries.subList(1, entries.size()));
        sorted.add(entries.getFirst());
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:disable", "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC", "-Xss2m", "-XX:Tier4InvocationThreshold=50000", "-XX:Tier4MinInvocationThreshold=6000",
                "-XX:Tier4CompileThreshold=150000", "-XX:Tier4BackEdgeThreshold=1000000", "-Djava.awt.headless=true",
                "-XX:SharedArchiveFile=" + bench.archive(),
                "-Dorg.bytedeco.javacpp.cachedir=" + System.getProperty("bench.scratch") + "/javacpp",
                "-cp", String.join(File.pathSeparator, sorted), ThumbnailBatch.class.getName(), list.toString(), to.toString());
    }

    /** Real pictures that can be decoded. */
    private List<Path> pictures(Bench bench, String kind) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String part : List.of("a_genmeta", "b_imageformat", "d_bgremoval", "e_superres")) {
            for (Path file : bench.inputs().real(part, Inputs.ending("png", "jpg", "jpeg", "webp"))) {
                try {
                    MediaFacts facts = new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS);
                    if (facts.type() == MediaType.IMAGE && facts.format().equals(kind) && facts.pixels() > LEAST_PIXELS && facts.pixels() < MOST_PIXELS) {
                        codec.decode(file);
                        all.add(file);
                    }
                } catch (StudioException e) {
                    bench.say("  left out, broken: " + file.getFileName());
                }
            }
        }
        return all;
    }

    /** Opaque pictures only: on what a transparent one is laid is a matter of taste. */
    private void compare(Bench bench, String kind, List<Path> files, Path ours, Path theirs) throws Exception {
        double mine = 0;
        double other = 0;
        long bytes = 0;
        long otherBytes = 0;
        int count = 0;
        for (Path file : files) {
            BufferedImage whole = codec.decode(file).pixels();
            Path made = ThumbnailBatch.made(ours, file);
            Path peer = ThumbnailBatch.made(theirs, file);
            BufferedImage small = codec.decode(made).pixels();
            if (whole.getColorModel().hasAlpha() || Files.notExists(peer) || small.getWidth() > small.getHeight() != whole.getWidth() > whole.getHeight()) {
                continue;
            }
            mine += Likeness.of(whole, small);
            other += Likeness.of(whole, codec.decode(peer).pixels());
            bytes += Files.size(made);
            otherBytes += Files.size(peer);
            count++;
        }
        bench.compared(count > 0 && mine >= other, String.format("%s: %d opaque pictures, SSIM to Lanczos %.4f, the peer's %.4f; %.1f KB each, the peer's %.1f",
                kind, count, mine / count, other / count, bytes / 1024.0 / count, otherBytes / 1024.0 / count));
    }
}
