package org.podstudio.application.assembled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real model in a process that may not have more memory: the runtime would be refused what it asks for, and Java ended by it. */
class MemoryLimitTest {
    private static final String MODEL = "realesr-animevideov3.onnx";

    @TempDir
    Path folder;

    private Path home;
    private Path picture;

    @BeforeEach
    void aModelAndAPicture() throws Exception {
        Path fetched = Path.of(System.getProperty("user.home"), ".podstudio", "models");
        assumeTrue(Files.exists(fetched.resolve(MODEL)), "the tests of the module inference have fetched " + MODEL + " before");
        home = folder.resolve("home");
        Path models = Files.createDirectories(home.resolve("models"));
        for (String name : List.of(MODEL, MODEL + ".sha256")) {
            Files.copy(fetched.resolve(name), models.resolve(name));
        }
        BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 300 * 300; i++) {
            image.setRGB(i % 300, i / 300, i * 0x9E3779B1 >>> 8); // nothing that could be skipped as flat
        }
        picture = folder.resolve("noise.png");
        ImageIO.write(image, "png", picture.toFile());
    }

    @Test
    void smallerTilesAreTakenAndWhereNoneFitsItIsRefusedWithWhatWorksInstead() throws Exception {
        Assembled.Result free = upscale("unlimited");
        assertThat(free.exit()).as(free.err()).isZero();
        boolean limited = false;
        for (String kilobytes : List.of("900000", "600000")) { // how much of it Java itself takes depends on the machine
            Assembled.Result tight = upscale(kilobytes);
            assertThat(tight.exit()).as(tight.out() + tight.err()).isIn(0, 3);
            if (tight.exit() == 3) {
                assertThat(tight.out()).contains("\"blocked\"", "model=lanczos");
                assertThat(folder.resolve(kilobytes + ".png")).doesNotExist();
            }
            limited |= tight.exit() == 3 || tile(tight) < tile(free);
        }
        assertThat(limited).as("nothing was limited").isTrue();
        assertThat(home.resolve("crashes")).isEmptyDirectory();
    }

    private static int tile(Assembled.Result result) {
        Matcher tile = Pattern.compile("\"tile\":(\\d+)").matcher(result.out());
        assertThat(tile.find()).as(result.out()).isTrue();
        return Integer.parseInt(tile.group(1));
    }

    /** @param kilobytes of data that the process may have, as the shell's {@code ulimit -d} takes them */
    private Assembled.Result upscale(String kilobytes) throws Exception {
        return Assembled.run(folder, Map.of("PODSTUDIO_HOME", home.toString(), "DISPLAY", ""), List.of("/bin/sh", "-c",
                "ulimit -d " + kilobytes + " && exec \"$@\"", "sh", Assembled.LAUNCHER.toString(), "enhance", "upscale", picture.toString(),
                "--set", "model=realesr-animevideov3", "--set", "scale=4", "--out", folder.resolve(kilobytes + ".png").toString(), "--json"));
    }
}
