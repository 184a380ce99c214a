import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.inference.background.BackgroundRemoval;
import org.podstudio.inference.background.BackgroundSettings;
import org.podstudio.inference.upscale.Upscale;
import org.podstudio.inference.upscale.UpscaleSettings;

/** Jobs canceled at random moments, from the first step to the last: how long until the operation is back, the worst of all. */
final class CancelLine implements Line {
    private static final double MOST_SECONDS = 1;
    private static final int MOMENTS_PER_ROUND = 7;
    private static final int SIDE = 400;

    @Override
    public String name() {
        return "cancel";
    }

    @Override
    public void run(Bench bench) throws Exception {
        OurModels models = new OurModels();
        UserModels.link(models.model("realesr-animevideov3").file().getParent());
        models.model(Cutouts.MODEL);
        Path file = bench.folder("in").resolve("in.png");
        ImageIO.write(noise(), "png", file.toFile());
        InputFile in = new InputFile(file, MediaFacts.image(new SniffedType(MediaType.IMAGE, "image/png", "png"), new PixelSize(SIDE, SIDE),
                null, false), null);
        worst(bench, "upscale", new Upscale(), new UpscaleSettings(4, "", "realesr-animevideov3", null, UpscaleSettings.Device.CPU), in);
        worst(bench, "bg_remove", new BackgroundRemoval(), new BackgroundSettings(Cutouts.MODEL, BackgroundSettings.Refine.AUTO,
                BackgroundSettings.Format.PNG, true, BackgroundSettings.Device.CPU), in);
    }

    private static <S extends JobSettings> void worst(Bench bench, String name, FileOperation<S> kind, S settings, InputFile in) throws Exception {
        long whole = System.nanoTime();
        kind.apply(settings, in, new StoppableContext(bench.fresh(name)));
        whole = System.nanoTime() - whole;
        Random random = new Random(3);
        double worst = 0;
        double slowest = 0;
        int stopped = 0;
        int cancels = MOMENTS_PER_ROUND * bench.rounds();
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            for (int i = 0; i < cancels; i++) {
                StoppableContext context = new StoppableContext(bench.fresh(name));
                clock.schedule(context::cancel, (long) (random.nextDouble() * whole), TimeUnit.NANOSECONDS);
                try {
                    kind.apply(settings, in, context);
                } catch (CancelledException asked) {
                    stopped++;
                    worst = Math.max(worst, Cpu.seconds() - context.usedBefore());
                    slowest = Math.max(slowest, (System.nanoTime() - context.askedAt()) / 1e9);
                }
            }
        }
        bench.say(String.format("  %s: %d of %d stopped before they were done (the whole takes %.1f s), the slowest after %.2f CPU-s, %.2f s, load %s",
                name, stopped, cancels, whole / 1e9, worst, slowest, Bench.load()));
        bench.verdict(name + ", CPU seconds allowed for a cancel", MOST_SECONDS / Math.max(worst, 1e-3), 1);
    }

    private static BufferedImage noise() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(8);
        for (int p = 0; p < SIDE * SIDE; p++) {
            image.setRGB(p % SIDE, p / SIDE, random.nextInt());
        }
        return image;
    }
}
