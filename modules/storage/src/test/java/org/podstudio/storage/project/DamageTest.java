package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.UncheckedStudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Engine;

/** Whatever happened to the database file: the files are there again, what a backup knew is known, and the user is told. */
class DamageTest {
    /** Ways in which files get damaged by disks, drives pulled out, and other programs. */
    enum Damage {
        HEADER_ZEROED,
        PAGE_IN_THE_MIDDLE_FLIPPED,
        CUT_IN_HALF,
        CUT_TO_A_FEW_BYTES,
        EMPTY,
        ANOTHER_FILE;

        void to(Path file) throws Exception {
            byte[] bytes = Files.readAllBytes(file);
            Random random = new Random(ordinal());
            switch (this) {
                case HEADER_ZEROED -> Arrays.fill(bytes, 0, Math.min(bytes.length, 8192), (byte) 0); // H2 has two headers
                case PAGE_IN_THE_MIDDLE_FLIPPED -> {
                    // Half of the pages, in patches: which ones matter depends on the engine.
                    for (int at = 8192; at < bytes.length; at += 2048) {
                        for (int i = at; i < Math.min(bytes.length, at + 1024); i++) {
                            bytes[i] = (byte) random.nextInt();
                        }
                    }
                }
                case CUT_IN_HALF -> bytes = Arrays.copyOf(bytes, bytes.length / 2);
                case CUT_TO_A_FEW_BYTES -> bytes = Arrays.copyOf(bytes, 50);
                case EMPTY -> bytes = new byte[0];
                case ANOTHER_FILE -> bytes = "This is a shopping list and no database.\n".repeat(500).getBytes();
            }
            Files.write(file, bytes);
        }
    }

    @TempDir
    Path temporary;

    static Stream<Arguments> everyDamage() {
        return Arrays.stream(Engine.values()).flatMap(engine -> Arrays.stream(Damage.values()).map(damage -> Arguments.of(engine, damage)));
    }

    @ParameterizedTest
    @MethodSource("everyDamage")
    void aDamagedDatabaseIsReplacedByTheNewestGoodBackupAndTheFiles(Engine engine, Damage damage) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset rated = fixture.add(new Fixture.Draft().saying("media rated"));
            fixture.project.assets().curate(new Curation.Rate(5), List.of(rated.id()));
            fixture.reopen(); // makes the daily backup
            Asset later = fixture.add(new Fixture.Draft().saying("media later"));
            fixture.close();
            damage.to(engine.file(fixture.root));
            openAfter(fixture, damage);
            assertThat(fixture.project.assets().find(rated.id()).orElseThrow().rating()).isEqualTo(5);
            assertThat(fixture.project.assets().findByHash(later.hash()).orElseThrow().path()).isEqualTo(later.path());
            assertWhole(fixture, 2);
        }
    }

    @ParameterizedTest
    @MethodSource("everyDamage")
    void withoutAnyBackupTheDatabaseIsMadeAnewFromTheFiles(Engine engine, Damage damage) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset one = fixture.add(new Fixture.Draft().saying("media one"));
            Asset two = fixture.add(new Fixture.Draft().at("Library/images/castle/20260101/two.png").saying("media two"));
            fixture.close();
            try (Stream<Path> backups = Files.list(fixture.root.resolve("Backups"))) {
                for (Path backup : backups.toList()) {
                    Files.delete(backup);
                }
            }
            damage.to(engine.file(fixture.root));
            openAfter(fixture, damage);
            assertThat(fixture.project.assets().findByHash(one.hash())).isPresent();
            assertThat(fixture.project.assets().findByHash(two.hash()).orElseThrow().theme()).isEqualTo("castle");
            assertWhole(fixture, 2);
        }
    }

    @Test
    void aLogThatIsNoneAnyMoreIsMovedAsideAndTheFilesItKnewAreTakenIn() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            fixture.add(new Fixture.Draft().saying("media early"));
            fixture.reopen(); // takes the log over
            Path copy = temporary.resolve("as it was");
            Files.copy(Engine.SQLITE.file(fixture.root), copy);
            Asset late = fixture.add(new Fixture.Draft().saying("media late"));
            fixture.close();
            // As if the process had died with the second asset in the log only, and the disk had spoiled the log.
            Files.delete(Engine.SQLITE.file(fixture.root));
            Files.copy(copy, Engine.SQLITE.file(fixture.root));
            byte[] noise = new byte[8000];
            new Random(3).nextBytes(noise);
            Files.write(fixture.root.resolve("podstudio.db-wal"), noise);
            openAndExpect(fixture, "database-log-damaged");
            assertThat(fixture.project.assets().findByHash(late.hash())).isPresent();
            assertWhole(fixture, 2);
            assertThat(names(fixture.root.resolve("Backups"))).anyMatch(name -> name.endsWith("podstudio.db-wal"));
        }
    }

    @Test
    void damageOfALargeDatabaseIsMetInUseToldAndMendedAtTheNextOpen() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            fixture.add(new Fixture.Draft().saying("media"));
            fixture.close();
            DatabaseEdits.run(Engine.SQLITE, fixture.root, "CREATE TABLE bloat (text VARCHAR)",
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500) INSERT INTO bloat SELECT randomblob(4000) FROM n");
            Path file = Engine.SQLITE.file(fixture.root);
            assertThat(Files.size(file)).as("too large to be looked through at each open").isGreaterThan(8L << 20);
            flip(file, 4096, 300_000);
            boolean restored = false;
            for (int open = 0; open < 3 && !restored; open++) {
                fixture.project.close();
                restored = restored(fixture);
            }
            assertThat(fixture.project.notices()).extracting(Problem::code).containsExactly("database-restored");
            assertWhole(fixture, 1);
        }
    }

    /** Opens and reads everything; what is met on the way is what a user would be told. */
    private static boolean restored(Fixture fixture) throws Exception {
        fixture.project = fixture.projects.open(fixture.root);
        try {
            // Everything that a user would look at.
            fixture.project.assets().list(Query.ALL, org.podstudio.core.api.asset.AssetSort.NEWEST, 10, 0);
            fixture.project.assets().ids(Query.ALL, org.podstudio.core.api.asset.AssetSort.NEWEST)
                    .forEach(id -> fixture.project.assets().history(id));
        } catch (UncheckedStudioException e) {
            assertThat(e.problem().code()).isEqualTo("database-corrupt");
        }
        return !fixture.project.notices().isEmpty();
    }

    private static void flip(Path file, long from, long to) throws Exception {
        byte[] noise = new byte[2048];
        new Random(9).nextBytes(noise);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = from; at < to; at += 4096) {
                open.seek(at);
                open.write(noise);
            }
        }
    }

    @Test
    void aDatabaseThatWasJustBegunIsNoDamage() throws Exception {
        Path root = Files.createDirectories(temporary.resolve("begun"));
        Files.createFile(Engine.SQLITE.file(root)); // killed right after
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary); Project project = fixture.projects.create(root)) {
            assertThat(project.notices()).isEmpty();
            assertThat(project.assets().count(Query.ALL)).isZero();
        }
    }

    /** H2 keeps older copies of its pages: spoiling or losing some may hurt nothing, and then nothing is told. */
    private static void openAfter(Fixture fixture, Damage damage) throws Exception {
        fixture.project = fixture.projects.open(fixture.root);
        boolean luck = fixture.project.engine().equals("h2")
                && (damage == Damage.PAGE_IN_THE_MIDDLE_FLIPPED || damage == Damage.CUT_IN_HALF);
        if (!luck || !fixture.project.notices().isEmpty()) {
            assertThat(fixture.project.notices()).extracting(Problem::code).containsExactly("database-restored");
            assertThat(names(fixture.root.resolve("Backups"))).anyMatch(name -> name.startsWith("damaged-"));
        }
    }

    private static void openAndExpect(Fixture fixture, String notice) throws Exception {
        fixture.project = fixture.projects.open(fixture.root);
        assertThat(fixture.project.notices()).extracting(Problem::code).containsExactly(notice);
    }

    private static void assertWhole(Fixture fixture, int assets) throws Exception {
        assertThat(fixture.project.assets().count(Query.ALL)).isEqualTo(assets);
        assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
        fixture.reopen();
        assertThat(fixture.project.notices()).as("told once").isEmpty();
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
