package org.podstudio.packbuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.testsupport.SampleFiles;

/** What is made of something inherits what its models allow, however long the way was. */
class InheritedLicenseTest {
    @TempDir
    Path folder;

    private PackFixture fixture;
    private long seed = 100;

    @BeforeEach
    void open() {
        fixture = new PackFixture(folder.resolve("project"));
    }

    @Test
    void aChildOfAChildIsBlockedByTheModelOfTheFirst() throws Exception {
        Asset original = fixture.image("original.png", 1, null);
        Asset upscaled = derived(original, "up.png");
        ran("upscale", original, model("research-net", "CC-BY-NC-4.0", "no"), upscaled);
        Asset cropped = derived(upscaled, "crop.png");
        ran("crop_resize", upscaled, Map.of(), cropped);
        pack(cropped);
        Problem problem = refusal("commercial");
        assertThat(problem.code()).isEqualTo("license-blocked");
        assertThat(problem.why()).isEqualTo("1 asset was made with the model research-net, whose licence (CC-BY-NC-4.0) does not allow the "
                + "results to be sold: " + cropped.filename() + ".");
        assertThat(refusal("personal").code()).as("a pack with a personal licence is sold too").isEqualTo("license-blocked");
        JsonNode lineage = forced().path("lineage");
        assertThat(lineage.path("commercial").asText()).isEqualTo("no");
        assertThat(lineage.path("edits").findValuesAsText("operation")).containsExactly("upscale", "crop_resize");
    }

    @Test
    void theWorstOfModelAndInputCounts() throws Exception {
        assertThat(saleOf(SampleAssets.generator("known"), "yes")).isEqualTo("yes");
        assertThat(saleOf(named("myMerge_v3.safetensors"), "yes")).isEqualTo("unknown");
        assertThat(saleOf(SampleAssets.generator("known"), "unknown")).isEqualTo("unknown");
        assertThat(saleOf(named("myMerge_v3.safetensors"), "no")).isEqualTo("no");
        pack(fixture.image("photo.png", 77, null));
        assertThat(forced().path("lineage").get("commercial").isNull()).as("no model had a part").isTrue();
    }

    @Test
    void whatWasDeletedForGoodOnTheWayStillCounts() {
        Asset original = fixture.image("original.png", 1, null);
        Asset upscaled = madeOfSomethingGone(original);
        pack(upscaled);
        assertThat(fixture.project.assets().find(upscaled.parentId())).isEmpty();
        assertThat(refusal("commercial").why()).contains("research-net");
    }

    @Test
    void aRecipeIsReadStepByStepAndEachOutputHasItsOwnSteps() throws Exception {
        Asset original = fixture.image("original.png", 1, null);
        Asset cut = derived(original, "cut.png");
        Asset tee = derived(cut, "tee.png");
        Map<String, Object> facts = new HashMap<>();
        facts.put("recipe", Map.of("id", "tee", "title", "Tee", "version", 1));
        facts.put("steps", List.of(step("bg_remove", model("cutter", "MIT", "yes")), step("upscale", model("research-net", "NC", "no"))));
        facts.put("output_steps", List.of(List.of(1, 2), List.of(1)));
        ran("recipe", original, facts, tee, cut);
        pack(cut);
        assertThat(forced().path("lineage").path("edits").findValuesAsText("model")).containsExactly("cutter");
        pack(tee);
        assertThat(refusal("commercial").next()).contains("step of the recipe Tee").contains(original.path());
        JsonNode lineage = forced().path("lineage");
        assertThat(lineage.path("edits").findValuesAsText("operation")).containsExactly("bg_remove", "upscale");
        assertThat(lineage.path("edits").findValuesAsText("device")).containsExactly("cpu", "cpu");
        facts.remove("output_steps");
        fixture = new PackFixture(folder.resolve("older"));
        Asset old = fixture.image("original.png", 1, null);
        Asset made = derived(old, "tee.png");
        ran("recipe", old, facts, made);
        pack(made);
        assertThat(refusal("commercial").why()).as("records of before").contains("research-net");
    }

    @Test
    void modelsThatMayBeUsedInsteadAreNamedTheTriedOnesFirst() {
        fixture.models = Optional.of(new ListedModels(List.of(
                ListedModels.model("research-net", ModelEntry.UPSCALE, "no", true, true),
                ListedModels.model("untried", ModelEntry.UPSCALE, "yes", false, true),
                ListedModels.model("absent", ModelEntry.UPSCALE, "yes", true, false),
                ListedModels.model("here", ModelEntry.UPSCALE, "yes", true, true),
                ListedModels.model("doubtful", ModelEntry.UPSCALE, "unknown", true, true),
                ListedModels.model("cutter", ModelEntry.BACKGROUND_REMOVAL, "yes", true, true))));
        Asset original = fixture.image("original.png", 1, null);
        Asset upscaled = derived(original, "up.png");
        ran("upscale", original, Map.of("model", "research-net"), upscaled);
        pack(upscaled);
        Problem problem = refusal("commercial");
        assertThat(problem.why()).as("the catalogue's licence, where the job has none").contains("(licence of research-net)");
        assertThat(problem.next()).isEqualTo("Run upscale again on " + original.path() + " with the model here or absent or untried or lanczos, "
                + "leave it out, or build with force if you hold another licence.");
    }

    @Test
    void whereNoModelIsKnownToAllowItThatIsSaid() {
        fixture.models = Optional.of(new ListedModels(List.of(
                ListedModels.model("research-net", ModelEntry.BACKGROUND_REMOVAL, "no", true, true),
                ListedModels.model("here", ModelEntry.UPSCALE, "yes", true, true))));
        Asset original = fixture.image("original.png", 1, null);
        Asset cut = derived(original, "cut.png");
        ran("bg_remove", original, model("research-net", "NC", "no"), cut);
        pack(cut);
        assertThat(refusal("commercial").next()).isEqualTo("Make it again from " + original.path() + " by other means, because no model here for "
                + "bg_remove is known to allow it, leave it out, or build with force if you hold another licence.");
    }

    @Test
    void everyAssetIsInTheFactsAndTheFirstOnesAreInTheSentence() throws Exception {
        Asset original = fixture.image("original.png", 1, null);
        List<Asset> many = java.util.stream.IntStream.range(0, 13).mapToObj(i -> derived(original, "up" + i + ".png")).toList();
        many.forEach(each -> ran("upscale", original, model("maybe-net", "not stated", "unknown"), each));
        pack(many.toArray(Asset[]::new));
        fixture.build(fixture.settings());
        Map<?, ?> finding = (Map<?, ?>) ((List<?>) fixture.context.facts().get("licenses")).getFirst();
        assertThat(finding.get("commercial")).isEqualTo("unknown");
        assertThat(finding.get("asset_count")).isEqualTo(13);
        assertThat((List<?>) finding.get("assets")).hasSize(13);
        assertThat(finding.get("inputs")).isEqualTo(List.of(original.path()));
        assertThat(((List<?>) fixture.context.facts().get("warnings")).getFirst().toString())
                .startsWith("13 assets were made with the model maybe-net, whose licence (not stated) does not say whether the results may be sold: ")
                .contains(many.get(9).filename() + " and 3 more. Make sure that you may sell them; if not: run upscale again on ")
                .doesNotContain(many.get(10).filename());
    }

    @Test
    void aChildWhoseMakingIsNotRecordedAndAnAdapterAreUnknown() throws Exception {
        Asset child = derived(fixture.image("original.png", 1, null), "child.png");
        GeneratorMetadata g = SampleAssets.generator("a cat");
        Asset adapted = fixture.image("adapted.png", 5, new GeneratorMetadata(g.platform(), null, g.model(), null, "a cat", null, null, null, null,
                null, null, null, List.of(new GeneratorMetadata.Lora("styles/ink_v2", 0.8), new GeneratorMetadata.Lora("off", 0.0)), "sample", 1, 1,
                Map.of()));
        pack(child, adapted);
        fixture.build(fixture.settings());
        assertThat(fixture.context.facts().get("warnings").toString()).contains("in a way that is not recorded").contains("the model ink_v2, whose licence")
                .doesNotContain("the model off");
        assertThat(manifest().path("assets").findValuesAsText("commercial")).containsExactly("unknown", "unknown");
    }

    /** Made of an intermediate that the project gave up: its row is gone, the jobs are not. */
    private Asset madeOfSomethingGone(Asset original) {
        AssetId gone = AssetId.random();
        Asset child = fixture.add(SampleFiles.png(fixture.root.resolve("in/" + ++seed + ".png"), 40, 30, seed), "crop.png",
                SampleAssets.imageFacts(40, 30), null, gone);
        add("upscale", original.id(), model("research-net", "NC", "no"), List.of(gone));
        add("crop_resize", gone, Map.of(), List.of(child.id()));
        return child;
    }

    private String saleOf(GeneratorMetadata generator, String ofModel) throws Exception {
        Asset original = fixture.image(ofModel + ++seed + ".png", seed, generator);
        Asset child = derived(original, "child.png");
        ran("bg_remove", original, model("net-" + ofModel, "L", ofModel), child);
        pack(child);
        return forced().path("lineage").path("commercial").asText();
    }

    private static GeneratorMetadata named(String model) {
        GeneratorMetadata g = SampleAssets.generator("a cat");
        return new GeneratorMetadata(g.platform(), null, model, null, "a cat", null, null, null, null, null, null, null, List.of(), "sample", 1, 1,
                Map.of());
    }

    private Asset derived(Asset parent, String name) {
        return fixture.add(SampleFiles.png(fixture.root.resolve("in/" + ++seed + ".png"), 40, 30, seed), seed + name,
                SampleAssets.imageFacts(40, 30), parent.generator(), parent.id());
    }

    private static Map<String, Object> model(String id, String license, String commercial) {
        return Map.of("model", id, "model_license", license, "model_commercial", commercial);
    }

    private static Map<String, Object> step(String kind, Map<String, Object> facts) {
        return Map.of("kind", kind, "settings", Map.of("model", "auto"), "facts", facts, "device", "cpu", "seconds", 0.1);
    }

    private void ran(String kind, Asset input, Map<String, Object> facts, Asset... made) {
        add(kind, input.id(), facts, Arrays.stream(made).map(Asset::id).toList());
    }

    private void add(String kind, AssetId input, Map<String, Object> facts, List<AssetId> made) {
        Instant now = Instant.now();
        fixture.project.jobs().add(List.of(new Job(JobId.random(), kind, new JobState.Success(now, now, made), Map.of(), List.of(input), now,
                null, "cpu", null, null, null, facts)));
    }

    private void pack(Asset... assets) {
        fixture.assets.clear();
        Arrays.stream(assets).map(Asset::id).forEach(fixture.assets::add);
    }

    private Problem refusal(String license) {
        StudioException refused = catchThrowableOfType(StudioException.class,
                () -> fixture.job().requirement(settings(license, false), fixture.project, fixture.assets));
        assertThat(refused).isNotNull();
        return refused.problem();
    }

    private JsonNode forced() throws Exception {
        fixture.build(settings("commercial", true));
        return manifest().path("assets").get(0);
    }

    private JsonNode manifest() throws Exception {
        return new ObjectMapper().readTree(fixture.dir().resolve("manifest.json").toFile());
    }

    private PackBuildSettings settings(@Nullable String license, boolean force) {
        PackBuildSettings s = fixture.settings();
        return new PackBuildSettings(s.name(), null, null, null, license, s.version(), s.targets(), null, true, true, s.clock(), force);
    }
}
