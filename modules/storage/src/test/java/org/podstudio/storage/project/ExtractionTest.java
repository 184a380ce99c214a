package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.AssetStore.Extracted;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Engine;

/** What files tell of themselves, written anew for many at once. */
class ExtractionTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void manyAreReplacedInOneGoAndWhatTheUserEnteredStays(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset image = fixture.add(new Fixture.Draft().at("Library/images/unsorted/20261122/a.png").tagged("mine").prompted("old words", null, "old model"));
            Asset film = fixture.add(new Fixture.Draft().at("Library/images/unsorted/20261122/b.png"));
            AssetStore assets = fixture.project.assets();
            assets.curate(new Curation.Note("my note"), List.of(image.id()));
            Asset before = assets.find(image.id()).orElseThrow();
            GeneratorMetadata found = Fixture.generator("ComfyUI", "a new dragon", "blurry", "flux", "18446744073709551615");
            assets.replaceExtracted(Map.of(image.id(), new Extracted(Fixture.image(640, 480), found), film.id(), new Extracted(film.facts(), null),
                    AssetId.random(), new Extracted(film.facts(), null)));

            Asset after = assets.find(image.id()).orElseThrow();
            assertThat(after.generator()).as("reads back equal, so that nothing differs the next time").isEqualTo(found);
            assertThat(after.facts()).isEqualTo(Fixture.image(640, 480));
            assertThat(after).usingRecursiveComparison().ignoringFields("generator", "facts").isEqualTo(before);
            assertThat(assets.find(film.id())).contains(film);
            assertThat(assets.ids(QueryParser.parse("dragon seed:18446744073709551615 width:640 has:negative"), org.podstudio.core.api.asset.AssetSort.NEWEST))
                    .containsExactly(image.id());
            assertThat(assets.count(QueryParser.parse("old"))).as("the old words are found no more").isZero();
            assertThat(assets.count(QueryParser.parse("my note tag:mine"))).isEqualTo(1);
            assertThat(assets.undoable()).as("no step of its own").contains("Note on 1 asset");
        }
    }
}
