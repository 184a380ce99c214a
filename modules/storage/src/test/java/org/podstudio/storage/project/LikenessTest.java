package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.Fingerprint;
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
