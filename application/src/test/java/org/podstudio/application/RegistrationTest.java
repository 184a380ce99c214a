package org.podstudio.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openide.util.Lookup;

/**
 * Without annotation processing the build is green and nothing is registered. So the annotations in the sources are counted
 * against what was generated, and every service is asked for, on the flat class path that the command line runs on.
 */
class RegistrationTest {
    private static final Path MODULES = Path.of("").toAbsolutePath().resolveSibling("modules");

    @Test
    void everyServiceProviderInTheSourcesIsRegistered() throws IOException {
        int annotated = count("@ServiceProvider\\(");
        List<String> registered = new ArrayList<>();
        for (Path services : directories("target/classes/META-INF/services")) {
            try (Stream<Path> files = Files.list(services)) {
                for (Path file : files.toList()) {
                    Files.readAllLines(file).stream().filter(line -> line.startsWith("org.podstudio.")).forEach(registered::add);
                }
            }
        }
        assertThat(annotated).isPositive();
        assertThat(registered).hasSize(annotated);
    }

    @Test
    void everyWindowInTheSourcesIsRegistered() throws IOException {
        assertThat(layers(Pattern.compile(".+", Pattern.DOTALL), Pattern.compile("<file name=\"[^\"]+\\.wstcref\"")))
                .isEqualTo(count("@TopComponent\\.Registration\\("));
    }

    @Test
    void everyActionInTheSourcesIsRegistered() throws IOException {
        assertThat(layers(Pattern.compile("<folder name=\"Actions\">.*?\\n    </folder>", Pattern.DOTALL),
                Pattern.compile("<file name=\"[^\"]+\\.instance\""))).isEqualTo(count("@ActionID\\("));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "org.podstudio.core.api.project.Projects",
        "org.podstudio.core.api.project.SampleFiles",
        "org.podstudio.core.api.job.JobQueue",
        "org.podstudio.core.api.media.MediaProbe",
        "org.podstudio.core.api.media.ImageCodec",
        "org.podstudio.core.api.media.Thumbnails",
        "org.podstudio.core.api.print.PrintCheck",
        "org.podstudio.core.api.play.Players",
        "org.podstudio.core.api.model.Models",
        "org.podstudio.core.api.model.ModelDevices",
        "org.podstudio.core.api.hardware.Hardware",
        "org.podstudio.core.api.hardware.Guard",
        "org.podstudio.core.spi.Excerpts",
        "org.podstudio.core.spi.Films",
        "org.podstudio.core.api.job.Presets",
        "org.podstudio.core.api.recipe.Recipes",
        "org.podstudio.core.api.pack.PackVerifier",
        "org.podstudio.core.api.watch.FolderWatch",
        "org.podstudio.core.api.watch.GeneratorFolders",
        "org.podstudio.core.api.settings.UserSettings",
        "org.podstudio.core.api.settings.SettingsBackup",
        "org.podstudio.core.api.similar.Duplicates",
        "org.podstudio.core.api.similar.MeaningSearch",
        "org.podstudio.core.api.similar.TextEmbeddings",
    })
    void oneOfEachService(String service) throws ClassNotFoundException {
        assertThat(Lookup.getDefault().lookupAll(Class.forName(service))).as(service).hasSize(1);
    }

    @Test
    void jobKindsAndReadersAreFound() throws ClassNotFoundException {
        assertThat(Lookup.getDefault().lookupAll(Class.forName("org.podstudio.core.spi.JobKind"))).hasSizeGreaterThanOrEqualTo(4)
                .extracting(kind -> kind.getClass().getName())
                .contains("org.podstudio.media.convert.Conversion", "org.podstudio.media.picture.CropResize");
        assertThat(Lookup.getDefault().lookupAll(Class.forName("org.podstudio.core.spi.MetadataReader")))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(Lookup.getDefault().lookupAll(Class.forName("org.podstudio.core.spi.PackExporter"))).isNotEmpty();
    }

    /** Two copies would be two classes under one name: annotations that one of them does not know are not seen. */
    @Test
    void jacksonAnnotationsAreThereOnce() throws IOException {
        List<URL> copies = Collections.list(getClass().getClassLoader()
                .getResources("com/fasterxml/jackson/annotation/JsonProperty.class"));
        assertThat(copies).hasSize(1);
    }

    /** How often {@code entry} stands in the modules' generated layers, within parts that match {@code part}. */
    private static int layers(Pattern part, Pattern entry) throws IOException {
        int found = 0;
        for (Path folder : directories("target/classes/META-INF")) {
            Path layer = folder.resolve("generated-layer.xml");
            if (Files.exists(layer)) {
                found += part.matcher(Files.readString(layer)).results()
                        .mapToInt(match -> (int) entry.matcher(match.group()).results().count()).sum();
            }
        }
        return found;
    }

    private static int count(String annotation) throws IOException {
        Pattern pattern = Pattern.compile(annotation);
        int found = 0;
        for (Path sources : directories("src/main/java")) {
            try (Stream<Path> files = Files.walk(sources)) {
                found += files.filter(file -> file.toString().endsWith(".java"))
                        .flatMap(file -> text(file).lines())
                        .filter(line -> !line.matches("\\s*(\\*|//|/\\*).*"))
                        .mapToInt(line -> (int) pattern.matcher(line).results().count())
                        .sum();
            }
        }
        return found;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> directories(String inModule) throws IOException {
        try (Stream<Path> modules = Files.list(MODULES)) {
            return modules.filter(module -> !module.endsWith("test-support"))
                    .map(module -> module.resolve(inModule)).filter(Files::isDirectory).sorted().toList();
        }
    }
}
