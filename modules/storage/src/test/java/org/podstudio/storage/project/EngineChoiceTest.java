package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.storage.db.Engine;

class EngineChoiceTest {
    @TempDir
    Path root;

    @Test
    void sqliteIsTheDefaultAndH2StandsInWhereItsLibraryDoesNotLoad() throws Exception {
        assertThat(EngineChoice.forNew(root, Optional.empty(), () -> true)).isEqualTo(Engine.SQLITE);
        assertThat(EngineChoice.forNew(root, Optional.empty(), () -> false)).isEqualTo(Engine.H2);
        assertThat(EngineChoice.forNew(root, Optional.of("sqlite"), () -> false)).isEqualTo(Engine.H2);
    }

    @Test
    void theProjectsConfigGoesBeforeTheUsersAndSqliteIsNotEvenAsked() throws Exception {
        Files.writeString(root.resolve("config.json"), "{\"engine\":\"h2\"}");
        assertThat(EngineChoice.forNew(root, Optional.of("sqlite"), () -> {
            throw new AssertionError("not needed");
        })).isEqualTo(Engine.H2);
    }

    @Test
    void anUnknownEngineIsRefusedByName() throws Exception {
        assertThat(CareTest.code(() -> EngineChoice.forNew(root, Optional.of("oracle"), () -> true))).isEqualTo("bad-setting");
    }

    @Test
    void aConfigThatIsNoJsonCountsAsEmptyAndIsKept() throws Exception {
        Path config = Files.writeString(root.resolve("config.json"), "{engine: h2");
        assertThat(EngineChoice.forNew(root, Optional.empty(), () -> true)).isEqualTo(Engine.SQLITE);
        new JsonFile(config).write(java.util.Map.of("engine", "sqlite"));
        assertThat(root.resolve("config.json.damaged")).hasContent("{engine: h2");
    }
}
