package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Engine;

/** Files get their final names together with their rows. */
class PublisherTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void takenNamesGetANumberBeforeTheExtensionComparedWithoutCase(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            String folder = "Library/images/unsorted/20261122/";
            assertThat(fixture.add(new Fixture.Draft().at(folder + "Dragon.tar.png")).path()).isEqualTo(folder + "Dragon.tar.png");
            assertThat(fixture.add(new Fixture.Draft().at(folder + "dragon.TAR.png")).path()).isEqualTo(folder + "dragon.TAR_1.png");
            assertThat(fixture.publish(Publisher.Duplicates.REPORT, new Fixture.Draft().at(folder + "DRAGON.tar.png"),
                    new Fixture.Draft().at(folder + "Dragon.tar.png")))
                    .extracting(one -> ((Publisher.Published.Added) one).asset().filename())
                    .containsExactly("DRAGON.tar_2.png", "Dragon.tar_3.png");
            Files.writeString(fixture.root.resolve(folder + "strange.png"), "somebody else's");
            Asset strange = fixture.add(new Fixture.Draft().at(folder + "strange.png").saying("ours"));
            assertThat(strange.filename()).isEqualTo("strange_1.png");
            assertThat(Fixture.text(fixture.root.resolve(folder + "strange.png"))).isEqualTo("somebody else's");
            assertThat(Fixture.text(fixture.project.file(strange))).isEqualTo("ours");
            assertThat(fixture.add(new Fixture.Draft().at(folder + ".hidden")).filename()).isEqualTo(".hidden");
            assertThat(fixture.add(new Fixture.Draft().at(folder + ".hidden")).filename()).isEqualTo(".hidden_1");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void longestNamesStayWithinTheFileSystemsLimitAndKeepTheirExtension(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            String wanted = "Library/images/unsorted/20261122/" + "龍".repeat(200) + ".png";
            for (int i = 0; i < 12; i++) {
                Asset asset = fixture.add(new Fixture.Draft().at(wanted));
                assertThat(asset.filename().getBytes(StandardCharsets.UTF_8).length).isBetween(200, 255);
                assertThat(asset.filename()).startsWith("龍龍").endsWith((i == 0 ? "" : "_" + i) + ".png");
                assertThat(fixture.project.file(asset)).exists();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void stagedFilesAreGoneAndNothingIsReservedAfterwards(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fixture.publish(Publisher.Duplicates.REPORT, new Fixture.Draft().saying("a"), new Fixture.Draft().saying("a"),
                    new Fixture.Draft().saying("b"));
            assertThat(Files.list(fixture.project.stagingFolder(fixture.job))).isEmpty();
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
            fixture.reopen();
            assertThat(fixture.project.assets().count(Query.ALL)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsMadeIsForTheUsersEyesOnly(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft());
            fixture.project.settings().put("a", "b");
            Path file = fixture.project.file(asset);
            fixture.close();
            for (Path path : List.of(file, engine.file(fixture.root), fixture.root.resolve("config.json"),
                    fixture.home.recentProjects())) {
                assertThat(rights(path)).as(path.toString()).isEqualTo("rw-------");
            }
            for (Path folder : List.of(fixture.root, file.getParent(), fixture.root.resolve("Work/.staging"),
                    fixture.root.resolve("Backups"))) {
                assertThat(rights(folder)).as(folder.toString()).isEqualTo("rwx------");
            }
        }
    }

    private static String rights(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFailedBatchLeavesNeitherFilesNorRows(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Publisher.NewAsset good = fixture.staged(new Fixture.Draft().at("Library/images/a/20261122/good.png"));
            Publisher.NewAsset gone = fixture.staged(new Fixture.Draft().at("Library/images/a/20261122/gone.png"));
            Files.delete(java.util.Objects.requireNonNull(gone.staged()));
            assertThatThrownBy(() -> fixture.project.publisher().publish(fixture.job, List.of(good, gone), Publisher.Duplicates.REPORT))
                    .isInstanceOf(StudioException.class);
            assertThat(fixture.project.assets().count(Query.ALL)).isZero();
            assertThat(fixture.root.resolve(good.path())).doesNotExist();
            assertThat(fixture.add(new Fixture.Draft().at(good.path())).path()).as("the name is free again").isEqualTo(good.path());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anInterruptedThreadNeitherBreaksTheDatabaseNorAHalfPublishedBatch(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Publisher.NewAsset staged = fixture.staged(new Fixture.Draft());
            Thread.currentThread().interrupt(); // what cancelling a job does
            try {
                assertThat(fixture.project.publisher().publish(fixture.job, List.of(staged), Publisher.Duplicates.REPORT).getFirst())
                        .isInstanceOf(Publisher.Published.Added.class);
                fixture.project.settings().put("a", "b");
                assertThat(fixture.project.assets().count(Query.ALL)).isEqualTo(1);
            } finally {
                assertThat(Thread.interrupted()).as("the interrupt is still there for whoever waits for it").isTrue();
            }
            fixture.add(new Fixture.Draft());
            fixture.reopen();
            assertThat(fixture.project.assets().count(Query.ALL)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFileInPlaceIsReferencedAndNeverTouched(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Path outside = Files.writeString(temporary.resolve("outside.png"), "outside");
            Publisher.NewAsset reference = new Publisher.NewAsset(null, outside.toString(), Sha256.of(outside), 7, null,
                    AssetSource.IMPORTED, outside.toString(), Fixture.image(1, 1), Asset.UNSORTED, List.of(), null, null);
            var first = fixture.project.publisher().publish(fixture.job, List.of(reference), Publisher.Duplicates.REPORT).getFirst();
            Asset asset = ((Publisher.Published.Added) first).asset();
            assertThat(asset.filename()).isEqualTo("outside.png");
            assertThat(fixture.project.file(asset)).isEqualTo(outside);
            assertThat(fixture.project.publisher().publish(fixture.job, List.of(reference), Publisher.Duplicates.REPORT))
                    .containsExactly(new Publisher.Published.Duplicate(asset.id()));
            assertThat(Fixture.text(outside)).isEqualTo("outside");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void manyThreadsPublishingTheSameContentsAndNamesLoseNothing(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary); var pool = Executors.newFixedThreadPool(4)) {
            CyclicBarrier start = new CyclicBarrier(4);
            List<Future<Integer>> added = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                added.add(pool.submit(() -> {
                    start.await();
                    int count = 0;
                    for (int i = 0; i < 15; i++) {
                        if (fixture.publish(Publisher.Duplicates.REPORT, new Fixture.Draft().saying("content " + i)).getFirst()
                                instanceof Publisher.Published.Added) {
                            count++;
                        }
                    }
                    return count;
                }));
            }
            int sum = 0;
            for (Future<Integer> one : added) {
                sum += one.get();
            }
            assertThat(sum).isEqualTo(15);
            assertThat(fixture.project.assets().count(Query.ALL)).isEqualTo(15);
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void reservedOutputsStayOnceComplete(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            JobId job = JobId.random();
            Path pack = fixture.root.resolve("Packs/Dragons_20261122");
            fixture.project.publisher().reserve(job, List.of(pack, temporary.resolve("outside.zip")));
            assertThatThrownBy(() -> fixture.project.publisher().reserve(JobId.random(), List.of(pack)))
                    .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("already-exists"));
            Files.createDirectories(pack);
            Files.writeString(temporary.resolve("outside.zip"), "zip");
            fixture.project.publisher().complete(job);
            fixture.reopen();
            assertThat(Set.of(pack, temporary.resolve("outside.zip"))).allMatch(Files::exists);
            assertThatThrownBy(() -> fixture.project.publisher().reserve(job, List.of(pack))).isInstanceOf(StudioException.class);
        }
    }
}
