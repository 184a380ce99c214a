package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.HistoryEntry;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.files.FinalMove;

/** A lost file comes back with its content, and a library may lie on another disk. */
class HealingTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theSameContentTakesThePlaceOfALostFile(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft().at("Library/images/a/20261122/one.png").saying("dragon"));
            Files.delete(fixture.project.file(asset));
            fixture.project.assets().markMissing(List.of(asset.id()), List.of());
            assertThat(fixture.publish(Publisher.Duplicates.REPORT, new Fixture.Draft().saying("dragon"), new Fixture.Draft().saying("dragon")))
                    .containsExactly(new Publisher.Published.Healed(asset.id()), new Publisher.Published.Duplicate(asset.id()));
            assertThat(Fixture.text(fixture.project.file(asset))).isEqualTo("dragon");
            Asset healed = fixture.project.assets().find(asset.id()).orElseThrow();
            assertThat(healed.missing()).isFalse();
            assertThat(healed.path()).isEqualTo(asset.path());
            assertThat(fixture.project.assets().history(asset.id())).extracting(HistoryEntry::kind).containsExactly("import", "heal");
            assertThat(fixture.project.assets().count(Query.ALL)).isEqualTo(1);
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
            fixture.reopen();
            assertThat(fixture.project.file(asset)).as("nothing is reserved any more").exists();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theSameContentTakesThePlaceOfAFileThatWasEmptied(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft().saying("dragon"));
            Files.writeString(fixture.project.file(asset), "");
            assertThat(fixture.publish(Publisher.Duplicates.REPORT, new Fixture.Draft().saying("dragon")))
                    .containsExactly(new Publisher.Published.Healed(asset.id()));
            assertThat(fixture.project.assets().find(asset.id()).orElseThrow().path()).isEqualTo(asset.path());
            assertThat(Fixture.text(fixture.project.file(asset))).isEqualTo("dragon");
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();

            Files.writeString(fixture.project.file(asset), "edited");
            assertThat(fixture.publish(Publisher.Duplicates.REPORT, new Fixture.Draft().saying("dragon")))
                    .as("what somebody wrote into it stays").containsExactly(new Publisher.Published.Duplicate(asset.id()));
            assertThat(Fixture.text(fixture.project.file(asset))).isEqualTo("edited");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatWasMissingAndIsThereAgainIsNotMissing(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft().saying("dragon"));
            fixture.project.assets().markMissing(List.of(asset.id()), List.of());
            assertThat(fixture.publish(Publisher.Duplicates.REPORT, new Fixture.Draft().saying("dragon")))
                    .containsExactly(new Publisher.Published.Duplicate(asset.id()));
            assertThat(fixture.project.assets().find(asset.id()).orElseThrow().missing()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aLostReferenceIsHealedByACopyOrByAnotherReference(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Path first = Files.writeString(temporary.resolve("outside.png"), "dragon");
            Path second = Files.writeString(temporary.resolve("elsewhere.png"), "dragon");
            Asset asset = ((Publisher.Published.Added) fixture.project.publisher()
                    .publish(fixture.job, List.of(reference(first)), Publisher.Duplicates.REPORT).getFirst()).asset();
            Files.delete(first);
            assertThat(fixture.project.publisher().publish(fixture.job, List.of(reference(second)), Publisher.Duplicates.REPORT))
                    .containsExactly(new Publisher.Published.Healed(asset.id()));
            assertThat(fixture.project.assets().find(asset.id()).orElseThrow().path()).isEqualTo(second.toString());
            assertThat(fixture.project.assets().count(QueryParser.parse("elsewhere"))).as("found by its new name").isEqualTo(1);

            Files.delete(second);
            String wanted = "Library/images/unsorted/20261122/mine.png";
            assertThat(fixture.publish(Publisher.Duplicates.REPORT, new Fixture.Draft().saying("dragon").at(wanted),
                    new Fixture.Draft().saying("dragon").at(wanted)))
                    .containsExactly(new Publisher.Published.Healed(asset.id()), new Publisher.Published.Duplicate(asset.id()));
            assertThat(fixture.project.assets().find(asset.id()).orElseThrow().path()).isEqualTo(wanted);
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
        }
    }

    private static Publisher.NewAsset reference(Path file) throws Exception {
        return new Publisher.NewAsset(null, file.toString(), Sha256.of(file), Files.size(file), null, AssetSource.IMPORTED,
                file.toString(), Fixture.image(1, 1), Asset.UNSORTED, List.of(), null, null);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anAssetStartsWithWhatASidecarSaysAndKeepsWhyItHasItsTheme(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Publisher.NewAsset plain = fixture.staged(new Fixture.Draft());
            Publisher.NewAsset told = new Publisher.NewAsset(plain.staged(), plain.path(), plain.hash(), plain.sizeBytes(), plain.fileModifiedAt(),
                    plain.source(), plain.sourcePath(), plain.facts(), "fantasy", List.of("fire"), null, null,
                    new Publisher.Start(Approval.APPROVED, 4, ColorLabel.RED, "for the cover", "the rule \"dragons\" matched"));
            Asset asset = ((Publisher.Published.Added) fixture.project.publisher()
                    .publish(fixture.job, List.of(told), Publisher.Duplicates.REPORT).getFirst()).asset();
            Asset stored = fixture.project.assets().find(asset.id()).orElseThrow();
            assertThat(stored.rating()).isEqualTo(4);
            assertThat(stored.status()).isEqualTo(Approval.APPROVED);
            assertThat(stored.label()).isEqualTo(ColorLabel.RED);
            assertThat(stored.notes()).isEqualTo("for the cover");
            assertThat(fixture.project.assets().history(asset.id())).extracting(HistoryEntry::what)
                    .contains("Theme fantasy: the rule \"dragons\" matched");
            assertThat(fixture.project.assets().count(QueryParser.parse("cover has:notes"))).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aLibraryOnAnotherDiskHoldsWholeFilesOnly(Engine engine) throws Exception {
        Path memory = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(temporary)), "no second file system");
        Path disk = Files.createTempDirectory(memory, "podstudio-test");
        try (Fixture fixture = new Fixture(engine, temporary)) {
            PrivateFiles.deleteTree(fixture.root.resolve("Library"));
            Files.createSymbolicLink(fixture.root.resolve("Library"), disk);
            Asset one = fixture.add(new Fixture.Draft().at("Library/images/a/20261122/same.png").saying("first"));
            Asset two = fixture.add(new Fixture.Draft().at("Library/images/a/20261122/same.png").saying("second"));
            assertThat(two.filename()).isEqualTo("same_1.png");
            assertThat(Fixture.text(fixture.project.file(one))).isEqualTo("first");
            assertThat(Fixture.text(fixture.project.file(two))).isEqualTo("second");
            assertThat(names(fixture.project.file(one).getParent())).containsExactlyInAnyOrder("same.png", "same_1.png");
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
        } finally {
            PrivateFiles.deleteTree(disk);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aCopyThatWasGrowingOnAnotherDiskWhenItsProcessDiedIsRemoved(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Path target = fixture.root.resolve("Library/images/a/20261122/half.png");
            Path growing = FinalMove.growing(target);
            assertThat(growing.getFileName().toString().getBytes(StandardCharsets.UTF_8).length).isLessThan(80);
            PrivateFiles.createFolders(target.getParent());
            Files.writeString(growing, "ha");
            fixture.project.close();
            try (Database database = Database.open(engine, engine.file(fixture.root))) {
                database.change(Durability.PROCESS_DEATH, sql -> ReservationMapper.insert(sql, new ReservationMapper.Row(
                        "library/images/a/20261122/half.png", "Library/images/a/20261122/half.png", "0".repeat(64), "job", "dead")));
            }
            fixture.project = fixture.projects.open(fixture.root);
            assertThat(names(target.getParent())).isEmpty();
        }
    }

    private static Set<String> names(Path folder) throws Exception {
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).collect(java.util.stream.Collectors.toSet());
        }
    }
}
