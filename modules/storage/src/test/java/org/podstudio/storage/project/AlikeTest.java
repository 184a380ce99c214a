package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.core.api.similar.MeaningStore;
import org.podstudio.storage.db.Engine;

/** Looks as a field of the query, and places in packs as a curated value. */
class AlikeTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aQueryFindsWhatLooksAlikeTogetherWithOtherTerms(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset own = fixture.add(new Fixture.Draft().tagged("red"));
            Asset near = fixture.add(new Fixture.Draft());
            Asset far = fixture.add(new Fixture.Draft().tagged("red"));
            Asset blank = fixture.add(new Fixture.Draft());
            fixture.project.likeness().put(Map.of(own.id(), look(0), near.id(), look(0b111), far.id(), look(-1)));
            assertThat(found(fixture, "similar:" + own.id())).containsExactlyInAnyOrder(own.id(), near.id());
            assertThat(found(fixture, "similar:" + own.id() + " tag:red")).containsExactly(own.id());
            assertThat(found(fixture, "-similar:" + own.id())).containsExactlyInAnyOrder(far.id(), blank.id());
            assertThat(found(fixture, "similar:" + blank.id())).as("nothing is known of it").containsExactly(blank.id());
            assertThat(fixture.project.assets().count(QueryParser.parse("similar:" + near.id() + " OR tag:red"))).isEqualTo(3);
        }
    }

    private static List<AssetId> found(Fixture fixture, String query) throws Exception {
        return fixture.project.assets().ids(QueryParser.parse(query), AssetSort.NEWEST);
    }

    private static Fingerprint look(long shape) {
        byte[] colours = new byte[Fingerprint.BINS];
        colours[shape == -1 ? 3 : 60] = (byte) 255;
        return new Fingerprint(shape, shape, 100, colours);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theSameContentIsAGroupWhoeverAddedItButNotFromTheTrash(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset first = fixture.add(new Fixture.Draft().saying("media one"));
            fixture.add(new Fixture.Draft().saying("media two"));
            assertThat(fixture.project.likeness().sameContent()).isEmpty();
            Asset again = fixture.add(new Fixture.Draft().saying("media one"));
            assertThat(fixture.project.likeness().sameContent()).containsExactly(List.of(first.id(), again.id()));
            fixture.project.assets().curate(new Curation.Trash(), List.of(first.id()));
            assertThat(fixture.project.likeness().sameContent()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void placesInUnfinishedPacksMoveAndComeBackAndAFinishedPackKeepsItsRecord(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            AssetId keeper = fixture.add(new Fixture.Draft()).id();
            AssetId other = fixture.add(new Fixture.Draft()).id();
            AssetId third = fixture.add(new Fixture.Draft()).id();
            Pack draft = pack("Draft", Pack.Status.DRAFT, List.of(third, other));
            Pack done = pack("Done", Pack.Status.COMPLETED, List.of(other, third));
            fixture.project.packs().save(draft);
            fixture.project.packs().save(done);
            fixture.project.assets().curate(new Curation.Composite("Merge", List.of(
                    new Curation.Part(new Curation.InPacks(List.of()), List.of(other)),
                    new Curation.Part(new Curation.InPacks(List.of(new Curation.PackPlace(draft.id(), 1))), List.of(keeper)))),
                    List.of(keeper, other));
            assertThat(fixture.project.packs().find(draft.id()).orElseThrow().assets()).containsExactly(third, keeper);
            assertThat(fixture.project.packs().find(done.id()).orElseThrow().assets()).containsExactly(other, third);
            fixture.reopen();
            fixture.project.assets().undo();
            assertThat(fixture.project.packs().find(draft.id()).orElseThrow().assets()).containsExactly(third, other);
            fixture.project.assets().redo();
            assertThat(fixture.project.packs().find(draft.id()).orElseThrow().assets()).containsExactly(third, keeper);
            // Somebody took the place meanwhile: the one that comes back goes to the end.
            fixture.project.packs().save(pack(draft, List.of(third, keeper, other)));
            fixture.project.assets().undo();
            assertThat(fixture.project.packs().find(draft.id()).orElseThrow().assets()).contains(third, other).doesNotContain(keeper);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPromptIsReadOnceAndAgainWhenItSaysSomethingElse(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset one = fixture.add(new Fixture.Draft().prompted("a dragon", "", "m"));
            Asset two = fixture.add(new Fixture.Draft().prompted("a knight", "", "m"));
            fixture.add(new Fixture.Draft());
            MeaningStore store = fixture.project.meanings();
            assertThat(store.without("model", 10)).extracting(MeaningStore.Prompt::text).containsExactly("a dragon", "a knight");
            assertThat(store.without("model", 1)).hasSize(1);
            store.put("model", Map.of(one.id(), new byte[] {1, -2, 127}, two.id(), new byte[] {5, 6, 7}));
            fixture.reopen();
            store = fixture.project.meanings();
            assertThat(store.countWithout("model")).isZero();
            assertThat(store.countWithout("another model")).isEqualTo(2);
            Map<AssetId, byte[]> found = new java.util.HashMap<>();
            store.forEach("model", found::put);
            assertThat(found).hasSize(2);
            assertThat(found.get(one.id())).containsExactly(1, -2, 127);
            fixture.project.assets().replaceGenerator(one.id(),
                    java.util.Optional.of(Fixture.generator("ComfyUI", "a castle", "", "m", "1")));
            fixture.project.assets().replaceGenerator(two.id(), java.util.Optional.of(two.generator()));
            assertThat(store.without("model", 10)).extracting(MeaningStore.Prompt::text).containsExactly("a castle");
        }
    }

    private static Pack pack(String name, Pack.Status status, List<AssetId> assets) {
        return new Pack(PackId.random(), name, name.toLowerCase(java.util.Locale.ROOT), null, null, null, "1.0.0", "personal", null,
                status, assets, "{}", Instant.parse("2026-01-01T00:00:00Z"), null, null, null);
    }

    private static Pack pack(Pack p, List<AssetId> assets) {
        return new Pack(p.id(), p.name(), p.slug(), p.theme(), p.description(), p.author(), p.version(), p.license(), p.licenseText(),
                p.status(), assets, p.options(), p.createdAt(), p.builtAt(), p.dir(), p.zip());
    }
}
