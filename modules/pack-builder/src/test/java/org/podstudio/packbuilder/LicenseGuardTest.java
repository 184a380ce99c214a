package org.podstudio.packbuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.testsupport.SampleFiles;

/** What a model's licence means for a pack, and what its manifest says of it. */
class LicenseGuardTest {
    @TempDir
    Path folder;

    private PackFixture fixture;

    @BeforeEach
    void open() {
        fixture = new PackFixture(folder.resolve("project"));
    }

    @Test
    void aModelThatForbidsSellingBlocksUnlessForced() throws Exception {
        cutOut("research-only", "no");
        assertThatThrownBy(() -> fixture.job().requirement(fixture.settings(), fixture.project, fixture.assets))
                .isInstanceOfSatisfying(StudioException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo("license-blocked");
                    assertThat(e.problem().why()).contains("1 asset was made with the model test-net").contains("research-only");
                });
        PackBuildSettings s = fixture.settings();
        fixture.build(new PackBuildSettings(s.name(), null, null, null, s.license(), s.version(), s.targets(), null, true, true, s.clock(), true));
        assertThat(warnings()).contains("does not allow the results to be sold");
    }

    @Test
    void anUnknownLicenseWarnsAndAFreeOneDoesNot() throws Exception {
        fixture.image("known.png", 1, SampleAssets.generator("a fish"));
        fixture.build(fixture.settings());
        assertThat(warnings()).isEqualTo("[]");
        GeneratorMetadata g = SampleAssets.generator("a cat");
        fixture.image("unknown.png", 2, new GeneratorMetadata("ComfyUI", null, "C:\\Users\\ann\\models\\myMerge_v3.safetensors", null, "a cat", null,
                g.seed(), 20, null, null, null, null, List.of(), "comfy", 1, 1, Map.of("workflow", "/home/ann/secret")));
        fixture.build(fixture.settings());
        assertThat(warnings()).contains("1 asset was made with the model myMerge_v3.safetensors, whose licence is not known");
        try (var all = Files.walk(fixture.dir())) {
            for (Path file : all.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".jpg")).toList()) {
                assertThat(Files.readAllBytes(file)).as(file.toString()).asString().doesNotContain("ann\\").doesNotContain("/home/ann");
            }
        }
    }

    @Test
    void theManifestTellsParentEditAndTheLicenseOfTheModel() throws Exception {
        Asset parent = fixture.image("original.png", 1, SampleAssets.generator("a red dragon"));
        Asset child = cutOut(parent, "apache-2.0", "yes");
        fixture.assets.remove(parent.id());
        fixture.build(fixture.settings());
        JsonNode manifest = new ObjectMapper().readTree(fixture.dir().resolve("manifest.json").toFile());
        JsonNode asset = manifest.path("assets").get(0);
        assertThat(asset.path("sha256").asText()).isEqualTo(child.hash());
        assertThat(asset.path("lineage").path("parent").path("sha256").asText()).isEqualTo(parent.hash());
        JsonNode edit = asset.path("lineage").path("edits").get(0);
        assertThat(edit.path("operation").asText()).isEqualTo("bg_remove");
        assertThat(edit.path("model").asText()).isEqualTo("test-net");
        assertThat(edit.path("model_license").asText()).isEqualTo("apache-2.0");
        assertThat(edit.path("settings").toString()).isEqualTo("{\"refine\":\"auto\"}");
        assertThat(asset.path("lineage").path("digital_source_type").asText()).endsWith("/trainedAlgorithmicMedia");
        assertThat(manifest.path("pack").path("models").findValuesAsText("model")).containsExactly("test-net", "v1-5-pruned-emaonly");
        assertThat(manifest.path("hardware_profile").path("edit_devices").get(0).asText()).isEqualTo("cpu");
        assertThat(fixture.dir().resolve("prompts/original_nobg.txt")).exists();
    }

    @Test
    void theDisclosureSaysWhatIsTrue() throws Exception {
        fixture.image("plain.png", 1, null);
        fixture.build(fixture.settings());
        assertThat(Files.readString(fixture.dir().resolve("README.md")))
                .contains("The file in this pack is not known to have been made or changed with generative AI.")
                .doesNotContain("Etsy").doesNotContain("Gumroad");
        assertThat(Files.readString(fixture.dir().resolve("store_copy.txt")))
                .contains("itch.io: Answer No");
        fixture.image("made.png", 2, SampleAssets.generator("a fish"));
        fixture.build(fixture.settings());
        assertThat(Files.readString(fixture.dir().resolve("README.md")))
                .contains("1 of the 2 files in this pack was created with generative AI (Automatic1111)");
        assertThat(Files.readString(fixture.dir().resolve("store_copy.txt")))
                .contains("itch.io: Answer Yes to the generative AI question and choose: Graphics.")
                .contains("\"Designed by\"").contains("generativecontent");
    }

    private void cutOut(String license, String commercial) {
        cutOut(fixture.image("original.png", 1, null), license, commercial);
    }

    private Asset cutOut(Asset parent, String license, String commercial) {
        Asset child = fixture.add(SampleFiles.transparentPng(fixture.root.resolve("in/nobg.png"), 64, 48, 9), "original_nobg.png",
                SampleAssets.imageFacts(64, 48), null, parent.id());
        Instant now = Instant.now();
        fixture.project.jobs().add(List.of(new Job(JobId.random(), "bg_remove", new JobState.Success(now, now, List.of(child.id())),
                Map.of("model", "auto", "refine", "auto", "device", "auto"), List.of(parent.id()), now, null, "cpu", null, null, null,
                Map.of("model", "test-net", "model_license", license, "model_commercial", commercial))));
        return child;
    }

    private String warnings() {
        return String.valueOf(fixture.context.facts().get("warnings"));
    }
}
