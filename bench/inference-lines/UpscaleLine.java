import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.UnwatchedContext;
import org.podstudio.inference.upscale.Upscale;
import org.podstudio.inference.upscale.UpscaleSettings;

/**
 * A picture of 1024 x 1024 pixels enlarged four times by the small model: CPU seconds and memory of the whole operation, seams
 * between its tiles, and the time that is told before.
 */
final class UpscaleLine implements Line {
    private static final String MODEL = "realesr-animevideov3";
    private static final String LARGE_MODEL = "realesrgan-x4plus-anime";
    private static final double MOST_SECONDS = 36;
    private static final double MOST_MEGABYTES = 450;

    @Override
    public String name() {
        return "upscale";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Path model = new OurModels().model(MODEL).file();
        UserModels.link(model.getParent());
        Path in = bench.folder("in").resolve("in.png");
        ImageIO.write(picture(1024, 1024), "png", in.toFile());
        whole(bench, in);
        seams(bench, MODEL, 0);
        new OurModels().model(LARGE_MODEL);
        seams(bench, LARGE_MODEL, 1);
        for (String id : List.of(MODEL, LARGE_MODEL, "upscalerjs-esrgan-thick", "realesrgan-x4plus")) {
            estimate(bench, id);
        }
    }

    /** What the guard and the user are told before, against what it took: within a factor of two. */
    private static void estimate(Bench bench, String id) throws Exception {
        try {
            new OurModels().model(id);
        } catch (StudioException e) {
            bench.notRun("estimate of " + id, e.getMessage());
            return;
        }
        Path in = small(bench);
        UpscaleSettings settings = new UpscaleSettings(4, "", id, null, UpscaleSettings.Device.CPU);
        double told = new Upscale().requirement(settings, input(in)).cpuSeconds();
        enlarged(bench.folder(id + "-first"), in, id, null); // loading and compiling come once for many pictures
        double before = Cpu.seconds();
        enlarged(bench.folder(id + "-second"), in, id, null);
        double took = Cpu.seconds() - before;
        bench.say(String.format("  %s, 200 x 150 px four times as large: %.1f CPU-s told before, %.1f taken, load %s", id, told, took, Bench.load()));
        bench.verdict("time told before, " + id, Math.min(told / took, took / told), 0.5);
    }

    private static void whole(Bench bench, Path in) throws Exception {
        System.gc();
        double idle = Cpu.megabytes("VmRSS");
        Cpu.forgetPeak();
        double before = Cpu.seconds();
        enlarged(bench.folder("whole"), in, MODEL, null);
        double seconds = Cpu.seconds() - before;
        double peak = Cpu.megabytes("VmHWM") - idle;
        bench.say(String.format("  1024 x 1024 to 4096 x 4096: %.1f CPU-s, wanted at most %.0f; peak %.0f MB above %.0f before, wanted at most %.0f",
                seconds, MOST_SECONDS, peak, idle, MOST_MEGABYTES));
        bench.verdict("1024 to 4096, seconds allowed for seconds needed", MOST_SECONDS / seconds, 1);
        bench.verdict("1024 to 4096, megabytes allowed for megabytes needed", MOST_MEGABYTES / peak, 1);
    }

    private static void seams(Bench bench, String model, int allowed) throws Exception {
        Path in = small(bench);
        BufferedImage tiles = ImageIO.read(enlarged(bench.folder(model + "-tiles"), in, model, 100).toFile());
        BufferedImage whole = ImageIO.read(enlarged(bench.folder(model + "-one"), in, model, 512).toFile());
        int most = 0;
        for (int y = 0; y < whole.getHeight(); y++) {
            for (int x = 0; x < whole.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    most = Math.max(most, Math.abs((tiles.getRGB(x, y) >> shift & 0xff) - (whole.getRGB(x, y) >> shift & 0xff)));
                }
            }
        }
        bench.compared(most <= allowed, model + ", tiles of 100 px against one tile: largest difference " + most + ", wanted " + allowed);
    }

    private static Path small(Bench bench) throws Exception {
        Path file = bench.folder("in").resolve("small.png");
        if (Files.notExists(file)) {
            ImageIO.write(picture(200, 150), "png", file.toFile());
        }
        return file;
    }

    private static Path enlarged(Path work, Path in, String model, Integer tile) throws Exception {
        return new Upscale().apply(new UpscaleSettings(4, "", model, tile, UpscaleSettings.Device.CPU), input(in),
                new UnwatchedContext(work)).getFirst().file();
    }

    private static InputFile input(Path in) throws IOException {
        BufferedImage size = ImageIO.read(in.toFile());
        MediaFacts facts = MediaFacts.image(new SniffedType(MediaType.IMAGE, "image/png", "png"),
                new PixelSize(size.getWidth(), size.getHeight()), null, false);
        return new InputFile(in, facts, null);
    }

    /** Curves and a little grain: nothing is flat, so that no tile is left out. */
    private static BufferedImage picture(int width, int height) {
        Random random = new Random(3);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int band = (int) (Math.sin(x / 23.0) * 60 + Math.cos(y / 31.0 + x / 90.0) * 60) / 20 * 20 + 125 + random.nextInt(6);
                picture.setRGB(x, y, band << 16 | (255 - band) << 8 | (x / 9 + y / 7) % 2 * 80 + 60);
            }
        }
        return picture;
    }
}
