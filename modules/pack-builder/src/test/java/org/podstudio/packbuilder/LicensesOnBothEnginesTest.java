package org.podstudio.packbuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openide.util.Lookup;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.testsupport.Hashes;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.testsupport.SampleFiles;

/** What the databases give back of jobs and assets is enough to follow a licence, also past what was given up for good. */
class LicensesOnBothEnginesTest {
    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void home() {
        System.setProperty(UserHome.PROPERTY, folder.resolve("home").toString());
    }

    @AfterEach
    void close() {
        if (project != null) {
            project.close();
        }
        System.clearProperty(UserHome.PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2"})
    void aRecipesModelIsFoundAlsoWhenWhatItMadeWasPurged(String engine) throws Exception {
        Path root = Files.createDirectories(folder.resolve("project"));
        Files.writeString(root.resolve("config.json"), "{\"engine\": \"" + engine + "\"}");
        project = Lookup.getDefault().lookup(Projects.class).create(root);
        AssetId original = add("original.png", 1, null);
        AssetId cut = add("cut.png", 2, original);
        AssetId tee = add("tee.png", 3, cut);
        AssetId small = add("small.png", 4, tee);
        ran("recipe", original, Map.of("recipe", Map.of("id", "tee", "title", "Tee", "version", 1),
                "steps", List.of(step("bg_remove", "cutter", "yes"), step("upscale", "research-net", "no")),
                "output_steps", List.of(List.of(1, 2), List.of(1))), tee, cut);
        ran("crop_resize", tee, Map.of(), small);
        project.assets().curate(new Curation.Trash(), List.of(tee));
        refused(small);
        assertThat(project.assets().purge(List.of(tee)).changed()).containsExactly(tee);
        refused(small);
        new PackBuildJob().requirement(settings(), project, List.of(cut, original));
    }

    private void refused(AssetId asset) {
        assertThatThrownBy(() -> new PackBuildJob().requirement(settings(), project, List.of(asset)))
                .isInstanceOfSatisfying(StudioException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo("license-blocked");
                    assertThat(e.problem().why()).contains("research-net").contains("small.png").doesNotContain("cutter");
                    assertThat(e.problem().next()).contains("original.png").contains("recipe Tee");
                });
    }

    private static PackBuildSettings settings() {
        return new PackBuildSettings("Tees", null, null, null, "commercial", "1.0.0", List.of(), null, true, true, PackFixture.CLOCK, false);
    }

    private static Map<String, Object> step(String kind, String model, String commercial) {
        return Map.of("kind", kind, "settings", Map.of("model", "auto"), "device", "cpu",
                "facts", Map.of("model", model, "model_license", "L", "model_commercial", commercial));
    }

    private void ran(String kind, AssetId input, Map<String, Object> facts, AssetId... made) {
        JobId id = JobId.random();
        Instant now = Instant.now();
        project.jobs().add(List.of(new Job(id, kind, new JobState.Queued(), Map.of(), List.of(input), now, null, null, null, null, null, Map.of())));
        assertThat(project.jobs().claim(id)).isTrue();
        project.jobs().facts(id, "cpu", facts);
        assertThat(project.jobs().finish(id, new JobState.Success(now, now, List.of(made)))).isTrue();
    }

    private AssetId add(String name, long seed, @Nullable AssetId parent) throws Exception {
        JobId job = JobId.random();
        Path staged = SampleFiles.png(project.stagingFolder(job).resolve("staged.png"), 32, 24, seed);
        Publisher.Published published = project.publisher().publish(job, List.of(new Publisher.NewAsset(staged, "Library/" + name,
                Hashes.sha256(staged), Files.size(staged), null, AssetSource.IMPORTED, null, SampleAssets.imageFacts(32, 24), "fantasy",
                List.of(), parent, null)), Publisher.Duplicates.ADD).getFirst();
        Asset asset = ((Publisher.Published.Added) published).asset();
        return asset.id();
    }
}
