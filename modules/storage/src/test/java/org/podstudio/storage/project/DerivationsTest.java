package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Engine;

/** What is made anew at the first open after an update: killed in the middle, by two at once, and with the user waiting. */
@Timeout(120)
class DerivationsTest {
    @TempDir
    Path temporary;

    /** First what later passes say, then the words, then the derived columns. */
    @ParameterizedTest
    @CsvSource({"SQLITE,1", "SQLITE,2", "SQLITE,3", "H2,1", "H2,2", "H2,3"})
    void anUpdateThatIsKilledWhileItMakesRowsAnewIsDoneByTheNextOpen(Engine engine, int moment) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            AssetId id = fixture.add(new Fixture.Draft().prompted("a red dragon", "blurry", "sdxl base")).id();
            fixture.close();
            makeOld(engine, fixture.root);
            try (ChildProcess child = ChildProcess.start(fixture, "derivation.made:" + moment, "hold", "")) {
                child.await("podstudio: paused at derivation.made:" + moment);
                child.kill();
            }
            fixture.project = fixture.projects.open(fixture.root);
            assertFound(fixture.project, id);
            assertThat(fixture.project.notices()).isEmpty();
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
        }
    }

    /** The second waits for the first and finds everything made. */
    @Test
    void twoProgramsThatOpenTheOldProjectAtOnceBothFindWhatIsInIt() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            AssetId id = fixture.add(new Fixture.Draft().prompted("a red dragon", "blurry", "sdxl base")).id();
            fixture.close();
            makeOld(Engine.SQLITE, fixture.root);
            List<ChildProcess> both = List.of(ChildProcess.start(fixture, "", "hold", ""), ChildProcess.start(fixture, "", "hold", ""));
            for (ChildProcess one : both) {
                one.await("opened");
            }
            for (ChildProcess one : both) {
                one.finish();
            }
            fixture.project = fixture.projects.open(fixture.root);
            assertFound(fixture.project, id);
        }
    }

    @ParameterizedTest
    @CsvSource({"SQLITE,2000,1", "SQLITE,1999,0", "H2,2000,1"})
    void whoWaitsForManyAssetsIsToldOnceAndNobodyWhenNothingIsMade(Engine engine, int count, int sentences) throws Exception {
        Path root = SyntheticProject.at(temporary, engine, count);
        makeOld(engine, root);
        StoredProjects projects = SyntheticProject.projects(temporary);
        List<String> told = new CopyOnWriteArrayList<>();
        try (Subscription waiting = projects.whileOpening(told::add)) {
            projects.open(root).close();
            assertThat(told).hasSize(sentences).allMatch(text -> text.contains(String.format(java.util.Locale.ROOT, "%,d assets", count)));
            projects.open(root).close();
            assertThat(told).as("once after an update").hasSize(sentences);
        }
        makeOld(engine, root);
        projects.open(root).close();
        assertThat(told).as("who went away is not called").hasSize(sentences);
    }

    private static void assertFound(Project project, AssetId id) throws Exception {
        for (String query : List.of("dragon", "model:refiner", "refiner dragon")) {
            assertThat(project.assets().ids(QueryParser.parse(query), AssetSort.NEWEST)).as(query).containsExactly(id);
        }
    }

    /** As a release left it that knew one pass, other words and other columns. */
    private static void makeOld(Engine engine, Path root) throws Exception {
        try (Database database = Database.open(engine, engine.file(root))) {
            database.change(Durability.PROCESS_DEATH, sql -> {
                sql.update("UPDATE asset_texts SET model = 'sdxl base' WHERE model LIKE '%refiner%'");
                sql.update("DELETE FROM words");
            });
        }
        forgetVersions(engine, root);
    }

    /** All is there, but made by a release that made it otherwise. */
    static void forgetVersions(Engine engine, Path root) throws Exception {
        try (Database database = Database.open(engine, engine.file(root))) {
            database.change(Durability.PROCESS_DEATH, sql ->
                    sql.update("DELETE FROM state WHERE name IN ('passes_version', 'words_version', 'derived_version')"));
        }
    }
}
