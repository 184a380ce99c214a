package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.project.CheckReport.Finding;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare;
import org.podstudio.core.api.project.ProjectCare.Mend;
import org.podstudio.core.api.project.ProjectCare.Presence;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Engine;

/** Files that are gone, away, moved, changed, emptied, and back again. */
class PresenceTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aLookMarksWhatIsMissingAndWhatIsBackInLargeAndSmallFolders(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            List<Publisher.NewAsset> files = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                files.add(fixture.staged(new Fixture.Draft().at("Library/images/many/20260101/" + i + " \u05e9\u05dc\u05d5\u05dd.png")));
            }
            List<Asset> many = fixture.project.publisher().publish(fixture.job, files, Publisher.Duplicates.ADD).stream()
                    .map(one -> ((Publisher.Published.Added) one).asset()).toList();
            Asset lone = fixture.add(new Fixture.Draft().at("Library/images/few/20260101/lone.png"));
            assertThat(look(fixture)).isEqualTo(new Presence(61, List.of(), java.util.Set.of()));

            Path aside = Files.createDirectory(temporary.resolve("aside"));
            Files.move(fixture.project.file(many.get(7)), aside.resolve("7"));
            Files.move(fixture.project.file(lone), aside.resolve("lone"));
            assertThat(look(fixture).missing()).containsExactlyInAnyOrder(many.get(7).id(), lone.id());
            assertThat(missing(fixture)).containsExactlyInAnyOrder(many.get(7).id(), lone.id());

            Files.move(aside.resolve("7"), fixture.project.file(many.get(7)));
            fixture.project.care().look(List.of(fixture.project.assets().find(many.get(7).id()).orElseThrow()));
            assertThat(missing(fixture)).containsExactly(lone.id());
            assertThatThrownBy(() -> fixture.project.care().look((done, total, unit, what) -> {
                throw new CancelledException();
            })).isInstanceOf(CancelledException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void filesOnADriveThatIsAwayAreOfflineNeverDropped(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Path drive = Files.createDirectories(temporary.resolve("drive/pictures"));
            Asset away = reference(fixture, drive.resolve("a.png"), "media a");
            Asset here = reference(fixture, Files.createDirectories(temporary.resolve("disk")).resolve("b.png"), "media b");
            Asset deleted = reference(fixture, temporary.resolve("disk/c.png"), "media c");
            Files.move(temporary.resolve("drive"), temporary.resolve("unplugged"));
            Files.delete(temporary.resolve("disk/c.png"));
            Presence presence = look(fixture);
            assertThat(presence.missing()).containsExactlyInAnyOrder(away.id(), deleted.id());
            assertThat(presence.offline()).containsExactly(away.id());
            List<Finding> problems = fixture.project.check(Project.Repair.YES).problems();
            assertThat(problems).extracting(Finding::code).containsExactlyInAnyOrder("offline", "missing");
            assertThat(problems).filteredOn(one -> one.code().equals("offline")).first()
                    .satisfies(one -> assertThat(one.what()).contains(drive.toString(), "Connect its drive"));
            Files.move(temporary.resolve("unplugged"), temporary.resolve("drive"));
            assertThat(look(fixture).missing()).as("back as it was").containsExactly(deleted.id());
            assertThat(fixture.project.assets().find(here.id()).orElseThrow().missing()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFileMovedByHandInTheLibraryIsFoundByARepairAndKeepsWhatTheUserSaidOfIt(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft().saying("media moved").tagged("mine"));
            Path moved = Files.createDirectories(fixture.root.resolve("Library/my own order")).resolve("new name.png");
            Files.move(fixture.project.file(asset), moved);
            List<Finding> problems = fixture.project.check(Project.Repair.NO).problems();
            assertThat(problems).extracting(Finding::code).containsExactly("moved");
            assertThat(problems.getFirst().what()).contains(moved.toString());
            assertThat(fixture.project.assets().find(asset.id()).orElseThrow().missing()).isTrue();

            fixture.project.check(Project.Repair.YES);
            Asset found = fixture.project.assets().find(asset.id()).orElseThrow();
            assertThat(fixture.project.file(found)).isEqualTo(moved);
            assertThat(found.tags()).containsExactly("mine");
            assertThat(found.missing()).isFalse();
            assertThat(moved).exists();
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
            assertThat(fixture.project.assets().undoable().orElseThrow()).startsWith("Relink");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void changedAndEmptiedFilesAreToldApartAndTakenAsTheyAreOnlyOnDemand(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset changed = fixture.add(new Fixture.Draft().saying("media before").tagged("kept"));
            Asset emptied = fixture.add(new Fixture.Draft().saying("media full"));
            Files.writeString(fixture.project.file(changed), "media afterwards");
            Files.writeString(fixture.project.file(emptied), "");
            Path thumbnail = fixture.project.thumbnail(changed, Project.ThumbnailSize.SMALL);
            Files.writeString(thumbnail, "of the old picture");
            assertThat(codes(fixture, Mend.CLEAR_CASES)).containsExactlyInAnyOrder("changed", "zero-byte");
            assertThat(codes(fixture, Mend.NOTHING)).as("a repair does not take a change for granted")
                    .containsExactlyInAnyOrder("changed", "zero-byte");
            assertThat(codes(fixture, Mend.CHANGED_FILES_TOO)).containsExactlyInAnyOrder("changed", "zero-byte");
            Asset now = fixture.project.assets().find(changed.id()).orElseThrow();
            assertThat(now.hash()).isEqualTo(Sha256.of(fixture.project.file(changed)));
            assertThat(now.facts()).isEqualTo(Fixture.image(5, 7));
            assertThat(now.tags()).containsExactly("kept");
            assertThat(thumbnail).as("made anew when it is looked at").doesNotExist();
            assertThat(fixture.project.assets().findByHash(now.hash())).isPresent();
            assertThat(fixture.project.assets().history(changed.id())).last().satisfies(entry -> assertThat(entry.kind()).isEqualTo("content"));
            assertThat(codes(fixture, Mend.NOTHING)).containsExactly("zero-byte");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aCheckStopsWithinAFileAndSaysHowFarItIs(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fixture.add(new Fixture.Draft().saying("media " + "x".repeat(2_000_000)));
            List<Long> done = new ArrayList<>();
            assertThatThrownBy(() -> fixture.project.care().check(Mend.NOTHING, (now, total, unit, what) -> {
                done.add(now);
                if (now > 600_000) {
                    throw new CancelledException();
                }
            })).isInstanceOf(CancelledException.class);
            assertThat(done).isSorted();
            assertThat(done.getLast()).isLessThan(1_500_000);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aProjectOpensWithNothingMissingWhereverItsFolderIsMoved(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fixture.add(new Fixture.Draft().saying("media one"));
            fixture.add(new Fixture.Draft().at("Library/images/caf\u00e9 \u05d0/20260101/\u0645\u0644\u0641 'x'.png").saying("media two"));
            fixture.close();
            Path other = Files.createDirectories(temporary.resolve("other disk/\u05de\u05e1\u05de\u05db\u05d9\u05dd and more"));
            Path moved = other.resolve("Renamed, 100% #1; really");
            if (engine == Engine.H2) {
                moved = other.resolve("Renamed, 100% #1"); // H2 takes no semicolon
            }
            Files.move(fixture.root, moved);
            Path link = Files.createSymbolicLink(temporary.resolve("link to it"), moved);
            for (Path way : List.of(moved, link, moved.resolve("../" + moved.getFileName()))) {
                fixture.project = fixture.projects.open(way);
                assertThat(look(fixture).missing()).as(way.toString()).isEmpty();
                assertThat(fixture.project.check(Project.Repair.NO).problems()).as(way.toString()).isEmpty();
                fixture.close();
            }
        }
    }

    private static List<String> codes(Fixture fixture, Mend mend) throws Exception {
        return fixture.project.care().check(mend, ProjectCare.SILENT).problems().stream().map(Finding::code).toList();
    }

    private static Presence look(Fixture fixture) throws Exception {
        return fixture.project.care().look(ProjectCare.SILENT);
    }

    private static List<AssetId> missing(Fixture fixture) throws Exception {
        return fixture.project.assets().ids(QueryParser.parse("is:missing"), org.podstudio.core.api.asset.AssetSort.NEWEST);
    }

    private static Asset reference(Fixture fixture, Path file, String content) throws Exception {
        Files.writeString(file, content);
        Publisher.NewAsset asset = new Publisher.NewAsset(null, file.toString(), Sha256.of(file), Files.size(file),
                Files.getLastModifiedTime(file).toInstant(), AssetSource.IMPORTED, file.toString(), Fixture.image(4, 4), "unsorted",
                List.of(), null, null);
        return ((Publisher.Published.Added) fixture.project.publisher().publish(fixture.job, List.of(asset), Publisher.Duplicates.REPORT)
                .getFirst()).asset();
    }
}
