import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.convert.Conversion;
import org.podstudio.media.convert.ConvertSettings;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.picture.CropResize;
import org.podstudio.media.picture.CropSettings;
import org.podstudio.media.probe.StudioMediaProbe;

/**
 * Real pictures scaled to 512 px with Lanczos, and converted to JPEG and WebP, against ImageMagick and, where it does the same, vips.
 * What came out is compared pixel by pixel: the filters and encoders are the same by name only.
 */
final class PictureLine implements Line {
    private static final int FILES = 120;
    private static final int PX = 512;
    private static final long LEAST_PIXELS = 200_000;
    private static final long MOST_PIXELS = 12_000_000;

    /** Decibels; below it something else was made. ImageMagick widens its Lanczos a little. */
    private static final double ALIKE = 27;

    private final StudioImageCodec codec = new StudioImageCodec();

    @Override
    public String name() {
        return "picture";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Optional<Peers.Program> magick = bench.peers().installed("mogrify", "-version").or(() -> {
            try {
                return bench.peers().installed("mogrify-im6.q16", "-version");
            } catch (IOException | InterruptedException e) {
                return Optional.empty();
            }
        });
        List<Path> ours = pictures(bench);
        if (ours.isEmpty() || magick.isEmpty()) {
            bench.notRun("picture", ours.isEmpty() ? "there is no corpus of real pictures" : "ImageMagick's mogrify is not installed");
            return;
        }
        List<Path> different = readable(bench, ours, magick.get());
        List<Path> files = bench.inputs().copies("picture", different, FILES);
        bench.say(Inputs.told(files, different, "real PNG and JPEG pictures of 0.2 to 12 megapixels"));
        resize(bench, files, magick.get(), bench.peers().installed("vipsthumbnail", "--vips-version"));
        convert(bench, files, magick.get(), "jpg", 90);
        convert(bench, files, magick.get(), "webp", 85);
        convert(bench, files, magick.get(), "png", 100);
    }

    /** Real pictures that can be decoded. */
    private List<Path> pictures(Bench bench) throws IOException {
        List<Path> all = new ArrayList<>();
        int broken = 0;
        for (String part : List.of("a_genmeta", "b_imageformat", "d_bgremoval", "e_superres")) {
            for (Path file : bench.inputs().real(part, Inputs.ending("png", "jpg"))) {
                try {
                    MediaFacts facts = new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS);
                    boolean usual = facts.format().equals("png") || facts.format().equals("jpg");
                    if (facts.type() == MediaType.IMAGE && usual && facts.pixels() > LEAST_PIXELS && facts.pixels() < MOST_PIXELS) {
                        codec.decode(file);
                        all.add(file);
                    }
                } catch (StudioException e) {
                    broken++;
                }
            }
        }
        bench.say("  left out: " + broken + " that are broken on purpose");
        return all;
    }

    /** Without those of which the peer makes nothing: a single one, a lossless JPEG, ends its whole run when it is to become a WebP. */
    private static List<Path> readable(Bench bench, List<Path> files, Peers.Program magick) throws Exception {
        Path tried = bench.folder("tried");
        List<Path> known = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = bench.inputs().copies("tried-" + i, List.of(files.get(i)), 1).getFirst();
            magick(magick, List.of(file), Files.createDirectories(tried.resolve("" + i)), "-format", "webp").cpu();
            try (Stream<Path> made = Files.list(tried.resolve("" + i))) {
                if (made.anyMatch(one -> one.toFile().length() > 0)) {
                    known.add(files.get(i));
                } else {
                    bench.say("  left out, the peer cannot read it: " + files.get(i).getFileName());
                }
            }
        }
        return known;
    }

    private void resize(Bench bench, List<Path> files, Peers.Program magick, Optional<Peers.Program> vips) throws Exception {
        CropSettings d = CropSettings.DEFAULTS;
        CropSettings settings = new CropSettings(d.box(), d.trim(), null, "", "", "" + PX, "" + PX, null, d.mode(), d.gravity(), d.canvas(), d.filter(),
                d.colour(), d.format(), 90, d.metadata());
        Path ours = bench.folder("resized");
        Path theirs = bench.folder("resized-magick");
        Contest contest = bench.contest("resize to " + PX, 1.0).warm(() -> all(new CropResize(), settings, files, ours, bench))
                .command(enhance(bench, "crop_resize", files, "width=" + PX, "height=" + PX, "quality=90"));
        contest.against(magick.version(), magick(magick, files, theirs, "-auto-orient", "-filter", "Lanczos", "-resize", PX + "x" + PX, "-quality", "90"));
        contest.run();
        compare(bench, "resize", files, ours, theirs);
        if (vips.isEmpty()) {
            bench.notRun("resize against vips", "vipsthumbnail is not installed");
            return;
        }
        List<String> words = new ArrayList<>(vips.get().with("-s", PX + "x" + PX, "-o", bench.folder("resized-vips") + "/%s.png"));
        files.forEach(file -> words.add(file.toString()));
        bench.contest("resize against a thumbnailer, which shrinks while it decodes (no figure is asked for)", 0)
                .warm(() -> all(new CropResize(), settings, files, ours, bench)).against(vips.get().version(), Command.of(words)).run();
    }

    private void convert(Bench bench, List<Path> files, Peers.Program magick, String format, int quality) throws Exception {
        ConvertSettings d = ConvertSettings.DEFAULTS;
        ConvertSettings settings = new ConvertSettings(format, quality, false, d.metadata(), d.colour(), d.canvas());
        Path ours = bench.folder("converted-" + format);
        Path theirs = bench.folder("converted-magick-" + format);
        bench.contest("convert to " + format + ", quality " + quality, 1.0).warm(() -> all(new Conversion(), settings, files, ours, bench))
                .command(enhance(bench, "convert", files, "format=" + format, "quality=" + quality))
                .against(magick.version(), magick(magick, files, theirs, asked(format, quality))).run();
        compare(bench, format, files, ours, theirs);
    }

    /** PNG at its usual effort, which its "quality" means there. */
    private static String[] asked(String format, int quality) {
        List<String> words = new ArrayList<>(List.of("-auto-orient", "-format", format));
        if (format.equals("jpg")) {
            words.addAll(List.of("-background", "white", "-alpha", "remove"));
        }
        if (!format.equals("png")) {
            words.addAll(List.of("-quality", "" + quality));
        }
        return words.toArray(String[]::new);
    }

    private static Command magick(Peers.Program magick, List<Path> files, Path to, String... arguments) {
        List<String> words = new ArrayList<>(magick.with("-limit", "thread", "1", "-path", to.toString()));
        words.addAll(List.of(arguments));
        files.forEach(file -> words.add(file.toString()));
        return Command.of(words);
    }

    private static Command enhance(Bench bench, String kind, List<Path> files, String... settings) {
        List<String> words = new ArrayList<>(List.of("enhance", kind));
        files.forEach(file -> words.add(file.toString()));
        for (String setting : settings) {
            words.addAll(List.of("--set", setting));
        }
        return Command.of(bench.studio(words)).before(all -> {
            List<String> now = new ArrayList<>(all);
            now.addAll(List.of("--out", Files.createDirectory(bench.fresh(kind)).toString()));
            return now;
        });
    }

    private static <S extends JobSettings> void all(FileOperation<S> operation, S settings, List<Path> files, Path to, Bench bench) throws Exception {
        Path work = bench.folder("work");
        for (Path file : files) {
            InputFile input = new InputFile(file, new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS), null);
            Path made = operation.apply(settings, input, new QuietContext(work, null)).getFirst().file();
            Files.move(made, to.resolve(stem(file)), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** Each with the other, and both sizes of file: the settings are the same by name only. */
    private void compare(Bench bench, String what, List<Path> files, Path ours, Path theirs) throws Exception {
        List<Double> decibels = new ArrayList<>();
        long bytes = 0;
        long otherBytes = 0;
        int missing = 0;
        int sizes = 0;
        for (Path file : files) {
            Path made = ours.resolve(stem(file));
            Path other;
            try (Stream<Path> all = Files.list(theirs)) {
                other = all.filter(p -> stem(p).equals(stem(file))).findFirst().orElse(null);
            }
            if (other == null) {
                missing++;
                continue;
            }
            BufferedImage a = codec.decode(made).pixels();
            BufferedImage b = codec.decode(other).pixels();
            if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
                sizes++;
                continue;
            }
            decibels.add(psnr(a, b));
            bytes += Files.size(made);
            otherBytes += Files.size(other);
        }
        decibels.sort(null);
        double least = decibels.isEmpty() ? 0 : decibels.getFirst();
        double twentieth = decibels.isEmpty() ? 0 : decibels.get(decibels.size() / 20);
        bench.compared(missing == 0 && sizes == 0 && twentieth > ALIKE, String.format(
                "%s: %d pictures, PSNR to the peer's median %.1f dB, twentieth %.1f, least %.1f; %.1f MB, the peer's %.1f; of %d it made nothing, %d of "
                + "another size", what, decibels.size(), decibels.isEmpty() ? 0 : decibels.get(decibels.size() / 2), twentieth, least,
                bytes / 1e6, otherBytes / 1e6, missing, sizes));
    }

    /** Of colours on black, in decibels. */
    private static double psnr(BufferedImage a, BufferedImage b) {
        double sum = 0;
        int[] p = new int[a.getWidth()];
        int[] q = new int[a.getWidth()];
        for (int y = 0; y < a.getHeight(); y++) {
            a.getRGB(0, y, p.length, 1, p, 0, p.length);
            b.getRGB(0, y, q.length, 1, q, 0, q.length);
            for (int x = 0; x < p.length; x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    double d = (p[x] >> shift & 0xff) * (p[x] >>> 24) / 255.0 - (q[x] >> shift & 0xff) * (q[x] >>> 24) / 255.0;
                    sum += d * d;
                }
            }
        }
        double mean = sum / (3.0 * a.getWidth() * a.getHeight());
        return mean == 0 ? 99 : 10 * Math.log10(255 * 255 / mean);
    }
}
