package org.podstudio.jobs.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.job.Preset;
import org.podstudio.core.api.job.Presets;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;

class StudioPresetsTest {
    @TempDir
    Path folder;

    record Size(int width, String note) implements JobSettings {
        Size {
            if (width < 1) {
                throw new IllegalArgumentException("the width is at least 1 px, was " + width);
            }
        }
    }

    private static final class Sizing implements FileOperation<Size> {
        @Override
        public KindCard<Size> card() {
            return new KindCard<>("sizing", "Size", new Size(10, ""), Set.of(MediaType.IMAGE), Lane.CPU);
        }

        @Override
        public List<Preset> presets() {
            return List.of(new Preset("etsy", "Etsy cover", Map.of("width", 2000)));
        }

        @Override
        public Requirement requirement(Size settings, InputFile input) {
            return Requirement.NONE;
        }

        @Override
        public List<OutputFile> apply(Size settings, InputFile input, JobContext context) {
            throw new AssertionError("nothing runs here");
        }
    }

    private Presets presets() {
        return new StudioPresets(() -> List.of(new Sizing()), () -> folder.resolve("presets"));
    }

    @Test
    void aSavedPresetIsListedBehindTheBuiltInOnesAndFoundInAnyCase() throws Exception {
        presets().save("sizing", "Große Poster / \"A2\" \u202Eתמונה", Map.of("width", "4961"));
        assertThat(presets().list("sizing").presets()).extracting(entry -> entry.preset().title())
                .containsExactly("Etsy cover", "Große Poster / \"A2\" \u202Eתמונה");
        assertThat(presets().find("sizing", "große poster / \"a2\" \u202Eתמונה")).hasValueSatisfying(preset ->
                assertThat(preset.settings()).isEqualTo(Map.of("width", 4961)));
        assertThat(presets().find("sizing", "ETSY")).isPresent();
        assertThat(presets().find("other", "etsy")).isEmpty();
        assertThat(names()).allMatch(name -> name.matches("[a-z0-9-]+\\.json"), "is a name that every system can hold");
    }

    @Test
    void savingAgainReplacesAndDeletingRemovesOnlyTheUsersOwn() throws Exception {
        presets().save("sizing", "Mine", Map.of("width", 1));
        presets().save("sizing", "MINE", Map.of("width", 2));
        assertThat(names()).hasSize(1);
        assertThat(presets().find("sizing", "mine").orElseThrow().settings()).isEqualTo(Map.of("width", 2));
        presets().delete("sizing", "mine");
        assertThat(names()).isEmpty();
        assertThat(problem(() -> presets().delete("sizing", "etsy")).code()).isEqualTo("no-such-preset");
    }

    @Test
    void aPresetOfTheUsersHidesABuiltInOneOfTheSameName() throws Exception {
        presets().save("sizing", "etsy", Map.of("width", 5));
        assertThat(presets().find("sizing", "etsy").orElseThrow().settings()).isEqualTo(Map.of("width", 5));
    }

    @Test
    void whatTheKindDoesNotKnowIsNotSaved() {
        assertThat(problem(() -> presets().save("sizing", "x", Map.of("widht", 5))).code()).isEqualTo("bad-setting");
        assertThat(problem(() -> presets().save("sizing", "x", Map.of("width", 0))).code()).isEqualTo("bad-setting");
        assertThat(problem(() -> presets().save("sizzling", "x", Map.of())).code()).isEqualTo("unknown-kind");
        assertThat(problem(() -> presets().save("sizing", " \t ", Map.of())).code()).isEqualTo("bad-name");
        assertThat(problem(() -> presets().save("sizing", "a\nb", Map.of())).code()).isEqualTo("bad-name");
        assertThat(folder.resolve("presets")).doesNotExist();
    }

    @Test
    void aSharedFileComesInOnAnotherMachineAsItWentOut() throws Exception {
        presets().save("sizing", "Mine", Map.of("width", 3, "note", "Ünï"));
        Path file = folder.resolve("shared/mine.json");
        presets().exportFile("sizing", "mine", file);
        assertThat(problem(() -> presets().exportFile("sizing", "mine", file)).code()).isEqualTo("target-exists");
        Presets elsewhere = new StudioPresets(() -> List.of(new Sizing()), () -> folder.resolve("elsewhere"));
        assertThat(elsewhere.importFile(file)).satisfies(imported -> {
            assertThat(imported.kind()).isEqualTo("sizing");
            assertThat(imported.preset().settings()).isEqualTo(Map.of("width", 3, "note", "Ünï"));
        });
        assertThat(elsewhere.find("sizing", "mine")).isPresent();
    }

    @Test
    void brokenFilesAreToldAndSkippedAndLeftAsTheyAre() throws Exception {
        presets().save("sizing", "Good", Map.of("width", 3));
        Path home = folder.resolve("presets");
        Files.writeString(home.resolve("1-truncated.json"), "{\"format\":\"podstudio-preset\",\"ki");
        Files.writeString(home.resolve("2-other.json"), "{\"format\":\"something\"}");
        Files.writeString(home.resolve("3-list.json"), "[1,2]");
        Files.writeString(home.resolve("4-empty.json"), "");
        Files.write(home.resolve("5-large.json"), new byte[2 << 20]);
        Files.writeString(home.resolve("6-null.json"), "null");
        Files.writeString(home.resolve("7-deep.json"), "[".repeat(100_000));
        Files.writeString(home.resolve("notes.txt"), "not ours");
        Presets.Listing listing = presets().list("sizing");
        assertThat(listing.presets()).extracting(entry -> entry.preset().title()).containsExactly("Etsy cover", "Good");
        assertThat(listing.problems()).hasSize(7).extracting(Problem::code).containsOnly("preset-damaged");
        assertThat(names()).hasSize(8);
        assertThatThrownBy(() -> presets().importFile(home.resolve("2-other.json"))).isInstanceOf(StudioException.class);
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("presets"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")).toList();
        }
    }

    private static Problem problem(ThrowingCallable call) {
        try {
            call.call();
        } catch (StudioException e) {
            return e.problem();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("it was not refused");
    }
}
