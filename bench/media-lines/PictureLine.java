import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podstudio.media.picture.CropResize;
import org.podstudio.media.picture.CropSettings;

/** Real pictures scaled to 512 px with Lanczos, against ImageMagick and a thumbnailer. */
final class PictureLine implements Line {
    private static final int FILES = 120;
    private static final int PX = 512;

    @Override
    public String name() {
        return "picture";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Optional<RealPictures> pictures = RealPictures.of(bench, "picture");
        List<Path> files = pictures.isEmpty() ? List.of() : pictures.get().copies("picture", FILES, 200_000, RealPictures.MOST_PIXELS);
        if (files.isEmpty()) {
            return;
        }
        CropSettings d = CropSettings.DEFAULTS;
        CropSettings settings = new CropSettings(d.box(), d.trim(), null, "", "", "" + PX, "" + PX, null, d.mode(), d.gravity(), d.canvas(), d.filter(),
                d.colour(), d.format(), 90, d.metadata());
        Path ours = bench.folder("resized");
        Path theirs = bench.folder("resized-magick");
        Warm.Action warm = Enhance.warm(bench, new CropResize(), settings, files,
                (file, made) -> Files.move(made, ours.resolve(RealPictures.stem(file) + ".made"), StandardCopyOption.REPLACE_EXISTING));
        bench.contest("resize to " + PX, 1.0).warm(warm)
                .command(new Enhance(bench, "crop_resize", files, "width=" + PX, "height=" + PX, "quality=90").command())
                .against(pictures.get().magick().version(), pictures.get().magick(files, theirs, "-auto-orient", "-filter", "Lanczos", "-resize",
                        PX + "x" + PX, "-quality", "90")).run();
        PicturePairs.compare(bench, "resize", files, ours, theirs);
        Optional<Peers.Program> vips = bench.peers().installed("vipsthumbnail", "--vips-version");
        if (vips.isEmpty()) {
            bench.notRun("resize against vips", "vipsthumbnail is not installed");
            return;
        }
        List<String> words = new ArrayList<>(vips.get().with("-s", PX + "x" + PX, "-o", bench.folder("resized-vips") + "/%s.png"));
        files.forEach(file -> words.add(file.toString()));
        bench.contest("resize against a thumbnailer, which shrinks while it decodes (no figure is asked for)", 0).warm(warm)
                .against(vips.get().version(), Command.of(words)).run();
    }
}
