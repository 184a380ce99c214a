import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** ISNet's mask against the one that rembg itself made of the same picture, and what making it takes in memory. */
final class MaskLine implements Line {
    private static final double LEAST_IOU = 0.999;
    private static final double MOST_MAE = 0.001;
    private static final double MOST_MEGABYTES = 1000;

    @Override
    public String name() {
        return "mask";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Path picture = bench.inputs().corpus().resolve("d_bgremoval/rembg__fixture_anime-girl-1.jpg");
        Path reference = picture.resolveSibling("rembg__isnet-general-use_anime-girl-1.png");
        if (Files.notExists(picture) || Files.notExists(reference)) {
            bench.notRun("rembg", "its picture and its mask are in the corpus, which is not here");
            return;
        }
        Cutouts cutouts = new Cutouts(bench);
        System.gc();
        double idle = Cpu.megabytes("VmRSS");
        Cpu.forgetPeak();
        double before = Cpu.seconds();
        Path made = cutouts.of(picture);
        double seconds = Cpu.seconds() - before;
        double peak = Cpu.megabytes("VmHWM") - idle;
        compare(bench, ImageIO.read(made.toFile()), ImageIO.read(reference.toFile()));
        if (idle == 0) {
            bench.notRun("memory", "only Linux tells what a process had at most");
            return;
        }
        bench.say(String.format("  memory: %.0f MB at most above %.0f before, wanted at most %.0f; %.1f CPU-s, the first in this process",
                peak, idle, MOST_MEGABYTES, seconds));
        bench.verdict("megabytes allowed for megabytes needed", MOST_MEGABYTES / peak, 1);
    }

    private static void compare(Bench bench, BufferedImage ours, BufferedImage theirs) {
        long both = 0;
        long either = 0;
        long difference = 0;
        for (int y = 0; y < theirs.getHeight(); y++) {
            for (int x = 0; x < theirs.getWidth(); x++) {
                int mine = ours.getRGB(x, y) >>> 24;
                int rembg = theirs.getRGB(x, y) >>> 24;
                both += mine >= 128 && rembg >= 128 ? 1 : 0;
                either += mine >= 128 || rembg >= 128 ? 1 : 0;
                difference += Math.abs(mine - rembg);
            }
        }
        double iou = both / (double) either;
        double mae = difference / 255.0 / theirs.getWidth() / theirs.getHeight();
        bench.compared(iou >= LEAST_IOU && mae <= MOST_MAE, String.format("against rembg's: IoU %.5f, wanted %.3f; MAE %.6f, wanted at most %.3f",
                iou, LEAST_IOU, mae, MOST_MAE));
        bench.verdict("IoU with rembg's mask", iou, LEAST_IOU);
    }
}
