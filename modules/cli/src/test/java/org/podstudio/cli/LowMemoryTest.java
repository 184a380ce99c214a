package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that has little memory, by a limit that the kernel holds: whatever asks for more is refused in words, and nothing ends the
 * process. Where no control group may be made, the same is held by {@code UpscaleMemoryTest} with a probe that tells of little memory.
 */
class LowMemoryTest {
    private static final long LIMIT = 700L << 20;

    /** Its pixels alone are 100 MB, and cutting it out asks for three times as much beside the model's room. */
    private static final int WIDTH = 6_000;
    private static final int HEIGHT = 4_200;

    @TempDir
    Path folder;

    private record Answer(int exit, JsonNode json, String errors) {}

    @Test
    void whatNeedsMoreThanThereIsIsRefusedWithTheReasonAndWhatIsForcedFailsInWords() throws Exception {
        Optional<ControlGroup> made = ControlGroup.limited(LIMIT);
        if (made.isEmpty()) {
            System.err.println("LowMemoryTest skipped: this process may not make a control group with a memory limit");
        }
        assumeTrue(made.isPresent(), "no control group may be made here");
        Path picture = picture(folder.resolve("large.png"), WIDTH, HEIGHT);
        Path small = picture(folder.resolve("small.png"), 300, 200);
        try (ControlGroup group = made.get()) {
            Answer refused = run(group, "enhance", "bg_remove", picture, "--out", folder.resolve("cut.png"));
            assertThat(refused.exit()).as(refused.errors()).isEqualTo(3);
            assertThat(refused.json().at("/error/code").asText()).isEqualTo("blocked");
            assertThat(refused.json().at("/error/why").asText()).containsPattern("[0-9]").containsIgnoringCase("memory");

            Answer forced = run(group, "enhance", "bg_remove", picture, "--force", "--out", folder.resolve("cut.png"));
            assertThat(forced.exit()).as("not killed: " + forced.errors()).isIn(1, 3);
            assertThat(forced.json().toString()).contains("out-of-memory");
            assertThat(folder.resolve("cut.png")).doesNotExist();

            Answer fits = run(group, "enhance", "upscale", small, "--set", "model=lanczos", "--set", "scale=2", "--out", folder.resolve("up.png"));
            assertThat(fits.exit()).as(fits.errors()).isZero();
            assertThat(folder.resolve("up.png")).exists();
        }
    }

    private static Path picture(Path file, int width, int height) throws Exception {
        BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = pixels.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(0x204080));
        g.fillOval(width / 4, height / 4, width / 2, height / 2);
        g.dispose();
        ImageIO.write(pixels, "png", file.toFile());
        return file;
    }

    private Answer run(ControlGroup group, Object... command) throws Exception {
        List<String> java = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                "org.podstudio.cli.Main", "--home", folder.resolve("home").toString(), "--json", "--quiet"));
        for (Object word : command) {
            java.add(word.toString());
        }
        Path out = folder.resolve("out.txt");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(group.running(java)).redirectOutput(out.toFile()).redirectError(errors.toFile()).start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ends").isTrue();
            String said = Files.readString(out);
            return new Answer(process.exitValue(), said.isBlank() ? new ObjectMapper().createObjectNode() : new ObjectMapper().readTree(said),
                    Files.readString(errors) + said);
        } finally {
            process.destroyForcibly();
        }
    }
}
