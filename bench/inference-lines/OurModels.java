import java.nio.file.Path;
import org.podstudio.core.spi.UnwatchedContext;
import org.podstudio.inference.models.CachedModels;
import org.podstudio.inference.models.VerifiedModel;
import org.podstudio.inference.runtime.ModelRuntime;
import org.podstudio.inference.runtime.TileSession;

/** Models of the catalogue, fetched where they are missing, and what they make of a picture. */
final class OurModels {
    private final CachedModels models;
    private final ModelRuntime runtime;

    OurModels() {
        Path home = Path.of(System.getProperty("user.home"), ".podstudio");
        String set = System.getenv("PODSTUDIO_TEST_MODELS");
        models = new CachedModels(set == null ? home.resolve("models") : Path.of(set), home.resolve("cache"));
        runtime = new ModelRuntime(home.resolve("cache"));
    }

    VerifiedModel model(String id) throws Exception {
        if (models.file(id).isEmpty()) {
            models.fetch(id, null, note -> System.out.println("  " + note));
        }
        return models.verified(id, () -> false);
    }

    /** @param planes red, green and blue, 0 to 1 @return the same, {@code scale} times as wide and as tall; not clamped */
    float[] enlarged(String id, float[] planes, int width, int height, Path folder) throws Exception {
        VerifiedModel model = model(id);
        float[][] result = new float[1][];
        try (TileSession session = runtime.openTiles(model, 1, () -> false)) {
            session.run(width, height, in -> in.put(planes), out -> {
                result[0] = new float[out.remaining()];
                out.get(result[0]);
            }, new UnwatchedContext(folder));
        }
        return result[0];
    }
}
