import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives a home of a user the models folder that benchmarks share. */
final class UserModels {
    private UserModels() {}

    /** This process's home. */
    static void link(Path models) throws IOException {
        link(Path.of(System.getProperty("podstudio.home")), models);
    }

    static void link(Path home, Path models) throws IOException {
        Files.createDirectories(home);
        if (Files.notExists(home.resolve("models"))) {
            Files.createSymbolicLink(home.resolve("models"), models.toAbsolutePath());
        }
    }
}
