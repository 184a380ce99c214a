package org.podstudio.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import org.junit.jupiter.api.Test;

class OnScreenTest {
    private static final Rectangle SCREEN = new Rectangle(0, 30, 1440, 870);

    @Test
    void whatIsLargerThanTheScreenIsMadeToFit() {
        assertThat(OnScreen.inside(new Rectangle(-220, -190, 1880, 1280), SCREEN)).isEqualTo(SCREEN);
    }

    @Test
    void whatHangsOverAnEdgeIsMovedInAndWhatIsInsideStays() {
        assertThat(OnScreen.inside(new Rectangle(1200, 700, 480, 300), SCREEN)).isEqualTo(new Rectangle(960, 600, 480, 300));
        assertThat(OnScreen.inside(new Rectangle(100, 100, 480, 300), SCREEN)).isEqualTo(new Rectangle(100, 100, 480, 300));
    }
}
