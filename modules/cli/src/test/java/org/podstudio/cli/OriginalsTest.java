package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.testsupport.Hashes;
import org.podstudio.testsupport.SampleFiles;
import org.podstudio.testsupport.SampleFilm;

/** What users gave us stays as it is, whatever is made of it: feature E12. Every kind that works on files is asked, new ones by themselves. */
class OriginalsTest {
    /** Where the usual settings need something that is not here, a model above all. */
    private static final Map<String, List<String>> SETTINGS = Map.of("bg_remove", List.of("--set", "model=keyer"),
            "upscale", List.of("--set", "model=lanczos", "--set", "scale=2"), "trim", List.of("--set", "start=0.1"),
            "crop_resize", List.of("--set", "width=32"), "transcode", List.of("--set", "speed=fastest"),
            "convert", List.of("--set", "metadata=strip"));

    @TempDir
    Path folder;

    private Cli cli;
    private Path project;

    @BeforeEach
    void fill() throws IOException {
        cli = Cli.real(folder.resolve("home"));
        project = folder.resolve("project");
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        ImageIO.write(gem(BufferedImage.TYPE_INT_RGB), "jpg", inbox.resolve("gem.jpg").toFile());
        ImageIO.write(gem(BufferedImage.TYPE_INT_ARGB), "png", inbox.resolve("gem see-through.png").toFile());
        ImageIO.write(gem(BufferedImage.TYPE_INT_RGB), "gif", inbox.resolve("gem.gif").toFile());
        SampleFiles.a1111Png(inbox.resolve("prompted.png"), "a gem", "blurry", 7);
        SampleFiles.wav(inbox.resolve("tone.wav"), 1.5, 440);
        SampleFilm.avi(inbox.resolve("film.avi"), 20, 20);
        cli.run("project", "create", project).exits(0);
        cli.run("import", inbox).exits(0);
    }

    private static BufferedImage gem(int type) {
        BufferedImage image = new BufferedImage(96, 64, type);
        Graphics2D g = image.createGraphics();
        g.setColor(type == BufferedImage.TYPE_INT_ARGB ? new Color(255, 255, 255, 60) : Color.WHITE);
        g.fillRect(0, 0, 96, 64);
        g.setColor(new Color(0x20, 0x90, 0xa0));
        g.fillOval(20, 10, 50, 40);
        g.dispose();
        return image;
    }

    @Test
    void noKindOfWorkChangesAnOriginalItsDateOrWhatIsBesideIt() throws Exception {
        Map<Path, String> before = originals();
        Map<String, List<String>> ids = new TreeMap<>();
        for (JsonNode asset : cli.run("assets", "list", "--limit", 100, "--json").exits(0).json().get("assets")) {
            ids.computeIfAbsent(asset.get("type").asText(), _ -> new ArrayList<>()).add(asset.get("id").asText());
        }
        List<String> idle = new ArrayList<>();
        int made = 0;
        for (JsonNode kind : cli.run("jobs", "kinds", "--json").exits(0).json()) {
            String id = kind.get("id").asText();
            if (!kind.get("works_on_files").asBoolean() || id.equals("recipe")) {
                continue;
            }
            for (JsonNode type : kind.get("accepts")) {
                int outputs = run(id, ids.get(type.asText()));
                made += outputs;
                if (outputs == 0) {
                    idle.add(id + " of " + type.asText());
                }
                assertThat(originals()).as("after " + id + " of " + type.asText()).containsAllEntriesOf(before);
            }
        }
        assertThat(idle).isEmpty();
        assertThat(made).isGreaterThan(20);
        cli.run("project", "check").exits(0);
    }

    private int run(String kind, List<String> ids) {
        List<Object> words = new ArrayList<>(List.of("enhance", kind, "--json"));
        words.addAll(SETTINGS.getOrDefault(kind, List.of()));
        words.addAll(ids);
        return cli.run(words.toArray()).json().path("outputs").size();
    }

    /** Path to content and date of everything that lies in the library. */
    private Map<Path, String> originals() throws IOException {
        Map<Path, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(project.resolve("Library"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                FileTime date = Files.getLastModifiedTime(file);
                all.put(file, Hashes.sha256(file) + " " + date);
            }
        }
        return all;
    }
}
