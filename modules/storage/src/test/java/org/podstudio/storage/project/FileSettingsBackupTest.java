package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.UserHome;

class FileSettingsBackupTest {
    @TempDir
    Path temporary;

    private FileUserSettings user;
    private FileSettingsBackup backup;
    private Path file;

    @BeforeEach
    void aUser() {
        user = new FileUserSettings(new UserHome(temporary.resolve("home")));
        backup = new FileSettingsBackup(() -> user, List::of);
        file = temporary.resolve("settings.json");
    }

    @Test
    void aBackupBringsBackWhatWasSetAndTakesAwayWhatWasNot() throws Exception {
        user.put("look.theme", "light");
        user.put("pack.author", "Ädelheid “Ä” 夕焼け");
        user.put("library.open", "images");
        backup.write(file);
        user.put("look.theme", "system");
        user.put("import.mode", "move");
        user.remove("pack.author");
        assertThat(backup.restore(file)).isEmpty();
        assertThat(user.all()).isEqualTo(Map.of("look.theme", "light", "pack.author", "Ädelheid “Ä” 夕焼け", "library.open", "images"));
    }

    @Test
    void whatCannotBeUsedIsLeftOutAndNamed() throws Exception {
        Files.writeString(file, "{\"podstudio_settings\": 1, \"settings\": {\"look.theme\": \"purple\", \"no.such\": \"x\", "
                + "\"auto_approve_threshold\": \"4\", \"import.mode\": \"move\", \"pack.zip\": 7}}");
        assertThat(backup.restore(file)).containsExactly("look.theme", "no.such", "auto_approve_threshold", "pack.zip");
        assertThat(user.all()).isEqualTo(Map.of("import.mode", "move"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json {", "[]", "{\"settings\": {\"look.theme\": \"light\"}}", "{\"podstudio_settings\": 1}"})
    void aFileThatIsNoneChangesNothing(String text) throws Exception {
        user.put("look.theme", "light");
        Files.writeString(file, text);
        assertThatThrownBy(() -> backup.restore(file)).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().code()).isEqualTo("bad-settings-file"));
        assertThat(user.all()).isEqualTo(Map.of("look.theme", "light"));
    }

    @Test
    void aValueThatPeopleWroteInsideObjectsIsReplacedNotDoubled() throws Exception {
        Path config = temporary.resolve("home/config.json");
        Files.createDirectories(config.getParent());
        Files.writeString(config, "{\"import\": {\"mode\": \"move\", \"theme_rules\": []}, \"look\": {\"theme\": \"light\"}}");
        user.put("import.mode", "reference");
        assertThat(user.get("import.mode")).contains("reference");
        user.remove("look.theme");
        assertThat(user.all()).isEqualTo(Map.of("import.mode", "reference", "import.theme_rules", "[]"));
    }
}
