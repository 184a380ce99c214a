package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.podstudio.storage.project.OneFolder.FOLDER;
import static org.podstudio.storage.project.OneFolder.draft;
import static org.podstudio.storage.project.OneFolder.names;
import static org.podstudio.storage.project.OneFolder.rename;
import static org.podstudio.storage.project.OneFolder.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.asset.HistoryEntry;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Engine;

/** Steps that move files: rename, theme folders, trash, and their way back. */
class MovedFilesTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRenamedFileIsFoundUnderItsNewNameAndGoesBackAndForthWithItsSidecars(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset before = fixture.add(draft("dragon.png").saying("fire"));
            write(fixture, "dragon.png.xmp", "long");
            write(fixture, "dragon.xmp", "short");
            AssetStore assets = fixture.project.assets();
            assertThat(assets.curate(rename(before, "Drache 龍.png"), List.of(before.id()))).isEqualTo(1);
            Asset after = assets.find(before.id()).orElseThrow();
            assertThat(after.path()).isEqualTo(FOLDER + "Drache 龍.png");
            assertThat(after.filename()).isEqualTo("Drache 龍.png");
            assertThat(names(fixture)).containsExactly("Drache 龍.png", "Drache 龍.png.xmp", "Drache 龍.xmp");
            assertThat(assets.count(QueryParser.parse("drache"))).isEqualTo(1);
            assertThat(assets.count(QueryParser.parse("dragon"))).isZero();
            assertThat(assets.history(before.id())).extracting(HistoryEntry::what).contains("Renamed from dragon.png to Drache 龍.png");
            fixture.reopen();
            assertThat(fixture.project.assets().undo()).contains("Rename 1 asset");
            assertThat(fixture.project.assets().find(before.id())).contains(before);
            assertThat(names(fixture)).containsExactly("dragon.png", "dragon.png.xmp", "dragon.xmp");
            assertThat(fixture.project.assets().redo()).contains("Rename 1 asset");
            assertThat(fixture.project.assets().find(before.id())).contains(after);
            assertThat(names(fixture)).containsExactly("Drache 龍.png", "Drache 龍.png.xmp", "Drache 龍.xmp");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aSidecarThatTwoFormatsCouldMeanStays(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset png = fixture.add(draft("dragon.png"));
            fixture.add(draft("dragon.webp"));
            write(fixture, "dragon.xmp", "whose?");
            fixture.project.assets().curate(rename(png, "horse.png"), List.of(png.id()));
            assertThat(names(fixture)).containsExactly("dragon.webp", "dragon.xmp", "horse.png");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void namesAreShiftedAndSwappedAndChangedInCaseOnlyWithinOneStep(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            List<Asset> all = new ArrayList<>();
            for (String name : List.of("1.png", "2.png", "3.png", "a.png", "b.png", "c.png", "Case.png")) {
                all.add(fixture.add(draft(name).saying("was " + name)));
            }
            Map<AssetId, String> to = new LinkedHashMap<>();
            List<String> wanted = List.of("2.png", "3.png", "4.png", "b.png", "c.png", "a.png", "case.png");
            for (int i = 0; i < all.size(); i++) {
                to.put(all.get(i).id(), wanted.get(i));
            }
            write(fixture, "a.png.xmp", "of a");
            CurationOutcome outcome = fixture.project.assets().perform(new Curation.Rename(to), to.keySet());
            assertThat(outcome.failed()).isEmpty();
            assertThat(outcome.changed()).hasSize(7);
            for (int i = 0; i < all.size(); i++) {
                assertThat(Fixture.text(fixture.root.resolve(FOLDER + wanted.get(i)))).isEqualTo("was " + all.get(i).filename());
                assertThat(fixture.project.assets().find(all.get(i).id()).orElseThrow().filename()).isEqualTo(wanted.get(i));
            }
            assertThat(Fixture.text(fixture.root.resolve(FOLDER + "b.png.xmp"))).isEqualTo("of a");
            fixture.project.assets().undo();
            for (Asset asset : all) {
                assertThat(Fixture.text(fixture.project.file(asset))).isEqualTo("was " + asset.filename());
                assertThat(fixture.project.assets().find(asset.id())).contains(asset);
            }
            assertThat(names(fixture)).hasSize(8).noneMatch(name -> name.endsWith(".moving"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aNameThatIsTakenIsRefusedAndTheOthersGoOn(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset one = fixture.add(draft("one.png"));
            Asset two = fixture.add(draft("two.png"));
            Asset three = fixture.add(draft("three.png"));
            Asset four = fixture.add(draft("four.png"));
            write(fixture, "file.png", "not ours");
            fixture.add(draft("Asset.png"));
            CurationOutcome outcome = fixture.project.assets().perform(new Curation.Rename(Map.of(one.id(), "file.png",
                    two.id(), "aSSET.png", three.id(), "free.png", four.id(), "two.png")), List.of(one.id(), two.id(), three.id(), four.id()));
            assertThat(outcome.changed()).containsExactly(three.id());
            assertThat(outcome.failed()).extracting(item -> item.problem().code()).containsOnly("name-collision");
            assertThat(outcome.failed()).extracting(CurationOutcome.Item::id).containsExactlyInAnyOrder(one.id(), two.id(), four.id());
            assertThat(Fixture.text(fixture.root.resolve(FOLDER + "file.png"))).isEqualTo("not ours");
            assertThatThrownBy(() -> fixture.project.assets().curate(rename(one, "file.png"), List.of(one.id())))
                    .isInstanceOf(StudioException.class);
            assertThat(fixture.project.assets().undoable()).as("the refused step is none").contains("Rename 1 asset");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aWrongEndingIsPutRightAndComesBackWithUndo(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset wrong = fixture.add(draft("one.jpg").saying("png inside"));
            assertThat(wrong.facts().format()).isEqualTo("png");
            CurationOutcome outcome = fixture.project.assets().perform(rename(wrong, "one.png"), List.of(wrong.id()));
            assertThat(outcome.failed()).isEmpty();
            assertThat(names(fixture)).containsExactly("one.png");
            fixture.project.assets().undo();
            assertThat(fixture.project.assets().find(wrong.id())).contains(wrong);
            assertThat(names(fixture)).containsExactly("one.jpg");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void namesThatAreNoneOnSomeSystemOrLoseTheirEndingAreRefused(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset one = fixture.add(draft("one.png"));
            for (String name : List.of("a/b.png", "..", "con.png", "x.jpg", "x", "trailing. ", "a:b.png", "x".repeat(300) + ".png", "")) {
                CurationOutcome outcome = fixture.project.assets().perform(rename(one, name), List.of(one.id()));
                assertThat(outcome.failed()).as(name).singleElement().satisfies(item ->
                        assertThat(item.problem().code()).isEqualTo("bad-name"));
            }
            assertThat(names(fixture)).containsExactly("one.png");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void movingToAThemeMovesTheFolderToo(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset one = fixture.add(draft("one.png"));
            Asset work = fixture.add(new Fixture.Draft().at("Work/edits/one_nobg.png"));
            fixture.add(new Fixture.Draft().at("Library/images/sci_fi/20261122/one.png"));
            AssetStore assets = fixture.project.assets();
            CurationOutcome outcome = assets.perform(new Curation.MoveToTheme("sci/fi"), List.of(one.id(), work.id()));
            assertThat(outcome.what()).isEqualTo("Move 2 assets to theme sci/fi");
            assertThat(outcome.notes()).extracting(item -> item.problem().code()).containsExactly("name-taken");
            assertThat(assets.find(one.id()).orElseThrow().path()).isEqualTo("Library/images/sci_fi/20261122/one_1.png");
            assertThat(assets.find(one.id()).orElseThrow().theme()).isEqualTo("sci/fi");
            assertThat(assets.find(work.id()).orElseThrow().path()).as("work has no themes").isEqualTo(work.path());
            assertThat(assets.find(work.id()).orElseThrow().theme()).isEqualTo("sci/fi");
            assets.undo();
            assertThat(assets.find(one.id())).contains(one);
            assertThat(assets.find(work.id())).contains(work);
            assertThat(fixture.project.file(one)).exists();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFileThatIsNotThereIsToldAndMarkedAndTheOthersGoOn(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset gone = fixture.add(draft("gone.png"));
            Asset here = fixture.add(draft("here.png"));
            Files.delete(fixture.project.file(gone));
            AssetStore assets = fixture.project.assets();
            CurationOutcome outcome = assets.perform(new Curation.MoveToTheme("castle"), List.of(gone.id(), here.id()));
            assertThat(outcome.changed()).containsExactly(here.id());
            assertThat(outcome.failed()).singleElement().satisfies(item -> assertThat(item.problem().code()).isEqualTo("file-missing"));
            assertThat(assets.find(gone.id()).orElseThrow().missing()).isTrue();
            assertThat(assets.find(gone.id()).orElseThrow().theme()).isEqualTo(Asset.UNSORTED);
            assertThat(assets.curate(new Curation.Trash(), List.of(gone.id()))).as("a record without a file can be trashed").isEqualTo(1);
            assets.undo();
            assertThat(assets.find(gone.id()).orElseThrow().path()).isEqualTo(gone.path());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void undoTakesAnotherNameWhenTheOldOneIsTakenAndSaysSo(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset one = fixture.add(draft("one.png").saying("first"));
            AssetStore assets = fixture.project.assets();
            assets.curate(rename(one, "two.png"), List.of(one.id()));
            write(fixture, "one.png", "somebody else's");
            CurationOutcome undone = assets.takeBack().orElseThrow();
            assertThat(undone.notes()).singleElement().satisfies(item -> assertThat(item.problem().what()).contains("one_1.png"));
            assertThat(Fixture.text(fixture.root.resolve(FOLDER + "one_1.png"))).isEqualTo("first");
            assertThat(Fixture.text(fixture.root.resolve(FOLDER + "one.png"))).isEqualTo("somebody else's");
            assets.redo();
            assertThat(names(fixture)).containsExactly("one.png", "two.png");
            Files.delete(fixture.root.resolve(FOLDER + "two.png"));
            CurationOutcome vanished = assets.takeBack().orElseThrow();
            assertThat(vanished.failed()).singleElement().satisfies(item -> assertThat(item.problem().code()).isEqualTo("file-missing"));
            assertThat(assets.find(one.id()).orElseThrow().missing()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFolderThatCannotBeWrittenIsToldAndLeavesEverythingAsItWas(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset one = fixture.add(draft("one.png"));
            Asset two = fixture.add(draft("two.png"));
            // A file where the theme's folder should be: works as root and on Windows, too.
            Files.createDirectories(fixture.root.resolve("Library/images"));
            Files.writeString(fixture.root.resolve("Library/images/castle"), "in the way");
            CurationOutcome outcome = fixture.project.assets().perform(new Curation.MoveToTheme("castle"), List.of(one.id(), two.id()));
            assertThat(outcome.changed()).isEmpty();
            assertThat(outcome.failed()).hasSize(2);
            assertThat(fixture.project.assets().find(one.id())).contains(one);
            assertThat(names(fixture)).containsExactly("one.png", "two.png");
            assertThat(fixture.project.assets().undoable()).isEmpty();
            assertThat(fixture.project.assets().curate(rename(one, "three.png"), List.of(one.id()))).as("nothing is stuck").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void severalStepsOfOneCompositeAreUndoneAsOne(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset keeper = fixture.add(draft("keeper.png"));
            Asset twin = fixture.add(draft("twin.png"));
            AssetStore assets = fixture.project.assets();
            CurationOutcome outcome = assets.perform(new Curation.Composite("Merge 1 duplicate", List.of(
                    new Curation.Part(new Curation.Tag(List.of("dragon"), List.of()), List.of(keeper.id())),
                    new Curation.Part(new Curation.Rate(5), List.of(keeper.id())),
                    new Curation.Part(rename(keeper, "dragon.png"), List.of(keeper.id())),
                    new Curation.Part(new Curation.MoveToTheme("castle"), List.of(keeper.id())),
                    new Curation.Part(new Curation.Trash(), List.of(twin.id())))), List.of());
            assertThat(outcome.changed()).containsExactly(keeper.id(), twin.id());
            Asset after = assets.find(keeper.id()).orElseThrow();
            assertThat(after.path()).isEqualTo("Library/images/castle/20261122/dragon.png");
            assertThat(fixture.project.file(after)).exists();
            assertThat(after.rating()).isEqualTo(5);
            assertThat(assets.undo()).contains("Merge 1 duplicate");
            assertThat(assets.find(keeper.id())).contains(keeper);
            assertThat(assets.find(twin.id())).contains(twin);
            assertThat(names(fixture)).containsExactly("keeper.png", "twin.png");
            assets.redo();
            assertThat(assets.find(keeper.id())).contains(after);
            assertThat(fixture.project.file(after)).exists();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aHighRatingApprovesInTheSameStepWhenTheSettingSaysSo(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset one = fixture.add(draft("one.png"));
            AssetStore assets = fixture.project.assets();
            assets.curate(new Curation.Rate(5), List.of(one.id()));
            assertThat(assets.find(one.id()).orElseThrow().status()).as("off by default").isEqualTo(Approval.PENDING);
            fixture.project.settings().put("auto_approve_threshold", "4");
            assets.curate(new Curation.Rate(3), List.of(one.id()));
            assertThat(assets.find(one.id()).orElseThrow().status()).isEqualTo(Approval.PENDING);
            CurationOutcome outcome = assets.perform(new Curation.Rate(4), List.of(one.id()));
            assertThat(outcome.what()).isEqualTo("Rate 1 asset 4 stars, approved");
            assertThat(assets.find(one.id()).orElseThrow().status()).isEqualTo(Approval.APPROVED);
            assets.undo();
            assertThat(assets.find(one.id()).orElseThrow().status()).isEqualTo(Approval.PENDING);
            assertThat(assets.find(one.id()).orElseThrow().rating()).isEqualTo(3);
        }
    }
}
