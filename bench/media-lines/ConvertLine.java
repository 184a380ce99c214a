import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podstudio.media.convert.Conversion;
import org.podstudio.media.convert.ConvertSettings;

/**
 * Real pictures into each format that we write, against ImageMagick in one process for all and, one process a picture, the programs that
 * the formats' makers give out. All of them only decode and encode; ours hashes nothing here either, but checks what it reads, carries
 * what is embedded, and writes under another name first. {@code --only FORMAT} does one of them.
 */
final class ConvertLine implements Line {
    private static final int FILES = 120;
    private static final long LEAST_PIXELS = 200_000;

    /** AV1 takes a second and more for a megapixel. */
    private static final long MOST_AVIF_PIXELS = 600_000;

    /** Of libaom, for quality 60 of ours. Source: {@code Av1Encoder}. */
    private static final int AVIF_QUALITY = 60;
    private static final int AVIF_STEP = 25;

    @Override
    public String name() {
        return "convert";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Optional<RealPictures> found = RealPictures.of(bench, "convert");
        if (found.isEmpty()) {
            return;
        }
        RealPictures pictures = found.get();
        List<Path> files = pictures.copies("convert", FILES, LEAST_PIXELS, RealPictures.MOST_PIXELS);
        if (files.isEmpty()) {
            return;
        }
        one(bench, pictures, files, "jpg", 90, "-background", "white", "-alpha", "remove", "-quality", "90");
        one(bench, pictures, files, "webp", 85, "-quality", "85");
        // Its "quality" of a PNG is the effort: the usual one.
        one(bench, pictures, files, "png", 100);
        one(bench, pictures, files, "tiff", 100, "-compress", "Zip");
        if (bench.wants("avif")) {
            List<Path> small = pictures.copies("convert-avif", FILES, LEAST_PIXELS, MOST_AVIF_PIXELS);
            one(bench, pictures, small, "avif", AVIF_QUALITY, "-quality", "" + AVIF_QUALITY);
        }
    }

    private static void one(Bench bench, RealPictures pictures, List<Path> files, String format, int quality, String... asked) throws Exception {
        if (!bench.wants(format)) {
            return;
        }
        ConvertSettings d = ConvertSettings.DEFAULTS;
        ConvertSettings settings = new ConvertSettings(format, quality, false, d.metadata(), d.colour(), d.canvas());
        Path ours = bench.folder("converted-" + format);
        Path theirs = bench.folder("converted-magick-" + format);
        List<String> words = new ArrayList<>(List.of("-auto-orient", "-format", format));
        words.addAll(List.of(asked));
        Contest contest = bench.contest("convert to " + format + ", quality " + quality, 1.0)
                .warm(Enhance.warm(bench, new Conversion(), settings, files,
                        (file, made) -> Files.move(made, ours.resolve(RealPictures.stem(file) + ".made"), StandardCopyOption.REPLACE_EXISTING)))
                .command(new Enhance(bench, "convert", files, "format=" + format, "quality=" + quality).command())
                .against(pictures.magick().version(), pictures.magick(files, theirs, words.toArray(String[]::new)));
        makers(bench, format, quality, files, contest);
        contest.run();
        PicturePairs.compare(bench, format, files, ours, theirs);
    }

    /** The program of the format's makers, which takes one picture. */
    private static void makers(Bench bench, String format, int quality, List<Path> files, Contest contest) throws Exception {
        String name = switch (format) {
            case "webp" -> "cwebp";
            case "avif" -> "avifenc";
            default -> "";
        };
        if (name.isEmpty()) {
            return;
        }
        Optional<Peers.Program> program = bench.peers().installed(name, name.equals("cwebp") ? "-version" : "--version");
        if (program.isEmpty()) {
            bench.notRun(format + " against " + name, "it is not installed");
            return;
        }
        Path out = bench.folder("makers").resolve("out." + format);
        List<String> words = name.equals("cwebp")
                ? program.get().with("-quiet", "-q", "" + quality, "-metadata", "all", "{}", "-o", out.toString())
                : program.get().with("-c", "aom", "-j", "1", "-s", "6", "-y", "420", "--min", "0", "--max", "63", "-a", "end-usage=q", "-a",
                        "cq-level=" + AVIF_STEP, "{}", out.toString());
        contest.against(name + " " + program.get().version(), Command.each(words, files, bench.folder("lists").resolve(format)));
    }
}
