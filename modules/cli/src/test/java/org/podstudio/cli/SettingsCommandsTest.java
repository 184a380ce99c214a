package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.testsupport.MemorySettings;

/** {@code settings}: the same table as in the window. */
class SettingsCommandsTest {
    @TempDir
    Path home;

    private final MemorySettings user = new MemorySettings();
    private final FakeProjects projects = new FakeProjects();
    private Cli cli;

    @BeforeEach
    void start() {
        cli = Cli.with(home, projects, user);
    }

    @Test
    void everySettingIsListedWithWhoseChoiceItIs() {
        projects.create(home.resolve("project"));
        cli.run("settings", "set", "import.mode", "move").exits(0);
        cli.run("settings", "set", "import.mode", "reference", "--for", "project").exits(0);
        JsonNode all = cli.run("settings", "list", "--json").exits(0).json();
        assertThat(all).hasSize(StudioSettingsTable.all().size());
        JsonNode mode = StreamSupport.stream(all.spliterator(), false).filter(one -> one.get("key").asText().equals("import.mode")).findFirst()
                .orElseThrow();
        assertThat(mode.get("value").asText()).isEqualTo("reference");
        assertThat(mode.get("chosen_for").asText()).isEqualTo("project");
        assertThat(mode.get("standard").asText()).isEqualTo("copy");
    }

    @Test
    void everyonesSettingsNeedNoProject() {
        assertThat(cli.run("settings", "set", "look.theme", "light", "--json").exits(0).json().get("value").asText()).isEqualTo("light");
        assertThat(user.get("look.theme")).contains("light");
        cli.run("settings", "list").exits(0);
        assertThat(cli.run("settings", "reset", "look.theme", "--json").exits(0).json().get("value").asText()).isEqualTo("dark");
        assertThat(user.all()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        assertThat(cli.run("settings", "set", "look.theme", "purple", "--json").exits(2).json().at("/error/code").asText())
                .isEqualTo("bad-setting");
        cli.run("settings", "set", "look.them", "light").exits(2);
        cli.run("settings", "set", "look.theme", "light", "--for", "project").exits(2);
        cli.run("settings", "set", "watch.folders", "[]").exits(2);
        assertThat(user.all()).isEmpty();
    }
}
