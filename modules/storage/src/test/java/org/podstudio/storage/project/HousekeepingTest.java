package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare;
import org.podstudio.core.api.project.ProjectCare.Chore;
import org.podstudio.core.api.project.ProjectCare.ChoreReport;
import org.podstudio.core.api.project.ProjectCare.Chores;
import org.podstudio.core.api.project.ProjectCare.When;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Engine;

/** Chores that make things smaller, and nothing that a user would miss. */
class HousekeepingTest {
    @TempDir
    Path temporary;

    @Test
    void freePagesAreGivenBackWhenTheyAreManyAndNobodyElseIsHere() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft().saying("media"));
            assertThat(one(fixture, Chore.VACUUM, When.NEEDED).skipped()).contains("% of the database is free");
            bloat(fixture, asset);
            try (Project other = fixture.projects.open(fixture.root)) {
                assertThat(other.care()).isNotNull();
                assertThat(one(fixture, Chore.VACUUM, When.NOW).skipped()).contains("Another program");
            }
            ChoreReport report = one(fixture, Chore.VACUUM, When.NEEDED);
            assertThat(report.skipped()).isNull();
            assertThat((long) report.facts().get("bytes_after")).isLessThan((long) report.facts().get("bytes_before") / 2);
            assertThat(fixture.project.assets().find(asset.id())).isPresent();
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
        }
    }

    /** Leaves a database that is mostly free pages. */
    private static void bloat(Fixture fixture, Asset asset) throws Exception {
        fixture.close();
        DatabaseEdits.run(Engine.SQLITE, fixture.root, "CREATE TABLE bloat (text VARCHAR)",
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO bloat SELECT hex(randomblob(4000)) FROM n",
                "DROP TABLE bloat");
        fixture.project = fixture.projects.open(fixture.root);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void previewsWithoutAnAssetGoFirstThenTheLongestUnused(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset old = fixture.add(new Fixture.Draft().saying("media old"));
            Asset fresh = fixture.add(new Fixture.Draft().saying("media fresh"));
            Asset trashed = fixture.add(new Fixture.Draft().saying("media trashed"));
            fixture.project.assets().curate(new Curation.Trash(), List.of(trashed.id()));
            Path folder = Files.createDirectories(fixture.root.resolve("Cache/thumbnails"));
            Path oldPreview = preview(fixture.project.thumbnail(old, Project.ThumbnailSize.LARGE), 40);
            Path freshPreview = preview(fixture.project.thumbnail(fresh, Project.ThumbnailSize.SMALL), 1);
            Path trashedPreview = preview(fixture.project.thumbnail(trashed, Project.ThumbnailSize.SMALL), 2);
            Path orphan = preview(folder.resolve(AssetId.random() + "@2x.jpg"), 0);
            Path strips = Files.createDirectories(fixture.root.resolve("Cache/filmstrips"));
            Path orphanStrip = preview(strips.resolve("ab".repeat(32) + ".jpg"), 0);
            Path unfinished = preview(folder.resolve("x.jpg.part"), 3);
            Path inWork = Files.write(folder.resolve("y.jpg.part"), new byte[10]);

            ChoreReport report = one(fixture, Chore.THUMBNAILS, When.NEEDED);
            assertThat(report.facts()).containsEntry("orphans_removed", 3).containsEntry("unused_removed", 0);
            assertThat(List.of(orphan, orphanStrip, unfinished)).allSatisfy(file -> assertThat(file).doesNotExist());
            assertThat(List.of(oldPreview, freshPreview, trashedPreview, inWork)).allSatisfy(file -> assertThat(file).exists());

            Chores small = new Chores(Set.of(Chore.THUMBNAILS), When.NEEDED, 2100);
            assertThat(fixture.project.care().doChores(small, ProjectCare.SILENT).getFirst().facts())
                    .containsEntry("unused_removed", 1).containsEntry("bytes_freed", 1000L);
            assertThat(oldPreview).as("the longest unused").doesNotExist();
            assertThat(freshPreview).exists();
        }
    }

    private static Path preview(Path file, int daysAgo) throws Exception {
        Files.write(file, new byte[1000]);
        FileTime time = FileTime.from(Instant.now().minus(Duration.ofDays(daysAgo)));
        Files.getFileAttributeView(file, java.nio.file.attribute.BasicFileAttributeView.class).setTimes(time, time, time);
        return file;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void oldLogsAndDamagedDatabasesGoAndTheNewestStay(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Path jobs = Files.createDirectories(fixture.root.resolve("Logs/jobs"));
            Path recent = Files.writeString(jobs.resolve("recent.log"), "x");
            Path ancient = Files.writeString(jobs.resolve("ancient.log"), "x");
            Files.setLastModifiedTime(ancient, FileTime.from(Instant.now().minus(Duration.ofDays(91))));
            for (int day = 1; day <= 9; day++) {
                Files.writeString(fixture.root.resolve("Logs/app-2026-01-0" + day + ".log"), "x");
            }
            Path backups = Files.createDirectories(fixture.root.resolve("Backups"));
            for (int i = 1; i <= 7; i++) {
                Files.writeString(backups.resolve("damaged-2026010" + i + "-000000-000-podstudio.db"), "x");
                Files.writeString(backups.resolve("damaged-2026010" + i + "-000000-000-podstudio.db-wal"), "x");
            }
            Path users = Files.writeString(backups.resolve("my own.txt"), "x");
            assertThat(one(fixture, Chore.LOGS, When.NEEDED).facts()).containsEntry("job_logs_removed", 1)
                    .containsEntry("app_logs_removed", 2).containsEntry("damaged_databases_removed", 4);
            assertThat(recent).exists();
            assertThat(users).exists();
            assertThat(fixture.root.resolve("Logs/app-2026-01-09.log")).exists();
            assertThat(backups.resolve("damaged-20260103-000000-000-podstudio.db-wal")).exists();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theBackupOfTodayIsMadeOnceUnlessItIsAskedFor(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fixture.add(new Fixture.Draft());
            assertThat(one(fixture, Chore.BACKUP, When.NEEDED).skipped()).isNull();
            assertThat(one(fixture, Chore.BACKUP, When.NEEDED).skipped()).contains("today");
            Asset late = fixture.add(new Fixture.Draft());
            ChoreReport again = one(fixture, Chore.BACKUP, When.NOW);
            try (Project restored = fixture.projects.restore(Path.of(again.facts().get("path").toString()), temporary.resolve("drill"))) {
                assertThat(restored.assets().find(late.id())).isPresent();
            }
            try (Stream<Path> backups = Files.list(fixture.root.resolve("Backups"))) {
                assertThat(backups.map(file -> file.getFileName().toString())).hasSize(1).allMatch(name -> name.contains("" + LocalDate.now()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void choresAreDueAWeekAfterTheLastAndNotInANewProject(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            assertThat(fixture.project.care().choresDue()).isFalse();
            fixture.close();
            long eightDaysAgo = Instant.now().minus(Duration.ofDays(8)).toEpochMilli();
            DatabaseEdits.run(engine, fixture.root, "UPDATE schema_version SET applied_at = " + eightDaysAgo);
            fixture.project = fixture.projects.open(fixture.root);
            assertThat(fixture.project.care().choresDue()).isTrue();
            fixture.project.care().doChores(new Chores(EnumSet.allOf(Chore.class), When.NEEDED, 1000), ProjectCare.SILENT);
            assertThat(fixture.project.care().choresDue()).isFalse();
            fixture.reopen();
            assertThat(fixture.project.care().choresDue()).as("remembered").isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theLookAtHealthCountsWhatSizesTellAndMarksWhatIsGone(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset sound = fixture.add(new Fixture.Draft().saying("sound"));
            Asset gone = fixture.add(new Fixture.Draft().saying("gone"));
            Asset empty = fixture.add(new Fixture.Draft().saying("empty"));
            Asset longer = fixture.add(new Fixture.Draft().saying("longer"));
            Asset broken = fixture.add(new Fixture.Draft().saying("broken"));
            Files.delete(fixture.project.file(gone));
            Files.write(fixture.project.file(empty), new byte[0]);
            Files.writeString(fixture.project.file(longer), "longer than it was");
            fixture.project.assets().markUndecodable(broken.id(), org.podstudio.core.api.asset.AssetStore.Undecodable.YES);
            assertThat(one(fixture, Chore.HEALTH, When.NEEDED).facts()).containsExactlyInAnyOrderEntriesOf(java.util.Map.of(
                    "looked", 5L, "missing", 1, "offline", 0, "zero_byte", 1, "changed", 1, "undecodable", 1));
            assertThat(fixture.project.assets().find(gone.id()).orElseThrow().missing()).isTrue();
            assertThat(fixture.project.assets().find(sound.id()).orElseThrow().missing()).isFalse();
        }
    }

    @Test
    void aDamagedDatabaseIsNeverCopiedOverAGoodBackup() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft().saying("media"));
            Path good = Path.of(one(fixture, Chore.BACKUP, When.NOW).facts().get("path").toString());
            byte[] before = Files.readAllBytes(good);
            fixture.close();
            byte[] bytes = Files.readAllBytes(Engine.SQLITE.file(fixture.root));
            Files.write(Engine.SQLITE.file(fixture.root), concat(bytes, noise(bytes.length / 2)));
            assertThat(CareTest.code(() -> {
                try (Database damaged = Database.open(Engine.SQLITE, Engine.SQLITE.file(fixture.root))) {
                    new Backups(fixture.root).daily(damaged);
                }
            })).isIn("database-corrupt", "backup-corrupt");
            assertThat(good).hasBinaryContent(before);
            fixture.reopen();
            assertThat(fixture.project.assets().find(asset.id())).isPresent();
        }
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(5).nextBytes(noise);
        return noise;
    }

    private static byte[] concat(byte[] head, byte[] tail) {
        byte[] all = head.clone();
        System.arraycopy(tail, 0, all, head.length - tail.length, tail.length);
        return all;
    }

    private static ChoreReport one(Fixture fixture, Chore chore, When when) throws Exception {
        return fixture.project.care().doChores(new Chores(Set.of(chore), when, Chores.CACHE_MAX_BYTES), ProjectCare.SILENT).getFirst();
    }
}
