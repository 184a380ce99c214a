package org.podstudio.library.ui.brush;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.core.api.stroke.Stroke;
import org.podstudio.core.api.stroke.StrokePainter;
import org.podstudio.core.api.stroke.Strokes;
import org.podstudio.library.ui.loupe.Placement;
import org.podstudio.library.ui.loupe.Zoom;

/** What the window paints piece by piece is what the job paints at once. */
class MaskSheetTest {
    private static final PixelSize PICTURE = new PixelSize(160, 110);

    private final Random random = new Random(5);
    private final byte[] found = new byte[(int) PICTURE.area()];

    @Test
    void aHandThatGoesOnAndOffUndoesAndRedoesEndsWithTheMaskOfTheStrokesThatAreLeft() throws Exception {
        random.nextBytes(found);
        MaskSheet mask = new MaskSheet(PICTURE, PICTURE, found.clone());
        StrokeSheet strokes = new StrokeSheet(new Strokes(PICTURE, List.of()), new Strokes(PICTURE, List.of()));
        for (int i = 0; i < 120; i++) {
            int what = random.nextInt(10);
            if (what < 6) {
                paint(mask, strokes);
            } else if (what < 9) {
                Optional<Stroke> undone = strokes.undo();
                if (undone.isPresent()) {
                    mask.without(undone.get(), strokes.strokes().strokes());
                }
            } else {
                Optional<Stroke> redone = strokes.redo();
                if (redone.isPresent()) {
                    mask.add(redone.get());
                }
            }
            assertThat(mask.shown()).as("after step " + i).isEqualTo(atOnce(strokes.strokes()));
        }
    }

    @Test
    void aStrokeThatIsDroppedWhileItIsPaintedLeavesNothing() throws Exception {
        random.nextBytes(found);
        MaskSheet mask = new MaskSheet(PICTURE, PICTURE, found.clone());
        StrokeSheet strokes = new StrokeSheet(new Strokes(PICTURE, List.of()), new Strokes(PICTURE, List.of()));
        strokes.begin(20, 20);
        mask.live(strokes.live().orElseThrow());
        strokes.extend(90, 70);
        mask.live(strokes.live().orElseThrow());
        assertThat(mask.shown()).isNotEqualTo(found);
        Stroke live = strokes.live().orElseThrow();
        strokes.drop();
        mask.without(live, List.of());
        assertThat(mask.shown()).isEqualTo(found);
    }

    @Test
    void onlyWhatALivePieceTouchesIsToldAsChanged() throws Exception {
        MaskSheet mask = new MaskSheet(PICTURE, PICTURE, found);
        Stroke stroke = new Stroke(Stroke.Mode.KEEP, 4, 1, List.of(new Stroke.Point(10, 10), new Stroke.Point(140, 100)));
        mask.live(stroke);
        List<Stroke.Point> longer = new ArrayList<>(stroke.points());
        longer.add(new Stroke.Point(150, 100));
        assertThat(mask.live(new Stroke(Stroke.Mode.KEEP, 4, 1, longer))).isEqualTo(new Rectangle(135, 95, 20, 10));
    }

    @Test
    void aHugePictureIsWorkedOnSmallerAndTheStrokesStayInItsPixels() throws Exception {
        PixelSize huge = new PixelSize(20_000, 15_000);
        PixelSize worked = MaskSheet.worked(huge);
        assertThat(worked.area()).isLessThanOrEqualTo(MaskSheet.MOST_PIXELS).isGreaterThan(MaskSheet.MOST_PIXELS * 9 / 10);
        MaskSheet mask = new MaskSheet(huge, worked, new byte[(int) worked.area()]);
        mask.add(new Stroke(Stroke.Mode.KEEP, 2000, 1, List.of(new Stroke.Point(10_000, 7_500))));
        double area = IntStream.range(0, mask.shown().length).mapToDouble(p -> (mask.shown()[p] & 0xff) / 255.0).sum() / worked.area();
        assertThat(area).isCloseTo(Math.PI * 2000 * 2000 / huge.area(), org.assertj.core.api.Assertions.within(1e-4));
        assertThat(MaskSheet.worked(new PixelSize(4096, 4096))).isEqualTo(new PixelSize(4096, 4096));
    }

    @Test
    void aPatchIsThatPartOfTheWholeView() throws Exception {
        random.nextBytes(found);
        MaskSheet mask = new MaskSheet(PICTURE, PICTURE, found);
        BufferedImage pixels = new BufferedImage(PICTURE.width(), PICTURE.height(), BufferedImage.TYPE_INT_RGB);
        for (int p = 0; p < PICTURE.area(); p++) {
            pixels.setRGB(p % PICTURE.width(), p / PICTURE.width(), random.nextInt(0x1000000));
        }
        ScreenPicture picture = new ScreenPicture(PICTURE, PicturePart.fitted(PICTURE, PICTURE), pixels);
        for (double scale : new double[] {0.3, 1, 3}) {
            Placement at = Placement.of(new Zoom(scale, 0.5, 0.5), PICTURE, new PixelSize(200, 170), Placement.Small.STAYS, 1);
            at = new Placement(PICTURE, at.room(), scale, at.left(), at.top());
            for (MaskLook.Show show : MaskLook.Show.values()) {
                MaskLook look = new MaskLook(at, show, Optional.of(picture), Optional.empty());
                BufferedImage whole = look.all(mask).pixels();
                MaskLook.Patch patch = look.part(mask, new Rectangle(60, 40, 17, 9)).orElseThrow();
                for (int y = 0; y < patch.pixels().getHeight(); y++) {
                    for (int x = 0; x < patch.pixels().getWidth(); x++) {
                        assertThat(patch.pixels().getRGB(x, y)).as("%s at %s: %d,%d", show, scale, x, y)
                                .isEqualTo(whole.getRGB(patch.left() + x, patch.top() + y));
                    }
                }
            }
        }
    }

    @Test
    void theResultHasTheMaskAsItsTransparencyAndTheOverlayIsRedWhereNothingStays() {
        java.util.Arrays.fill(found, 0, found.length / 2, (byte) 255);
        MaskSheet mask = new MaskSheet(PICTURE, PICTURE, found);
        BufferedImage pixels = new BufferedImage(PICTURE.width(), PICTURE.height(), BufferedImage.TYPE_INT_RGB);
        ScreenPicture picture = new ScreenPicture(PICTURE, PicturePart.fitted(PICTURE, PICTURE), pixels);
        Placement at = new Placement(PICTURE, PICTURE, 1, 0, 0);
        BufferedImage result = new MaskLook(at, MaskLook.Show.RESULT, Optional.of(picture), Optional.empty()).all(mask).pixels();
        assertThat(result.getRGB(80, 10) >>> 24).isEqualTo(255);
        assertThat(result.getRGB(80, 100) >>> 24).isZero();
        BufferedImage overlay = new MaskLook(at, MaskLook.Show.OVERLAY, Optional.of(picture), Optional.empty()).all(mask).pixels();
        assertThat(overlay.getRGB(80, 10) >>> 24).isZero();
        assertThat(overlay.getRGB(80, 100) >>> 24).isBetween(100, 200);
        assertThat((overlay.getRGB(80, 100) >> 16 & 0xff)).isGreaterThan(150);
    }

    @Test
    void theOverlayCoversThePictureToItsLastRowAtAnyScale() {
        MaskSheet mask = new MaskSheet(PICTURE, PICTURE, found);
        for (double scale : new double[] {0.3, 0.5285, 1, 1.7}) {
            Placement at = new Placement(PICTURE, new PixelSize(300, 200), scale, 5, 7);
            BufferedImage view = new MaskLook(at, MaskLook.Show.OVERLAY, Optional.empty(), Optional.empty()).all(mask).pixels();
            int bottom = (int) Math.round(7 + PICTURE.height() * scale);
            int right = (int) Math.round(5 + PICTURE.width() * scale);
            assertThat(view.getRGB(right - 1, bottom - 1) >>> 24).as("inside at " + scale).isPositive();
            assertThat(view.getRGB(5, 7) >>> 24).isPositive();
            assertThat(view.getRGB(4, 7) >>> 24).isZero();
            assertThat(view.getRGB(right - 1, bottom) >>> 24).as("outside at " + scale).isZero();
            assertThat(view.getRGB(right, bottom - 1) >>> 24).isZero();
        }
    }

    private void paint(MaskSheet mask, StrokeSheet strokes) throws Exception {
        Brush brush = new Brush(random.nextBoolean() ? Stroke.Mode.KEEP : Stroke.Mode.ERASE, 0.5 + random.nextInt(30), random.nextInt(11) / 10.0, 60);
        strokes.use(brush);
        strokes.begin(random.nextDouble(-10, 170), random.nextDouble(-10, 120));
        for (int n = random.nextInt(8); n > 0; n--) {
            mask.live(strokes.live().orElseThrow());
            strokes.extend(random.nextDouble(-10, 170), random.nextDouble(-10, 120));
            strokes.extend(random.nextDouble(-10, 170), random.nextDouble(-10, 120));
        }
        byte[] live = mask.shown().clone();
        mask.live(strokes.live().orElseThrow());
        byte[] wholeLive = mask.shown().clone();
        mask.add(strokes.end());
        assertThat(mask.shown()).as("a stroke does not change when the hand is lifted").isEqualTo(wholeLive);
        assertThat(live).hasSameSizeAs(wholeLive);
    }

    private byte[] atOnce(Strokes strokes) throws Exception {
        byte[] mask = found.clone();
        new StrokePainter(strokes, PICTURE).paint(mask, () -> false);
        return mask;
    }
}
