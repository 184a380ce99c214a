import java.util.Random;
import org.podstudio.core.spi.UnwatchedContext;
import org.podstudio.inference.runtime.ModelRuntime;
import org.podstudio.inference.runtime.TileSession;

/**
 * How near the small model's arithmetic comes to this machine's own product of matrices, both on one thread of the same runtime. Of
 * tiles after the first: loading and taking memory come once for each picture. In turns, the fastest of each counts.
 */
final class ShareLine implements Line {
    private static final String MODEL = "realesr-animevideov3";
    private static final double GFLOP_PER_MEGAPIXEL = 1240;
    private static final double LEAST_SHARE = 0.85;
    private static final int TILE = 378;

    @Override
    public String name() {
        return "share";
    }

    @Override
    public void run(Bench bench) throws Exception {
        float[] planes = new float[3 * TILE * TILE];
        Random random = new Random(5);
        for (int i = 0; i < planes.length; i++) {
            planes[i] = random.nextFloat();
        }
        double fastest = Double.MAX_VALUE;
        double product = 0;
        UnwatchedContext context = new UnwatchedContext(bench.folder("share"));
        try (TileSession session = new ModelRuntime(bench.folder("cache")).openTiles(new OurModels().model(MODEL), 1, () -> false)) {
            for (int round = 0; round < 2 + 2 * bench.rounds(); round++) {
                double before = Cpu.seconds();
                session.run(TILE, TILE, in -> in.put(planes), out -> {}, context);
                fastest = Math.min(fastest, Cpu.seconds() - before);
                product = Math.max(product, GemmSpeed.gflopPerSecond());
            }
        }
        double speed = GFLOP_PER_MEGAPIXEL * TILE * TILE / 1e6 / fastest;
        bench.say(String.format("  arithmetic: %.0f GFLOP in a CPU second, a plain product of matrices %.0f: share %.2f, wanted %.2f",
                speed, product, speed / product, LEAST_SHARE));
        bench.verdict("share of the speed of products", speed / product, LEAST_SHARE);
    }
}
