package org.podstudio.core.api.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SortAndStackTest {
    @Test
    void namesSortAsPeopleCount() {
        List<String> names = List.of("dragon 02.png", "dragon1.png", "dragon2.png", "dragon10.png", "dragon010b.png", "dragonfly.png");
        assertThat(names.stream().sorted(java.util.Comparator.comparing(NaturalOrder::key)).toList())
                .containsExactly("dragon 02.png", "dragon1.png", "dragon2.png", "dragon10.png", "dragon010b.png", "dragonfly.png");
        assertThat(NaturalOrder.key("9".repeat(300))).as("a number of any length").hasSize(302);
    }

    @Test
    void aSortIsReadBackFromItsText() {
        for (String text : List.of("created:desc", "name", "rating:desc", "random:42", "prompt", "random:-7")) {
            assertThat(AssetSort.parse(text).toString()).isEqualTo(text);
        }
        assertThatThrownBy(() -> AssetSort.parse("random:x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AssetSort.parse("colour")).hasMessageContaining("prompt");
    }

    @Test
    void everySeedGivesAnotherOrderOfTheSamePlaces() {
        assertThat(AssetSort.random(1).multiplier()).isNotEqualTo(AssetSort.random(2).multiplier());
        for (int seed : new int[] {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThat(AssetSort.random(seed).multiplier()).isBetween(1L, AssetSort.modulus() - 1);
        }
        assertThat(AssetSort.shuffle(AssetId.random())).isBetween(0L, AssetSort.modulus() - 1);
    }

    @Test
    void aCursorIsReadBackFromItsText() {
        AssetId id = AssetId.random();
        assertThat(AssetCursor.parse(new AssetCursor("a:b c", id).text())).isEqualTo(new AssetCursor("a:b c", id));
        assertThat(AssetCursor.parse(new AssetCursor(null, id).text())).isEqualTo(new AssetCursor(null, id));
    }

    @Test
    void theSamePromptAndModelAreOneStackAndAParentGoesBeforeThem() {
        AssetId a = AssetId.random();
        assertThat(StackKey.automatic(a, null, null)).isNotEqualTo(StackKey.automatic(AssetId.random(), null, null));
        assertThat(StackKey.automatic(a, null, "p:1")).isEqualTo("p:1");
        assertThat(StackKey.byHand(StackKey.fresh())).isTrue();
        assertThat(StackKey.byHand(StackKey.automatic(a, null, null))).isFalse();
        assertThatThrownBy(() -> new Curation.Stack("p:1")).isInstanceOf(IllegalArgumentException.class);
    }
}
