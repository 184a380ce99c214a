package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Engine;

/** Every field and operator of the query language against a small library, the same answers from both engines. */
class QueriesTest {
    @TempDir
    Path temporary;

    private Asset dragon;
    private Asset horse;
    private Asset clip;

    private void fill(Fixture fixture) throws Exception {
        Fixture.Draft first = new Fixture.Draft().at("Library/images/fantasy/20261122/red_dragon-01.png")
                .tagged("Fire Dragon", "été").prompted("A mighty Dragon, flying over the château", "blurry horse", "sdxl_base_1.0");
        first.theme = "fantasy";
        first.facts = Fixture.image(4500, 3000);
        dragon = fixture.add(first);
        Fixture.Draft second = new Fixture.Draft().at("Library/images/unsorted/20261122/U-2-Net__horse.jpg")
                .saying("x".repeat(30_000));
        second.source = AssetSource.WATCHED;
        second.parent = dragon.id();
        horse = fixture.add(second);
        Fixture.Draft third = new Fixture.Draft().at("Work/edits/dragonfly 東京.mp4");
        third.facts = Fixture.video(1920, 1080, 12);
        third.source = AssetSource.GENERATED;
        third.generator = Fixture.generator("Kling", "tokyo street", null, "kling v2", "18446744073709551615");
        clip = fixture.add(third);
        AssetStore assets = fixture.project.assets();
        assets.curate(new Curation.SetStatus(Approval.APPROVED), List.of(dragon.id()));
        assets.curate(new Curation.SetStatus(Approval.REJECTED), List.of(horse.id()));
        assets.curate(new Curation.Rate(4), List.of(dragon.id()));
        assets.curate(new Curation.SetLabel(ColorLabel.RED), List.of(clip.id()));
        assets.curate(new Curation.Note("Für den Käufer: sehr schön"), List.of(horse.id()));
        assets.markMissing(List.of(clip.id()), List.of());
        assets.markUndecodable(horse.id(), AssetStore.Undecodable.YES);
        fixture.project.packs().save(new Pack(PackId.random(), "Dragons & Co", "dragons-co", null, null, null, "1.0",
                "personal", null, Pack.Status.COMPLETED, List.of(dragon.id()), "{}", dragon.createdAt(), null, null, null));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eachFieldFindsWhatItSays(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fill(fixture);
            found(fixture, "", dragon, horse, clip);
            found(fixture, "type:image", dragon, horse);
            found(fixture, "type:video", clip);
            found(fixture, "status:approved", dragon);
            found(fixture, "is:unreviewed", clip);
            found(fixture, "-is:rejected", dragon, clip);
            found(fixture, "rating:>=4", dragon);
            found(fixture, "rating:0", horse, clip);
            found(fixture, "-rating:>=4", horse, clip);
            found(fixture, "rating:3..5", dragon);
            found(fixture, "tag:\"fire dragon\"", dragon);
            found(fixture, "tag:ETE", dragon);
            found(fixture, "tag:fire*", dragon);
            found(fixture, "tag:fire");
            found(fixture, "-has:tags", horse, clip);
            found(fixture, "theme:Fantasy", dragon);
            found(fixture, "has:theme", dragon);
            found(fixture, "model:sdxl*", dragon);
            found(fixture, "model:\"sdxl base\"", dragon);
            found(fixture, "seed:123", dragon);
            found(fixture, "seed:18446744073709551615", clip);
            found(fixture, "has:prompt", dragon, clip);
            found(fixture, "has:negative", dragon);
            found(fixture, "has:notes", horse);
            found(fixture, "has:label OR has:rating", dragon, clip);
            found(fixture, "has:children", dragon);
            found(fixture, "has:audio", clip);
            found(fixture, "is:missing", clip);
            found(fixture, "is:undecodable", horse);
            found(fixture, "is:packed", dragon);
            found(fixture, "is:trashed");
            found(fixture, "is:referenced");
            found(fixture, "is:rated", dragon);
            found(fixture, "w:>=4500", dragon);
            found(fixture, "width:1920", clip);
            found(fixture, "h:1000..", dragon, clip);
            found(fixture, "dur:<30s", clip);
            found(fixture, "duration:>0.2min", List.of());
            found(fixture, "size:>20kb", horse);
            found(fixture, "size:..20kb", dragon, clip);
            found(fixture, "created:2000..2999", dragon, horse, clip);
            found(fixture, "created:<2026-01");
            found(fixture, "date:>=" + dragon.createdAt().toString().substring(0, 10), dragon, horse, clip);
            found(fixture, "date:>" + dragon.createdAt().toString().substring(0, 10));
            found(fixture, "source:watched", horse);
            found(fixture, "parent:" + dragon.id(), horse);
            found(fixture, "parent:" + dragon.id().toString().substring(0, 6), horse);
            found(fixture, "parent:none", dragon, clip);
            found(fixture, "format:png", dragon, horse);
            found(fixture, "ext:.MP4", clip);
            found(fixture, "label:red", clip);
            found(fixture, "label:none", dragon, horse);
            found(fixture, "alpha:yes", dragon, horse);
            found(fixture, "alpha:no");
            found(fixture, "gen:comfyui", dragon);
            found(fixture, "prompt:chateau", dragon);
            found(fixture, "prompt:\"mighty dragon\"", dragon);
            found(fixture, "neg:horse", dragon);
            found(fixture, "path:*/dragon*", clip);
            found(fixture, "path:Work/", clip);
            found(fixture, "path:100%");
            found(fixture, "pack:\"dragons & co\"", dragon);
            found(fixture, "pack:dragons*", dragon);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void wordsAreWholeFoldedAndNeverCrossFields(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fill(fixture);
            found(fixture, "horse", horse);
            found(fixture, "HORSE jpg", horse);
            found(fixture, "dragon", dragon);
            found(fixture, "drag");
            found(fixture, "drag*", dragon, clip);
            found(fixture, "chateau", dragon);
            found(fixture, "château", dragon);
            found(fixture, "kaufer", horse);
            found(fixture, "schön*", horse);
            found(fixture, "東京", clip);
            found(fixture, "\"dragon flying\"", dragon);
            found(fixture, "\"flying dragon\"");
            found(fixture, "\"dragon fly\"*", dragon);
            found(fixture, "\"dragon ete\"");
            found(fixture, "u-2-net", horse);
            found(fixture, "dragon OR horse", dragon, horse);
            found(fixture, "(dragon OR horse) -fire", horse);
            found(fixture, "-dragon", horse, clip);
            found(fixture, "-(dragon OR horse)", clip);
            found(fixture, "blurry");
            found(fixture, "kling", clip);
            found(fixture, "comfyui");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void changedNotesTagsAndMetadataAreFoundAtOnceAndTheOldOnesNoMore(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fill(fixture);
            AssetStore assets = fixture.project.assets();
            assets.curate(new Curation.Tag(List.of("Knight"), List.of("fire dragon")), List.of(dragon.id()));
            found(fixture, "knight", dragon);
            found(fixture, "fire");
            assets.curate(new Curation.Note(""), List.of(horse.id()));
            found(fixture, "kaufer");
            assets.undo();
            found(fixture, "kaufer", horse);
            assets.replaceGenerator(dragon.id(), Optional.of(Fixture.generator("Midjourney", "a castle", null, "v7", "5")));
            found(fixture, "castle", dragon);
            found(fixture, "flying");
            found(fixture, "seed:5 -has:negative gen:midjourney", dragon);
            assets.replaceGenerator(dragon.id(), Optional.empty());
            found(fixture, "castle OR has:prompt OR has:generator", clip);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everySortPutsAbsentValuesLastAndPagesWithoutOverlap(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fill(fixture);
            AssetStore assets = fixture.project.assets();
            for (AssetSort.Field field : AssetSort.Field.values()) {
                for (boolean descending : new boolean[] {false, true}) {
                    AssetSort sort = new AssetSort(field, descending);
                    List<AssetId> ids = assets.ids(org.podstudio.core.api.query.Query.ALL, sort);
                    assertThat(ids).as(sort.toString()).hasSize(3).doesNotHaveDuplicates();
                    List<AssetId> paged = new java.util.ArrayList<>();
                    for (int offset = 0; offset < 3; offset++) {
                        paged.add(assets.list(org.podstudio.core.api.query.Query.ALL, sort, 1, offset).assets().getFirst().id());
                    }
                    assertThat(paged).as(sort.toString()).isEqualTo(ids);
                }
            }
            for (boolean descending : new boolean[] {false, true}) {
                assertThat(assets.ids(org.podstudio.core.api.query.Query.ALL, new AssetSort(AssetSort.Field.DURATION, descending)))
                        .first().isEqualTo(clip.id());
            }
            assertThat(assets.ids(org.podstudio.core.api.query.Query.ALL, new AssetSort(AssetSort.Field.NAME, false)))
                    .containsExactly(clip.id(), dragon.id(), horse.id());
            assertThat(assets.ids(org.podstudio.core.api.query.Query.ALL, AssetSort.NEWEST))
                    .containsExactly(clip.id(), horse.id(), dragon.id());
        }
    }

    private void found(Fixture fixture, String query, Asset... expected) throws Exception {
        found(fixture, query, Arrays.stream(expected).map(Asset::id).toList());
    }

    private void found(Fixture fixture, String query, List<AssetId> expected) throws Exception {
        AssetStore assets = fixture.project.assets();
        assertThat(assets.ids(QueryParser.parse(query), AssetSort.NEWEST)).as(query).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(assets.list(QueryParser.parse(query), AssetSort.NEWEST, 10, 0).total()).as(query).isEqualTo(expected.size());
    }
}
