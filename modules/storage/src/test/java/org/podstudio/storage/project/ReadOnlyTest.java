package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.UncheckedStudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Engine;
import org.podstudio.testsupport.Hashes;

/** A project that a newer PODStudio has changed: everything can be read, nothing is written. */
class ReadOnlyTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aNewerDatabaseIsReadAndEachChangeFailsWithTheReason(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft().tagged("kept").prompted("a dragon", "", "sdxl"));
            fixture.project.settings().put("a.setting", "text");
            fixture.close();
            DatabaseEdits.run(engine, fixture.root, "INSERT INTO schema_version VALUES (99, 'V099__future', 'x', 0)",
                    "ALTER TABLE assets ADD COLUMN aesthetic DOUBLE PRECISION");
            String before = Hashes.sha256(engine.file(fixture.root));
            try (Project project = fixture.projects.open(fixture.root)) {
                assertThat(project.notices()).extracting(Problem::code).containsExactly("project-newer");
                assertThat(project.readOnly().orElseThrow().why()).contains("99");
                assertThat(project.assets().list(QueryParser.parse("dragon tag:kept"), org.podstudio.core.api.asset.AssetSort.NEWEST, 10, 0)
                        .assets()).containsExactly(asset);
                assertThat(project.assets().history(asset.id())).hasSize(1);
                assertThat(project.settings().get("a.setting")).contains("text");
                assertThat(project.jobs().list(null, 10)).isEmpty();
                assertThat(project.care().look(ProjectCare.SILENT).missing()).isEmpty();

                assertThat(CareTest.code(() -> project.assets().curate(new Curation.Rate(3), List.of(asset.id())))).isEqualTo("project-newer");
                assertThat(CareTest.code(() -> project.assets().undo())).isEqualTo("project-newer");
                assertThat(CareTest.code(() -> project.stagingFolder(JobId.random()))).isEqualTo("project-newer");
                assertThat(CareTest.code(() -> project.publisher().publish(JobId.random(), List.of(), Publisher.Duplicates.ADD)))
                        .isEqualTo("project-newer");
                assertThatThrownBy(() -> project.settings().put("b", "c")).isInstanceOfSatisfying(UncheckedStudioException.class,
                        e -> assertThat(e.problem().next()).contains("Update PODStudio"));
                project.backup(temporary.resolve("copy.backup"));
                assertThat(temporary.resolve("copy.backup")).isNotEmptyFile();
            }
            if (engine == Engine.SQLITE) {
                assertThat(Hashes.sha256(engine.file(fixture.root))).as("not a byte is changed").isEqualTo(before);
            }
            try (Stream<Path> staging = Files.list(fixture.root.resolve("Work/.staging"))) {
                assertThat(staging).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aNewerDatabaseWhoseTablesAreOthersIsRefusedWithTheReason(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fixture.add(new Fixture.Draft());
            fixture.close();
            DatabaseEdits.run(engine, fixture.root, "INSERT INTO schema_version VALUES (99, 'V099__future', 'x', 0)",
                    "ALTER TABLE assets RENAME TO things");
            assertThat(CareTest.code(() -> fixture.projects.open(fixture.root))).isEqualTo("project-newer");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aProjectOfEveryOlderVersionOpensWithABackupMadeFirst(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fixture.close();
            for (Map.Entry<Integer, Path> old : DatabaseEdits.olderVersions(engine, temporary).entrySet()) {
                try (Project project = fixture.projects.open(old.getValue())) {
                    assertThat(project.assets().countByType()).isEmpty();
                    assertThat(project.readOnly()).isEmpty();
                }
                try (Stream<Path> backups = Files.list(old.getValue().resolve("Backups"))) {
                    assertThat(backups.map(file -> file.getFileName().toString()))
                            .anyMatch(name -> name.startsWith("before-migration-") && name.contains("-v" + old.getKey()));
                }
            }
        }
    }
}
