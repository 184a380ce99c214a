package org.podstudio.storage.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.CollectionId;
import org.podstudio.core.api.asset.Curation;

final class CuratedValueTest {
    @Test
    void aPromptSetOnManyAssetsIsOneTextInMemoryAndNotOneForEach() {
        UnaryOperator<String> changing = CuratedValue.after(Curation.SetPrompt.own("a long prompt", ""));
        String first = changing.apply(null);
        assertThat(first).contains("a long prompt");
        assertThat(changing.apply(null)).isSameAs(first);
        assertThat(changing.apply(new String(first))).isEqualTo(first);
    }

    @Test
    void eachAssetHasAPlaceOfItsOwnInACollectionAndAStackOfItsOwnWhenItIsTakenOut() {
        UnaryOperator<String> collecting = CuratedValue.after(new Curation.Collect(CollectionId.random(), Curation.Membership.IN));
        assertThat(collecting.apply(null)).isNotEqualTo(collecting.apply(null));
        UnaryOperator<String> unstacking = CuratedValue.after(new Curation.Unstack());
        assertThat(unstacking.apply("s")).isNotEqualTo(unstacking.apply("s"));
    }
}
