package org.podstudio.library.ui.loupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PixelSize;

class PlacementTest {
    private static final PixelSize ROOM = new PixelSize(1000, 800);
    private static final PixelSize LARGE = new PixelSize(4000, 2000);
    private static final PixelSize HUGE = new PixelSize(17_320, 17_320);

    private static Placement placed(Zoom zoom, PixelSize picture) {
        return Placement.of(zoom, picture, ROOM, Placement.Small.STAYS, Placement.fitScale(picture, ROOM, Placement.Small.STAYS));
    }

    @Test
    void aPictureFitsAndLiesInTheMiddle() {
        Placement at = placed(Zoom.FIT, LARGE);
        assertThat(at.scale()).isEqualTo(0.25);
        assertThat(at.left()).isZero();
        assertThat(at.top()).isEqualTo(150);
    }

    @Test
    void aSmallPictureStaysSmallAndIsEnlargedOnlyToBeCompared() {
        PixelSize small = new PixelSize(100, 100);
        assertThat(placed(Zoom.FIT, small).scale()).isEqualTo(1);
        assertThat(Placement.fitScale(small, ROOM, Placement.Small.GROWS)).isEqualTo(8);
    }

    @Test
    void whatIsUnderThePointerStaysThere() {
        Placement before = placed(Zoom.FIT, LARGE);
        Zoom zoom = before.around(300, 300, 1, 1);
        Placement after = placed(zoom, LARGE);
        double x = (300 - before.left()) / before.scale();
        double y = (300 - before.top()) / before.scale();
        assertThat(after.left() + x * after.scale()).isCloseTo(300, within(1.0));
        assertThat(after.top() + y * after.scale()).isCloseTo(300, within(1.0));
    }

    @Test
    void pushingEndsAtTheEdgesAndComesBackAtOnce() {
        Zoom zoom = Zoom.FIT.at(1);
        for (int i = 0; i < 100; i++) {
            zoom = placed(zoom, LARGE).pushed(zoom, 500, 500);
        }
        assertThat(placed(zoom, LARGE).left()).isZero();
        zoom = placed(zoom, LARGE).pushed(zoom, -10, 0);
        assertThat(placed(zoom, LARGE).left()).isCloseTo(-10, within(0.01));
    }

    @Test
    void picturesOfOtherSizesShowTheSamePlaceWhenTheyAreCompared() {
        PixelSize half = new PixelSize(2000, 1000);
        double reference = Placement.fitScale(LARGE, ROOM, Placement.Small.GROWS);
        Zoom zoom = new Zoom(1, 0.7, 0.4);
        Rectangle large = Placement.of(zoom, LARGE, ROOM, Placement.Small.GROWS, reference).seen();
        Rectangle small = Placement.of(zoom, half, ROOM, Placement.Small.GROWS, reference).seen();
        assertThat(small).isEqualTo(new Rectangle(large.x / 2, large.y / 2, large.width / 2, large.height / 2));
    }

    @Test
    void whatFitsNeedsNoFurtherReading() {
        PicturePart fitted = PicturePart.fitted(LARGE, ROOM);
        assertThat(placed(Zoom.FIT, LARGE).wanted(List.of(fitted), Placement.HELD_PIXELS)).isEmpty();
    }

    @Test
    void lookedAtCloselyAPictureIsReadAsAWholeAHugeOneByTheWindowOnly() {
        assertThat(placed(Zoom.FIT.at(1), LARGE).wanted(List.of(PicturePart.fitted(LARGE, ROOM)), Placement.HELD_PIXELS))
                .contains(new PicturePart(0, 0, 4000, 2000, LARGE));
        PicturePart window = placed(Zoom.FIT.at(1), HUGE).wanted(List.of(PicturePart.fitted(HUGE, ROOM)), Placement.HELD_PIXELS).orElseThrow();
        assertThat(4L * window.size().width() * window.size().height()).as("bytes held of 300 megapixels").isLessThan(16L << 20);
        assertThat(new Rectangle(window.left(), window.top(), window.width(), window.height())
                .contains(placed(Zoom.FIT.at(1), HUGE).seen())).isTrue();
    }

    @Test
    void aWindowIsKeptWhileItCoversWhatIsSeen() {
        Zoom zoom = Zoom.FIT.at(1);
        PicturePart window = placed(zoom, HUGE).wanted(List.of(), Placement.HELD_PIXELS).orElseThrow();
        Zoom near = placed(zoom, HUGE).pushed(zoom, 300, 0);
        assertThat(placed(near, HUGE).wanted(List.of(window), Placement.HELD_PIXELS)).isEmpty();
        Zoom far = placed(zoom, HUGE).pushed(zoom, 3000, 0);
        assertThat(placed(far, HUGE).wanted(List.of(window), Placement.HELD_PIXELS)).isPresent();
    }
}
