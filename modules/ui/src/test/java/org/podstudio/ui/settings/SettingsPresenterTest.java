package org.podstudio.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingScope;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.watch.WatchedFolder;
import org.podstudio.ui.Work;

class SettingsPresenterTest {
    @TempDir
    Path folder;

    private final SettingsFixture fixture = new SettingsFixture();
    private final Shown view = new Shown();
    private final SettingsPresenter presenter = new SettingsPresenter(view, Work.direct(), fixture.access());

    @Test
    void whatIsChosenIsStoredAtOnceAndTold() {
        presenter.load();
        presenter.change(StudioSettingsTable.IMPORT_MODE, SettingScope.EVERYONE, "move");
        assertThat(fixture.user.all()).isEqualTo(Map.of("import.mode", "move"));
        assertThat(fixture.changed).containsExactly("import.mode");
        assertThat(view.of(StudioSettingsTable.IMPORT_MODE).set()).isTrue();
    }

    @Test
    void whatCannotBeStoredIsToldAtTheFieldAndNotStored() {
        presenter.load();
        presenter.change(StudioSettingsTable.CACHE_MAX_MB, SettingScope.EVERYONE, "much");
        assertThat(view.mistakes.get("cache.max_mb")).contains("Type a whole number from 1 to 999999999.");
        assertThat(fixture.user.all()).isEmpty();
        assertThat(fixture.changed).isEmpty();
        presenter.change(StudioSettingsTable.CACHE_MAX_MB, SettingScope.EVERYONE, "500");
        assertThat(view.mistakes.get("cache.max_mb")).isEmpty();
        assertThat(fixture.user.all()).isEqualTo(Map.of("cache.max_mb", "500"));
    }

    @Test
    void resetGoesBackToTheStandard() {
        fixture.user.put("look.theme", "light");
        presenter.load();
        assertThat(view.of(StudioSettingsTable.THEME).set()).isTrue();
        presenter.reset(view.of(StudioSettingsTable.THEME));
        assertThat(view.of(StudioSettingsTable.THEME).text()).isEqualTo("dark");
        assertThat(view.of(StudioSettingsTable.THEME).set()).isFalse();
        assertThat(fixture.user.all()).isEmpty();
    }

    @Test
    void aProjectGetsAValueOfItsOwnAndLosesItAgain() {
        fixture.openProject(folder);
        fixture.user.put("import.mode", "move");
        presenter.load();
        assertThat(view.of(StudioSettingsTable.IMPORT_MODE).scope()).isEqualTo(SettingScope.EVERYONE);
        presenter.scope(view.of(StudioSettingsTable.IMPORT_MODE), SettingScope.PROJECT);
        assertThat(view.of(StudioSettingsTable.IMPORT_MODE).scope()).isEqualTo(SettingScope.PROJECT);
        presenter.change(StudioSettingsTable.IMPORT_MODE, SettingScope.PROJECT, "reference");
        assertThat(fixture.project.orElseThrow().settings().get("import.mode")).contains("reference");
        assertThat(fixture.user.get("import.mode")).contains("move");
        presenter.scope(view.of(StudioSettingsTable.IMPORT_MODE), SettingScope.EVERYONE);
        assertThat(view.of(StudioSettingsTable.IMPORT_MODE).text()).isEqualTo("move");
    }

    @Test
    void aProjectsSettingNeedsAProject() {
        presenter.load();
        assertThat(view.of(StudioSettingsTable.AUTO_APPROVE).possible()).isFalse();
        assertThat(view.of(StudioSettingsTable.IMPORT_MODE).possible()).isTrue();
        assertThat(view.project).isEmpty();
        fixture.openProject(folder);
        presenter.load();
        assertThat(view.of(StudioSettingsTable.AUTO_APPROVE).possible()).isTrue();
        assertThat(view.project).isNotEmpty();
    }

    @Test
    void whatIsBrokenInTheFileIsShownWithWhatIsWrong() {
        fixture.user.put("cache.max_mb", "much");
        presenter.load();
        assertThat(view.of(StudioSettingsTable.CACHE_MAX_MB).text()).isEqualTo("much");
        assertThat(view.of(StudioSettingsTable.CACHE_MAX_MB).mistake()).isPresent();
    }

    @Test
    void searchLooksAtNamesExplanationsChoicesAndKeys() {
        presenter.search("GREY");
        assertThat(view.found).containsExactly(StudioSettingsTable.CANVAS, StudioSettingsTable.GROUND);
        presenter.search("high contrast");
        assertThat(view.found).containsExactly(StudioSettingsTable.THEME);
        presenter.search("cache.max");
        assertThat(view.found).containsExactly(StudioSettingsTable.CACHE_MAX_MB);
        presenter.search("prompts new pack");
        assertThat(view.found).containsExactly(StudioSettingsTable.PACK_PROMPTS);
        presenter.search("quux");
        assertThat(view.found).isEmpty();
        presenter.search("  ");
        assertThat(view.found).isEqualTo(StudioSettingsTable.all());
    }

    @Test
    void watchedFoldersAreKeptWithTheProjectAndTold() {
        WatchedFolder output = new WatchedFolder(folder.resolve("output"), true, "copy", null, List.of());
        presenter.watch(List.of(output));
        assertThat(fixture.watched).as("no project is open").isEmpty();
        fixture.openProject(folder);
        presenter.watch(List.of(output));
        presenter.watch(List.of(output));
        assertThat(fixture.watched).containsExactly(output);
        assertThat(fixture.changed).as("told when something changed").containsExactly("watch.folders");
    }

    @Test
    void aBackupIsRestoredAndEverythingShownAnew() {
        Path file = folder.resolve("kept.json");
        fixture.user.put("look.theme", "light");
        presenter.backUp(file);
        assertThat(view.told).contains(file.toString());
        presenter.reset(ShownSetting.read(fixture.access().values(), StudioSettingsTable.THEME));
        presenter.restore(file);
        assertThat(view.of(StudioSettingsTable.THEME).text()).isEqualTo("light");
        assertThat(fixture.changed).contains("look.theme");
        assertThat(view.told).contains("old.key");
    }

    private static final class Shown implements SettingsView {
        final Map<String, ShownSetting> settings = new HashMap<>();
        final Map<String, Optional<String>> mistakes = new HashMap<>();
        final List<Problem> problems = new ArrayList<>();
        List<Setting> found = List.of();
        String project = "";
        String told = "";

        ShownSetting of(Setting setting) {
            return settings.get(setting.key());
        }

        @Override
        public void showProject(String name) {
            project = name;
        }

        @Override
        public void show(ShownSetting setting) {
            settings.put(setting.setting().key(), setting);
        }

        @Override
        public void showWatched(List<WatchedFolder> folders) { }

        @Override
        public void tell(Setting setting, Optional<String> mistake) {
            mistakes.put(setting.key(), mistake);
        }

        @Override
        public void showFound(List<Setting> all, String search) {
            found = all;
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void done(String sentence) {
            told = sentence;
        }
    }
}
