package org.podstudio.inspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobQueue.SettingField;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.job.Preset;
import org.podstudio.core.api.job.Presets;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipe;
import org.podstudio.core.api.recipe.Recipes;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class EnhancePresenterTest implements EnhanceView {
    private static final Problem SLOW = new Problem("slow", "It will take long.", "There is no graphics card.", "Be patient.");

    @TempDir
    Path folder;

    private final Asset cat = SampleAssets.image("cat.png");
    private final List<JobRequest> submitted = new ArrayList<>();
    private List<Choice> choices = List.of();
    private List<SettingField> fields = List.of();
    private List<Preset> presets = List.of();
    private String told = "";
    private int forms;
    private boolean concerned = true;
    private boolean blocked;
    private String reach = "";
    private String kindId = "blur";
    private boolean touchUp;
    private Named named = Named.NOTHING;
    private Verdict verdict = new Verdict(false, false, Optional.empty());
    private Optional<StudioException> refusal = Optional.empty();
    private MemoryProject project;
    private EnhancePresenter presenter;

    /** Settings of the operation below. */
    record Settings(String model) implements JobSettings {}

    private final class Blur implements FileOperation<Settings> {
        @Override
        public Requirement requirement(Settings settings, InputFile input) throws StudioException {
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            return Requirement.NONE;
        }

        @Override
        public List<OutputFile> apply(Settings settings, InputFile input, JobContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean concerns(String setting, MediaType type) {
            return concerned;
        }

        @Override
        public KindCard<Settings> card() {
            return new KindCard<>(kindId, "Blur", new Settings("auto"), Set.of(MediaType.IMAGE), Lane.CPU);
        }
    }

    @BeforeEach
    void open() {
        Recipe recipe = new Recipe("soft", "Soft look", "Softens.", 1, "_soft", List.of(new Recipe.Step("blur", Map.of(), Recipe.Flow.CHAIN)));
        named = new Named(Optional.of(answering(Recipes.class, Map.of("list", new Recipes.Listing(List.of(
                new Recipes.Entry(recipe, Recipes.Origin.BUILT_IN, Set.of(MediaType.IMAGE), Optional.empty()),
                new Recipes.Entry(new Recipe("up", "Up", "", 1, "_up", recipe.steps()), Recipes.Origin.USER, Set.of(), Optional.of(SLOW))), List.of())))),
                Optional.of(answering(Presets.class, Map.of("list", new Presets.Listing(List.of(
                        new Presets.Entry(new Preset("p", "Portrait", Map.of("model", "u2net")), Presets.Origin.BUILT_IN)), List.of())))));
        project = new MemoryProject(folder);
        project.assets().add(List.of(cat));
        Blur blur = new Blur();
        JobQueue queue = (JobQueue) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {JobQueue.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "kinds" -> List.of(blur);
                    case "kind" -> Optional.of(blur);
                    case "settingsOf" -> List.of(new SettingField("model", "string", "auto", List.of()));
                    case "requirement" -> blur.requirement(new Settings("auto"), (InputFile) args[1]);
                    case "alternatives" -> {
                        Map<String, Object> automatic = new java.util.LinkedHashMap<>(Map.of("model", "lanczos"));
                        automatic.put("tile", null);
                        yield List.of(Map.of("scale", 2), automatic);
                    }
                    case "submitEach" -> {
                        submitted.add((JobRequest) args[1]);
                        yield new JobQueue.Submitted(List.of(), Map.of());
                    }
                    case "paused" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        presenter = new EnhancePresenter(this, queue,
                Optional.of((title, requirement, target) -> blocked
                        ? new org.podstudio.core.api.hardware.Verdict.Block(SLOW) : new org.podstudio.core.api.hardware.Verdict.Warn(SLOW)), Optional.empty(),
                named, Work.direct());
    }

    @SuppressWarnings("unchecked")
    private <T> T answering(Class<T> service, Map<String, Object> answers) {
        return (T) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {service},
                (proxy, method, args) -> java.util.Objects.requireNonNull(answers.get(method.getName()), method.getName()));
    }

    private void select(Asset asset) {
        presenter.show(Optional.of(project), List.of(asset.id()), Optional.of(asset));
    }

    @Test
    void itOffersWhatWorksOnTheSelectedTypeAndItsSettings() {
        select(cat);
        assertThat(choices).startsWith(new Choice("blur", "Blur"));
        assertThat(presets).extracting(Preset::title).containsExactly("Portrait");
        assertThat(fields).extracting(SettingField::name).containsExactly("model");
    }

    @Test
    void whatIsAskedForByItsNameIsChosenAsSoonAsItIsOnOffer() {
        presenter.wish("recipe:soft");
        assertThat(told).isEmpty();
        select(cat);
        assertThat(told).isEqualTo("Softens. Steps: blur.");
        presenter.wish("blur");
        assertThat(fields).extracting(SettingField::name).containsExactly("model");
    }

    @Test
    void aWishThatTheSelectionIsNothingForIsForgotten() {
        presenter.wish("recipe:of-sounds");
        select(cat);
        int before = forms;
        presenter.choose("blur");
        select(SampleAssets.image("dog.png"));
        assertThat(forms).as("only what was chosen since").isEqualTo(before + 1);
    }

    @Test
    void recipesThatWorkOnTheTypeAreOfferedBehindTheOperationsAndRunAsOne() {
        select(cat);
        assertThat(choices).extracting(Choice::title).containsExactly("Blur", "Recipe: Soft look");
        presenter.choose("recipe:soft");
        assertThat(told).isEqualTo("Softens. Steps: blur.");
        assertThat(presets).isEmpty();
        presenter.run(Map.of("keep", "all"));
        assertThat(submitted).containsExactly(new JobRequest("blur", Map.of("keep", "all", "recipe", "soft"), List.of(cat.id())));
    }

    @Test
    void selectingAnotherAssetOfTheTypeLeavesTheFormAsItStands() {
        select(cat);
        presenter.choose("recipe:soft");
        int before = forms;
        Asset dog = SampleAssets.image("dog.png");
        project.assets().add(List.of(dog));
        select(dog);
        assertThat(forms).isEqualTo(before);
    }

    @Test
    void aWarningIsShownAndDoesNotHinder() {
        select(cat);
        assertThat(verdict).isEqualTo(new Verdict(true, true, Optional.of(SLOW)));
    }

    @Test
    void whatCannotWorkAtAllCannotBeRun() {
        refusal = Optional.of(StudioException.of("model-missing", "Not run.", "The model u2net is not here.", "Fetch it."));
        select(cat);
        assertThat(verdict.runs()).isFalse();
        assertThat(verdict.problem().orElseThrow().next()).isEqualTo("Fetch it.");
    }

    @Test
    void whereItIsTooMuchForThisMachineWhatWorksIsOffered() {
        blocked = true;
        select(cat);
        assertThat(verdict.runs()).isFalse();
        assertThat(verdict.problem()).contains(SLOW);
        assertThat(verdict.offers()).containsExactly(new Offer("Scale: 2", Map.of("scale", 2)),
                new Offer("Model: lanczos, Tile: automatic", Map.of("model", "lanczos", "tile", "")));
    }

    @Test
    void runSubmitsTheSelectionWithWhatWasChanged() {
        select(cat);
        presenter.run(Map.of("model", "u2net"));
        assertThat(submitted).containsExactly(new JobRequest("blur", Map.of("model", "u2net"), List.of(cat.id())));
    }

    @Test
    void aMaskIsTouchedUpOfOnePictureAndWhereMasksAreMade() {
        select(cat);
        assertThat(touchUp).as("blurring makes none").isFalse();
        kindId = "bg_remove";
        presenter.show(Optional.empty(), List.of(), Optional.empty());
        select(cat);
        assertThat(touchUp).isTrue();
        Asset dog = SampleAssets.image("dog.png");
        project.assets().add(List.of(dog));
        presenter.show(Optional.of(project), List.of(cat.id(), dog.id()), Optional.of(cat));
        assertThat(touchUp).as("several are too many").isFalse();
    }

    @Test
    void ofSeveralItSaysOnHowManyItWorks() {
        Asset dog = SampleAssets.image("dog.png");
        Asset song = song();
        project.assets().add(List.of(dog, song));
        presenter.show(Optional.of(project), List.of(cat.id(), dog.id()), Optional.of(cat));
        assertThat(reach).isEqualTo("On all 2 selected");
        presenter.show(Optional.of(project), List.of(cat.id(), song.id(), dog.id()), Optional.of(cat));
        assertThat(reach).isEqualTo("On 2 of 3 selected; left out: 1 sound");
        select(cat);
        assertThat(reach).isEmpty();
    }

    private static Asset song() {
        Asset like = SampleAssets.image("a.wav");
        return new Asset(like.id(), "a.wav", "a.wav", like.hash(), 1, like.createdAt(), null, like.source(), null,
                SampleAssets.audioFacts(3), "unsorted", List.of(), like.status(), null, null, null, null, false, false, null);
    }

    @Test
    void settingsThatMeanNothingForTheTypeAreLeftOut() {
        concerned = false;
        select(cat);
        assertThat(fields).isEmpty();
    }

    @Test
    void nothingIsOfferedForATypeThatNoOperationTakes() {
        select(cat);
        Asset song = new Asset(cat.id(), "a.wav", "a.wav", cat.hash(), 1, cat.createdAt(), null, cat.source(), null,
                SampleAssets.audioFacts(3), "unsorted", List.of(), cat.status(), null, null, null, null, false, false, null);
        select(song);
        assertThat(choices).isEmpty();
        presenter.run(Map.of());
        assertThat(submitted).isEmpty();
    }

    @Override
    public void showChoices(List<Choice> shown, String chosen) {
        choices = shown;
    }

    @Override
    public void showSettings(List<SettingField> shown, BiPredicate<String, Map<String, String>> means, String words) {
        fields = shown;
        told = words;
        forms++;
    }

    @Override
    public void showPresets(List<Preset> shown) {
        presets = shown;
    }

    @Override
    public void showVerdict(Verdict shown, Optional<Fetch> fetch) {
        verdict = shown;
    }

    @Override
    public void showTouchUp(boolean possible) {
        touchUp = possible;
    }

    @Override
    public void showReach(String sentence) {
        reach = sentence;
    }

    @Override
    public void started(String what, String sentence) {
        // The toast is the window's.
    }

    @Override
    public void showBusy(String sentence) {
        // As above.
    }

    @Override
    public void problem(Problem problem) {
        throw new AssertionError(problem.lines());
    }
}
