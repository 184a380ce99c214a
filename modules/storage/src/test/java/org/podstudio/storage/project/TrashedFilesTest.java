package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podstudio.storage.project.OneFolder.FOLDER;
import static org.podstudio.storage.project.OneFolder.draft;
import static org.podstudio.storage.project.OneFolder.rename;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Engine;

/** The project's own trash: hidden, restored, given up for good; and files outside of the project, which no step touches. */
class TrashedFilesTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsTrashedIsHiddenUntilItIsRestored(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset one = fixture.add(draft("one.png").saying("same").tagged("t"));
            AssetStore assets = fixture.project.assets();
            assertThat(assets.curate(new Curation.Trash(), List.of(one.id()))).isEqualTo(1);
            assertThat(assets.curate(new Curation.Trash(), List.of(one.id()))).as("again").isZero();
            assertThat(fixture.root.resolve("Trash/" + one.path())).exists();
            assertThat(fixture.project.file(one)).doesNotExist();
            assertThat(assets.count(QueryParser.parse(""))).isZero();
            assertThat(assets.count(QueryParser.parse("is:trashed"))).isEqualTo(1);
            assertThat(assets.tags()).isEmpty();
            assertThat(assets.findByHash(one.hash())).isEmpty();
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
            assertThat(fixture.publish(Publisher.Duplicates.REPORT, draft("one.png").saying("same")).getFirst())
                    .as("the same content may come in again").isInstanceOf(Publisher.Published.Added.class);
            CurationOutcome restored = assets.perform(new Curation.Restore(), List.of(one.id()));
            assertThat(restored.notes()).hasSize(1);
            assertThat(assets.find(one.id()).orElseThrow().path()).isEqualTo(FOLDER + "one_1.png");
            assertThat(fixture.root.resolve("Trash/Library")).as("empty folders go").doesNotExist();
            assets.undo();
            assertThat(assets.count(QueryParser.parse("is:trashed"))).isEqualTo(1);
            assets.undo();
            assertThat(assets.find(one.id()).orElseThrow().path()).isEqualTo(FOLDER + "one_1.png");
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsPurgedIsGoneAndUndoGoesOnWithoutIt(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset one = fixture.add(draft("one.png").prompted("a dragon", "blurry", "sdxl"));
            Asset two = fixture.add(draft("two.png"));
            AssetStore assets = fixture.project.assets();
            assets.curate(new Curation.Rate(2), List.of(one.id(), two.id()));
            assets.curate(new Curation.Note("only one"), List.of(one.id()));
            assertThat(assets.purge(List.of(one.id())).failed()).singleElement().satisfies(item ->
                    assertThat(item.problem().code()).isEqualTo("not-in-trash"));
            assets.curate(new Curation.Trash(), List.of(one.id()));
            Path small = fixture.project.thumbnail(one, Project.ThumbnailSize.SMALL);
            Files.createDirectories(small.getParent());
            Files.writeString(small, "preview");
            CurationOutcome outcome = assets.purge(List.of(one.id()));
            assertThat(outcome.changed()).containsExactly(one.id());
            assertThat(assets.find(one.id())).isEmpty();
            assertThat(small).doesNotExist();
            try (Stream<Path> trash = Files.walk(fixture.root.resolve("Trash"))) {
                assertThat(trash.filter(Files::isRegularFile)).isEmpty();
            }
            assertThat(assets.count(QueryParser.parse("is:trashed"))).isZero();
            assertThat(assets.count(QueryParser.parse("dragon"))).isZero();
            assertThat(assets.undo()).as("steps on it alone are passed over").contains("Rate 2 assets 2 stars");
            assertThat(assets.find(two.id()).orElseThrow().rating()).isNull();
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void purgedFilesGoToTheSystemsTrashWhereThereIsOne(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset one = fixture.add(draft("one.png").saying("content"));
            List<String> origins = new ArrayList<>();
            fixture.trashes.add((file, origin) -> {
                origins.add(origin.toString());
                Files.move(file, temporary.resolve("thrown away"));
                return true;
            });
            fixture.project.assets().curate(new Curation.Trash(), List.of(one.id()));
            fixture.project.assets().purge(List.of(one.id()));
            assertThat(origins).containsExactly(fixture.project.file(one).toString());
            assertThat(temporary.resolve("thrown away")).hasContent("content");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void filesOutsideTheProjectAreNeverTouched(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Path outside = Files.writeString(temporary.resolve("outside.png"), "mine");
            Asset asset = reference(fixture, outside);
            AssetStore assets = fixture.project.assets();
            for (Curation step : List.of(rename(asset, "other.png"), new Curation.MoveToTheme("castle"))) {
                CurationOutcome outcome = assets.perform(step, List.of(asset.id()));
                assertThat(outcome.changed()).isEmpty();
                assertThat(outcome.failed()).singleElement().satisfies(item ->
                        assertThat(item.problem().code()).isEqualTo("referenced-in-place"));
            }
            assertThat(assets.curate(new Curation.Trash(), List.of(asset.id()))).isEqualTo(1);
            assertThat(outside).hasContent("mine");
            assertThat(assets.count(QueryParser.parse(""))).isZero();
            assets.undo();
            assertThat(assets.find(asset.id())).contains(asset);
            assets.redo();
            assertThat(assets.purge(List.of(asset.id())).changed()).containsExactly(asset.id());
            assertThat(outside).hasContent("mine");
        }
    }

    private static Asset reference(Fixture fixture, Path outside) throws Exception {
        return ((Publisher.Published.Added) fixture.project.publisher().publish(fixture.job, List.of(new Publisher.NewAsset(null,
                outside.toString(), Sha256.of(outside), Files.size(outside), null, AssetSource.IMPORTED, outside.toString(),
                Fixture.image(8, 8), Asset.UNSORTED, List.of(), null, null)), Publisher.Duplicates.ADD).getFirst()).asset();
    }
}
