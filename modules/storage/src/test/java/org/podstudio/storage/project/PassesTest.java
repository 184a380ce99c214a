package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Engine;

/** A picture that was sampled several times is found by what each pass was told. */
class PassesTest {
    @TempDir
    Path temporary;

    /** The fixture's generator has two passes, the later one by a model named refiner. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatLaterPassesSayIsFoundAndNoPhraseReachesFromOneIntoTheNext(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            AssetId id = fixture.add(new Fixture.Draft().prompted("a red dragon", "blurry", "sdxl base")).id();
            assertThat(ids(fixture, "model:refiner")).containsExactly(id);
            assertThat(ids(fixture, "model:sdxl")).containsExactly(id);
            assertThat(ids(fixture, "refiner dragon")).containsExactly(id);
            assertThat(ids(fixture, "model:\"base refiner\"")).isEmpty();
            assertThat(fixture.project.meanings().without("m", 10)).extracting(prompt -> prompt.text()).containsExactly("a red dragon");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPictureOfTwoModelsIsCountedUnderBothAndOnceUnderEach(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fixture.add(new Fixture.Draft().prompted("a red dragon", "blurry", "sdxl base"));
            fixture.add(new Fixture.Draft().prompted("a red dragon", "blurry", "refiner"));
            Fixture.Draft laterOnly = new Fixture.Draft().prompted("a red dragon", "blurry", null);
            AssetId later = fixture.add(laterOnly).id();
            assertThat(models(fixture)).isEqualTo(Map.of("refiner", 3L, "sdxl base", 1L));
            assertThat(ids(fixture, "model:refiner")).hasSize(3);
            fixture.add(new Fixture.Draft().prompted("a red dragon", "blurry", "sdxl"));
            assertThat(ids(fixture, "model:sdxl")).as("by words").hasSize(2);
            assertThat(ids(fixture, "model:=sdxl")).as("the whole name").hasSize(1);
            assertThat(ids(fixture, "model:=\"sdxl base\" gen:=ComfyUI")).hasSize(1);
            assertThat(ids(fixture, "model:=base")).isEmpty();
            assertThat(ids(fixture, "-model:=sdxl")).hasSize(3);
            assertThat(ids(fixture, "has:model")).as("named by a later pass only").hasSize(4).contains(later);
            assertThat(ids(fixture, "-has:model")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rowsOfAnEarlierReleaseAreMendedAtTheNextOpen(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            AssetId id = fixture.add(new Fixture.Draft().prompted("a red dragon", "blurry", "sdxl base")).id();
            fixture.project.close();
            try (Database database = Database.open(engine, engine.file(fixture.root))) {
                database.change(Durability.PROCESS_DEATH, sql -> {
                    sql.update("UPDATE asset_texts SET model = 'sdxl base'");
                    sql.update("UPDATE assets SET model = 'sdxl base'");
                    sql.update(engine == Engine.SQLITE ? "DELETE FROM words" : "DELETE FROM words WHERE word = 'refiner'");
                    sql.update("DELETE FROM state WHERE name = 'passes_version'");
                });
            }
            fixture.project = fixture.projects.open(fixture.root);
            assertThat(ids(fixture, "model:refiner")).containsExactly(id);
            assertThat(ids(fixture, "model:sdxl")).containsExactly(id);
            assertThat(models(fixture)).isEqualTo(Map.of("refiner", 1L, "sdxl base", 1L));
        }
    }

    private static Map<String, Long> models(Fixture fixture) {
        return fixture.project.assets().facets(Query.ALL).of(Facets.Kind.MODEL).orElseThrow().values().stream()
                .collect(Collectors.toMap(Facets.Value::value, Facets.Value::count));
    }

    private static List<AssetId> ids(Fixture fixture, String query) throws Exception {
        return fixture.project.assets().ids(QueryParser.parse(query), AssetSort.NEWEST);
    }
}
