package org.podstudio.library.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.watch.GeneratorFolders.Found;
import org.podstudio.testsupport.MemorySettings;
import org.podstudio.ui.Work;

class WelcomePresenterTest {
    @TempDir
    Path home;

    private final MemorySettings user = new MemorySettings();
    private final List<String> happened = new ArrayList<>();
    private final Shown view = new Shown();
    private List<Found> generators = List.of();
    private WelcomePresenter presenter;

    @BeforeEach
    void present() {
        WelcomePresenter.WelcomeServices services = new WelcomePresenter.WelcomeServices(SettingValues.of(Optional.of(user), Optional.empty()),
                Optional.of(() -> generators), Optional.empty(), setting -> happened.add("changed " + setting.key()),
                (project, watched) -> happened.add("began " + home.relativize(project) + " watching "
                        + watched.stream().map(folder -> home.relativize(folder).toString()).toList()),
                () -> happened.add("left"));
        presenter = new WelcomePresenter(view, Work.direct(), services, home.resolve("First"));
    }

    @Test
    void threeStepsWithAnswersThatWillDoBeginAProject() {
        presenter.open();
        assertThat(view.step).isEqualTo(WelcomeStep.PROJECT);
        presenter.next();
        assertThat(view.step).isEqualTo(WelcomeStep.FOLDERS);
        presenter.next();
        assertThat(view.step).isEqualTo(WelcomeStep.LOOK);
        presenter.next();
        assertThat(view.closed).isTrue();
        assertThat(happened).containsExactly("began First watching []");
    }

    @Test
    void whatGeneratorsSaveIsOfferedChosenAndCanBeLeftOut() {
        generators = List.of(new Found("ComfyUI", home.resolve("ComfyUI/output"), 12), new Found("Fooocus", home.resolve("Fooocus/outputs"), 3));
        presenter.open();
        assertThat(view.chosen).containsExactly(home.resolve("ComfyUI/output"), home.resolve("Fooocus/outputs"));
        presenter.watch(home.resolve("ComfyUI/output"), false);
        presenter.add(home.resolve("renders"));
        presenter.add(home.resolve("renders"));
        assertThat(view.folders).hasSize(3);
        presenter.next();
        presenter.next();
        presenter.next();
        assertThat(happened).containsExactly("began First watching [Fooocus/outputs, renders]");
    }

    @Test
    void leavingAtAnyStepIsOnePressAndHappensOnce() {
        presenter.open();
        presenter.next();
        presenter.skip();
        presenter.skip();
        presenter.next();
        assertThat(view.closed).isTrue();
        assertThat(happened).containsExactly("left");
    }

    @Test
    void aStartThatOpensAProjectMeanwhileEndsIt() {
        presenter.open();
        presenter.overtaken();
        presenter.skip();
        assertThat(view.closed).isTrue();
        assertThat(happened).isEmpty();
    }

    @Test
    void aFolderThatCannotBeIsToldAndHoldsTheFirstStep() throws Exception {
        presenter.open();
        presenter.projectNamed("somewhere");
        assertThat(view.mistake).isPresent();
        presenter.next();
        assertThat(view.step).isEqualTo(WelcomeStep.PROJECT);
        presenter.projectNamed(Files.createFile(home.resolve("a file")).toString());
        assertThat(view.mistake).isPresent();
        presenter.projectNamed(home.resolve("Other").toString());
        assertThat(view.mistake).isEmpty();
        presenter.next();
        presenter.next();
        presenter.next();
        assertThat(happened).containsExactly("began Other watching []");
    }

    @Test
    void theThemeHoldsAtOnce() {
        user.put("look.theme", "light");
        presenter.open();
        assertThat(view.theme).isEqualTo("light");
        presenter.theme("system");
        assertThat(user.get("look.theme")).contains("system");
        assertThat(happened).containsExactly("changed look.theme");
    }

    private static final class Shown implements WelcomeView {
        WelcomeStep step = WelcomeStep.LOOK;
        Optional<String> mistake = Optional.empty();
        List<Found> folders = List.of();
        List<Path> chosen = List.of();
        String theme = "";
        boolean closed;

        @Override
        public void showStep(WelcomeStep next) {
            step = next;
        }

        @Override
        public void showProject(Path folder, Optional<String> wrong) {
            mistake = wrong;
        }

        @Override
        public void showFolders(List<Found> all, List<Path> wanted, boolean searching) {
            folders = all;
            chosen = wanted;
        }

        @Override
        public void showTheme(String word) {
            theme = word;
        }

        @Override
        public void showMachine(String machine) { }

        @Override
        public void close() {
            closed = true;
        }
    }
}
