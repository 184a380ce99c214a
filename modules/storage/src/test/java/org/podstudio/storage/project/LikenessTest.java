package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.core.api.similar.AssetPair;
import org.podstudio.core.api.similar.LikenessStore;
import org.podstudio.core.api.similar.Look;
import org.podstudio.storage.db.Engine;

/** Fingerprints and relations in the database. */
class LikenessTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void fingerprintsComeBackAsTheyWereAlsoAfterARestart(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset seen = fixture.add(new Fixture.Draft());
            Asset unseen = fixture.add(new Fixture.Draft());
            Fingerprint fingerprint = fingerprint(0x8000_0000_0000_0001L);
            fixture.project.likeness().put(Map.of(seen.id(), fingerprint(7)));
            fixture.project.likeness().put(Map.of(seen.id(), fingerprint));
            fixture.reopen();
            LikenessStore store = fixture.project.likeness();
            Fingerprint back = store.fingerprint(seen.id()).orElseThrow();
            assertThat(back.shape()).isEqualTo(fingerprint.shape());
            assertThat(back.edges()).isEqualTo(fingerprint.edges());
            assertThat(back.detail()).isEqualTo(fingerprint.detail());
            assertThat(back.colours()).isEqualTo(fingerprint.colours());
            assertThat(store.looks()).extracting(Look::id).containsExactly(seen.id());
            assertThat(store.withoutFingerprint()).containsExactly(unseen.id());
            assertThat(store.fingerprint(unseen.id())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void colorsComeBackAsTheyWereAndAnEmptyPaletteIsKnownToBeEmpty(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset seen = fixture.add(new Fixture.Draft());
            Asset clear = fixture.add(new Fixture.Draft());
            Asset unseen = fixture.add(new Fixture.Draft());
            Palette palette = new Palette(List.of(new Palette.Shade(0x2fc7b5, 71), new Palette.Shade(0xffffff, 20), new Palette.Shade(0, 9)));
            LikenessStore store = fixture.project.likeness();
            store.putPalettes(Map.of(seen.id(), new Palette(List.of(new Palette.Shade(0xff0000, 100)))));
            store.putPalettes(Map.of(seen.id(), palette, clear.id(), new Palette(List.of()), AssetId.random(), palette));
            fixture.reopen();
            store = fixture.project.likeness();
            assertThat(store.palette(seen.id())).contains(palette);
            assertThat(store.palette(clear.id())).contains(new Palette(List.of()));
            assertThat(store.palette(unseen.id())).isEmpty();
            assertThat(store.withoutPalette()).containsExactly(unseen.id());
            assertThat(found(fixture, "color:red")).as("what was before is gone").isEmpty();
            assertThat(found(fixture, "color:teal")).containsExactly(seen.id());
            assertThat(found(fixture, "color:white -color:grey")).containsExactly(seen.id());
            assertThat(found(fixture, "colour:#30c0b0")).containsExactly(seen.id());
            assertThat(found(fixture, "color:#2f40b5")).isEmpty();
            assertThat(fixture.project.assets().facets(Query.ALL).of(Facets.Kind.COLOR).orElseThrow().values())
                    .extracting(Facets.Value::query, Facets.Value::count).containsExactlyInAnyOrder(tuple("color:teal", 1L), tuple("color:white", 1L),
                            tuple("color:black", 1L));
        }
    }

    private static List<AssetId> found(Fixture fixture, String query) throws Exception {
        return fixture.project.assets().ids(QueryParser.parse(query), AssetSort.NEWEST);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPairThatIsSaidToBeUnrelatedStaysSoUntilItIsTakenBack(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            List<Asset> two = List.of(fixture.add(new Fixture.Draft()), fixture.add(new Fixture.Draft()));
            AssetPair pair = new AssetPair(two.get(0).id(), two.get(1).id());
            fixture.project.likeness().unrelated(pair.b(), pair.a());
            fixture.project.likeness().unrelated(pair.a(), pair.b());
            fixture.reopen();
            assertThat(fixture.project.likeness().unrelatedPairs()).containsExactly(pair);
            fixture.project.likeness().related(pair.b(), pair.a());
            assertThat(fixture.project.likeness().unrelatedPairs()).isEmpty();
        }
    }

    private static Fingerprint fingerprint(long shape) {
        byte[] colours = new byte[Fingerprint.BINS];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = (byte) (i * 5 + shape);
        }
        return new Fingerprint(shape, ~shape, 200, colours);
    }
}
