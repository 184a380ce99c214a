import java.nio.file.Files;
import java.nio.file.Path;

/** A home of a user whose models folder is the one that benchmarks share. */
final class UserModels {
    private UserModels() {}

    static Path link(Bench bench, Path models) throws Exception {
        Path home = bench.folder("home");
        Path link = home.resolve("models");
        return Files.exists(link) ? link : Files.createSymbolicLink(link, models.toAbsolutePath());
    }
}
