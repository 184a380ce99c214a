package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.db.OldDatabases;
import org.podstudio.testsupport.Hashes;

/** Projects of former programs where nothing can be written: a disc, a share, a folder of somebody else. */
class OldOnReadOnlyTest {
    private static final StudioException REFUSAL = StudioException.of("project-read-only", "The project was not opened.",
            "The folder cannot be written.", "Make the folder writable, or copy the project elsewhere.");

    @TempDir
    Path temporary;

    private UserHome home() {
        return new UserHome(temporary.resolve("home"));
    }

    private Project open(Path root, Engine engine) throws StudioException {
        return new ReadOnlyOpening(root, engine, home(), Optional::empty, sentence -> {}).open(REFUSAL);
    }

    private List<Path> copies() throws Exception {
        Path folder = home().cache().resolve("read-only");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> copies = Files.list(folder)) {
            return copies.toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aProjectOfEveryOlderVersionIsReadWithoutAByteBesideIt(Engine engine) throws Exception {
        for (Map.Entry<Integer, Path> old : DatabaseEdits.olderVersions(engine, temporary).entrySet()) {
            Path root = old.getValue();
            OldDatabases.addFox(engine, engine.file(root));
            Map<Path, String> before = files(root);
            try (Project project = open(root, engine)) {
                assertThat(project.readOnly()).as("version %d", old.getKey()).hasValueSatisfying(why ->
                        assertThat(why.code()).isEqualTo("project-read-only"));
                assertThat(project.assets().list(QueryParser.parse("tag:\"red fox\" theme:wood"), AssetSort.NEWEST, 10, 0).total()).isEqualTo(1);
                assertThat(project.assets().list(QueryParser.parse("fox"), AssetSort.NEWEST, 10, 0).total()).isEqualTo(1);
                assertThat(project.assets().facets(QueryParser.parse("")).total()).isEqualTo(1);
                project.backup(temporary.resolve(engine + "." + old.getKey()));
            }
            assertThat(files(root)).as("version %d", old.getKey()).isEqualTo(before);
            assertThat(copies()).isEmpty();
        }
    }

    private static Map<Path, String> files(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            Map<Path, String> hashes = new java.util.TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(file, Hashes.sha256(file));
            }
            return hashes;
        }
    }

    @Test
    void whatAKilledProgramLeftInTheLogIsReadFromACopy() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            fixture.add(new Fixture.Draft().tagged("kept"));
            Path killed = Files.createDirectories(temporary.resolve("killed"));
            for (String name : List.of("podstudio.db", "podstudio.db-wal", "config.json")) { // as they lie there while it is open
                Files.copy(fixture.root.resolve(name), killed.resolve(name));
            }
            Map<Path, String> before = files(killed);
            try (Project project = open(killed, Engine.SQLITE)) {
                assertThat(project.assets().list(QueryParser.parse("tag:kept"), AssetSort.NEWEST, 10, 0).total()).isEqualTo(1);
            }
            assertThat(files(killed)).isEqualTo(before);
        }
    }

    @Test
    void whereNoCopyCanBeMadeItIsToldThatItMustBeOpenedOnceWhereItCanBeWritten() throws Exception {
        Path root = Files.createDirectories(temporary.resolve("old"));
        OldDatabases.make(Engine.SQLITE, Engine.SQLITE.file(root), 6);
        OldDatabases.addFox(Engine.SQLITE, Engine.SQLITE.file(root));
        Files.createDirectories(home().root());
        Files.writeString(home().cache(), "a file where the folder should be");
        assertThatThrownBy(() -> open(root, Engine.SQLITE)).isInstanceOfSatisfying(StudioException.class, e -> {
            assertThat(e.problem().code()).isEqualTo("project-read-only");
            assertThat(e.problem().why()).contains("An older PODStudio made it").contains(root.toString());
            assertThat(e.problem().next()).contains("open it there once");
        });
    }

    @Test
    void copiesOfKilledProgramsAreRemovedAndThoseInUseStay() throws Exception {
        Path root = Files.createDirectories(temporary.resolve("old"));
        OldDatabases.make(Engine.SQLITE, Engine.SQLITE.file(root), 6);
        OldDatabases.addFox(Engine.SQLITE, Engine.SQLITE.file(root));
        Path dead = Files.createDirectories(home().cache().resolve("read-only/999999999999-x"));
        List<Path> seen = new ArrayList<>();
        try (Project first = open(root, Engine.SQLITE); Project second = open(root, Engine.SQLITE)) {
            seen.addAll(copies());
            assertThat(first.assets().countByType()).isEqualTo(second.assets().countByType());
        }
        assertThat(seen).hasSize(2).doesNotContain(dead);
        assertThat(copies()).isEmpty();
    }
}
