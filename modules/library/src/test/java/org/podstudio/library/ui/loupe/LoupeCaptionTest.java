package org.podstudio.library.ui.loupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoupeCaptionTest {
    private static final Runnable NOTHING = () -> { };

    private final LoupeCaption caption = new LoupeCaption(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);

    @Test
    void where_it_is_narrow_facts_and_place_give_way_and_nothing_lies_over_the_buttons() {
        caption.show(Optional.empty());
        caption.showPlace(12, 98_310);
        caption.showScale("100 %", true);
        Component place = Arrays.stream(caption.start().getComponents()).filter(part -> "loupe-place".equals(part.getName())).findFirst().orElseThrow();

        laidOut(900);
        assertThat(place.isVisible()).isTrue();
        int wide = caption.end().getWidth();

        for (int width : new int[] {420, 360, 340}) {
            laidOut(width);
            assertThat(caption.start().getX() + caption.start().getWidth()).as("at %d px", width).isLessThanOrEqualTo(caption.end().getX());
        }
        assertThat(place.isVisible()).isFalse();
        assertThat(caption.end().getWidth()).isLessThan(wide);

        laidOut(900);
        assertThat(place.isVisible()).isTrue();
        assertThat(caption.end().getWidth()).isEqualTo(wide);
    }

    private void laidOut(int width) {
        caption.setSize(width, 36);
        caption.doLayout();
    }
}
