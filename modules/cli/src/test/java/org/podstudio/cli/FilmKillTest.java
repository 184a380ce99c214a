package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.testsupport.Hashes;

/** Kills a real process in the middle of a film that it enlarges. */
@Timeout(300)
class FilmKillTest {
    /** Two full parts and a rest. */
    private static final int FRAMES = 500;
    private static final int IN_PART = 240;

    @TempDir
    Path folder;

    private Path project;
    private Cli cli;

    @BeforeEach
    void projectWithAFilm() throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "process groups and SIGKILL as on Linux");
        project = folder.resolve("project");
        cli = Cli.real(folder.resolve("home"));
        cli.run("project", "create", project, "--json").exits(0);
        cli.run("--project", project, "import", film(folder.resolve("noise.avi")), "--json").exits(0);
    }

    @Test
    void aFilmWhoseJobIsKilledGoesOnBehindTheFinishedPartsAndBecomesTheSame() throws Exception {
        KillTest.kill(folder, project, "film.part:1", "enhance", "upscale", "--set", "model=lanczos", "--query", "type:video");
        assertThat(kept()).as("what the dead job left").hasSize(2); // a part and the manifest
        JsonNode again = enhance("2");
        JsonNode facts = again.at("/jobs/0/facts");
        assertThat(facts.get("frames").asInt()).isEqualTo(FRAMES);
        assertThat(facts.get("frames_kept").asInt()).as("not made again").isEqualTo(IN_PART);
        assertThat(facts.get("frames_run").asInt()).isEqualTo(FRAMES - IN_PART);
        assertThat(kept()).as("after a success").isEmpty();
        JsonNode whole = enhance("2");
        assertThat(whole.at("/jobs/0/facts/frames_kept").asInt()).isZero();
        assertThat(Hashes.sha256(Path.of(again.at("/outputs/0/path").asText())))
                .isEqualTo(Hashes.sha256(Path.of(whole.at("/outputs/0/path").asText())));
        assertThat(cli.run("--project", project, "project", "check", "--json").exits(0).json().get("problems")).isEmpty();
    }

    @Test
    void otherSettingsBeginAnewAndWhatWasLeftIsKeptForItsOwn() throws Exception {
        KillTest.kill(folder, project, "film.join:1", "enhance", "upscale", "--set", "model=lanczos", "--query", "type:video");
        assertThat(enhance("3").at("/jobs/0/facts/frames_kept").asInt()).isZero();
        assertThat(kept()).hasSize(4);
        JsonNode facts = enhance("2").at("/jobs/0/facts");
        assertThat(facts.get("frames_kept").asInt()).isEqualTo(FRAMES);
        assertThat(facts.get("frames_run").asInt()).isZero();
        assertThat(kept()).isEmpty();
    }

    private JsonNode enhance(String scale) {
        String[] settings = scale.equals("2") ? new String[] {"--set", "model=lanczos"} : new String[] {"--set", "model=lanczos", "--set", "scale=" + scale};
        Object[] all = Stream.of(List.of("--project", project.toString(), "enhance", "upscale").stream(), Stream.of(settings),
                Stream.of("--query", "filename:noise.avi", "--json")).flatMap(part -> part).toArray();
        return cli.run(all).exits(0).json();
    }

    private List<Path> kept() throws IOException {
        Path folder = project.resolve("Work/.kept");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** An AVI of raw pictures, 25 a second, each of them noise of its own. Source: the AVI RIFF File Reference. */
    private static Path film(Path file) throws IOException {
        int width = 32;
        int height = 24;
        int size = 3 * width * height;
        ByteArrayOutputStream movie = new ByteArrayOutputStream();
        movie.writeBytes("movi".getBytes(StandardCharsets.US_ASCII));
        Random random = new Random(9);
        for (int i = 0; i < FRAMES; i++) {
            byte[] picture = new byte[size];
            random.nextBytes(picture);
            movie.writeBytes(chunk("00db", picture));
        }
        byte[] head = words(40_000, size * 25, 0, 0x10, FRAMES, 0, 1, size, width, height, 0, 0, 0, 0);
        byte[] stream = ByteBuffer.allocate(56).order(ByteOrder.LITTLE_ENDIAN).put("vidsDIB ".getBytes(StandardCharsets.US_ASCII))
                .put(words(0, 0, 0, 1, 25, 0, FRAMES, size, -1, 0)).putShort((short) 0).putShort((short) 0).putShort((short) width)
                .putShort((short) height).array();
        byte[] format = words(40, width, height, 1 | 24 << 16, 0, size, 0, 0, 0, 0);
        byte[] list = chunk("LIST", join("strl", chunk("strh", stream), chunk("strf", format)));
        byte[] header = chunk("LIST", join("hdrl", chunk("avih", head), list));
        return Files.write(file, chunk("RIFF", join("AVI ", header, chunk("LIST", movie.toByteArray()))));
    }

    private static byte[] words(int... values) {
        ByteBuffer words = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            words.putInt(value);
        }
        return words.array();
    }

    private static byte[] chunk(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length).order(ByteOrder.LITTLE_ENDIAN).put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length).put(content).array();
    }

    private static byte[] join(String type, byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
