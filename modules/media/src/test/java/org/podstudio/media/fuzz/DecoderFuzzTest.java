package org.podstudio.media.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.media.image.StudioImageCodec;

/**
 * Damaged files of every format we decode, in a second process, so that a decoder that ends it fails a test and names the seed.
 * {@code -Dpodstudio.fuzz-rounds=N} tries more of each format, {@code -Dpodstudio.fuzz-seed=N} others.
 */
class DecoderFuzzTest {
    private static final int ROUNDS = Integer.getInteger("podstudio.fuzz-rounds", 16);
    private static final long SEED = Long.getLong("podstudio.fuzz-seed", 20_261_122L);

    @TempDir
    Path folder;

    @Test
    @Timeout(36_000)
    void damagedFilesOfEveryFormatAreDecodedOrRefusedAndNeverEndTheProcess() throws Exception {
        Path samples = Files.createDirectory(folder.resolve("samples"));
        FuzzSamples.write(samples);
        for (String whole : List.of("a.heic", "a.avif", "alpha.avif")) {
            new StudioImageCodec().decode(samples.resolve(whole));
        }
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx300m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + folder.resolve("crash.log"), "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true", "-cp", classPath, DecoderFuzz.class.getName(), samples.toString(),
                Files.createDirectory(folder.resolve("work")).toString(), Integer.toString(ROUNDS), Long.toString(SEED))
                .redirectErrorStream(true).start();
        String last = "it did not start";
        String done = "";
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("case ")) {
                    last = line;
                } else if (line.startsWith("done ")) {
                    done = line;
                } else {
                    said.append(last).append(": ").append(line).append('\n');
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertEquals(0, process.waitFor(), last + " ended the process\n" + said);
        List<Integer> counts = java.util.Arrays.stream(done.split(" ")).skip(1).map(Integer::valueOf).toList();
        assertEquals("", said.toString());
        assertTrue(counts.get(0) >= 23, done);
        assertTrue(counts.get(1) > ROUNDS && counts.get(2) > ROUNDS, "some are decoded, some refused: " + done);
    }
}
