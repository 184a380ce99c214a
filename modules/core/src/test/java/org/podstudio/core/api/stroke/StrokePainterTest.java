package org.podstudio.core.api.stroke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

class StrokePainterTest {
    private static final int SIZE = 120;

    @Test
    void aPartIsPaintedAsThatPartOfTheWholeIs() throws Exception {
        Random random = new Random(11);
        PixelSize size = new PixelSize(SIZE, SIZE);
        for (double hardness : new double[] {0, 0.5, 1}) {
            Stroke stroke = new Stroke(Stroke.Mode.KEEP, 13.7, hardness, IntStream.range(0, 9)
                    .mapToObj(i -> new Stroke.Point(random.nextDouble(-20, SIZE + 20), random.nextDouble(-20, SIZE + 20))).toList());
            byte[] whole = painted(new byte[SIZE * SIZE], stroke);
            Rectangle reach = StrokePainter.reach(stroke, size);
            for (int i = 0; i < 40; i++) {
                Rectangle part = new Rectangle(random.nextInt(SIZE), random.nextInt(SIZE), 1 + random.nextInt(60), 1 + random.nextInt(60))
                        .intersection(new Rectangle(0, 0, SIZE, SIZE));
                byte[] mask = new byte[SIZE * SIZE];
                StrokePainter.paint(stroke, mask, size, part, () -> false);
                for (int p = 0; p < mask.length; p++) {
                    boolean inside = part.contains(p % SIZE, p / SIZE);
                    assertThat(mask[p]).as("%d in %s", p, part).isEqualTo(inside ? whole[p] : 0);
                    assertThat(whole[p] == 0 || reach.contains(p % SIZE, p / SIZE)).isTrue();
                }
            }
        }
    }

    @Test
    void dotHasTheAreaOfItsDiscAndASmoothEdge() throws Exception {
        for (double radius : new double[] {0.5, 3, 17.3, 40}) {
            byte[] mask = painted(new byte[SIZE * SIZE], keep(radius, 1, 60.2, 59.7));
            double area = IntStream.range(0, mask.length).mapToDouble(p -> (mask[p] & 0xff) / 255.0).sum();
            assertThat(area).isCloseTo(Math.PI * radius * radius, within(0.02 * area + 0.3));
            long soft = IntStream.range(0, mask.length).filter(p -> mask[p] != 0 && mask[p] != -1).count();
            assertThat((double) soft).isBetween(3.0, 2 * Math.PI * radius * 1.6 + 6);
        }
    }

    @Test
    void everyPixelHasTheValueOfItsDistanceToTheLine() throws Exception {
        Random random = new Random(4);
        for (double hardness : new double[] {0, 0.4, 1}) {
            List<Stroke.Point> points = random.doubles(6, -30, SIZE + 30).boxed().toList().stream()
                    .map(x -> new Stroke.Point(x, random.nextDouble(-30, SIZE + 30))).toList();
            Stroke stroke = new Stroke(Stroke.Mode.KEEP, 11.5, hardness, points);
            byte[] mask = painted(new byte[SIZE * SIZE], stroke);
            double inner = Math.min(11.5 * hardness, 11);
            for (int p = 0; p < mask.length; p++) {
                double nearest = Double.MAX_VALUE;
                for (int i = 1; i < points.size(); i++) {
                    nearest = Math.min(nearest, new Segment(points.get(i - 1), points.get(i)).distance2(p % SIZE + 0.5, p / SIZE + 0.5));
                }
                double share = Math.clamp((12 - Math.sqrt(nearest)) / (12 - inner), 0, 1);
                assertThat(mask[p] & 0xff).as(p % SIZE + "," + p / SIZE).isCloseTo((int) Math.round(255 * share), within(1));
            }
        }
    }

    @Test
    void laterStrokesLieOverEarlierOnesAndPointsThatRepeatChangeNothing() throws Exception {
        Stroke keep = keep(20, 1, 60, 60);
        Stroke erase = new Stroke(Stroke.Mode.ERASE, 8, 1, List.of(new Stroke.Point(60, 60), new Stroke.Point(60, 60), new Stroke.Point(60, 60)));
        byte[] mask = painted(new byte[SIZE * SIZE], keep, erase);
        assertThat(mask[60 * SIZE + 60]).isZero();
        assertThat(mask[60 * SIZE + 73]).isEqualTo((byte) 255);
        byte[] other = painted(new byte[SIZE * SIZE], erase, keep);
        assertThat(other[60 * SIZE + 60]).isEqualTo((byte) 255);
        byte[] keptOnly = new byte[SIZE * SIZE];
        painter(keep, erase).paintKept(keptOnly, () -> false);
        assertThat(keptOnly).isEqualTo(painted(new byte[SIZE * SIZE], keep));
    }

    @Test
    void softBrushLeavesWhatLiesUnderItsRimPartly() throws Exception {
        byte[] full = new byte[SIZE * SIZE];
        Arrays.fill(full, (byte) 255);
        byte[] mask = painted(full, new Stroke(Stroke.Mode.ERASE, 30, 0, List.of(new Stroke.Point(60.5, 60.5))));
        assertThat(mask[60 * SIZE + 60]).isZero();
        assertThat(mask[60 * SIZE + 75] & 0xff).isBetween(120, 135);
        assertThat(mask[60 * SIZE + 95]).isEqualTo((byte) 255);
    }

    @Test
    void strokesBesideThePictureAndInPicturesOfOnePixelAreHarmless() throws Exception {
        byte[] untouched = painted(new byte[SIZE * SIZE], keep(30, 0.5, -500, -500), keep(30, 0.5, 60, 900_000));
        assertThat(untouched).containsOnly(0);
        byte[] one = new byte[1];
        new StrokePainter(new Strokes(new PixelSize(1, 1), List.of(keep(3, 1, 0, 0))), new PixelSize(1, 1)).paint(one, () -> false);
        assertThat(one[0]).isEqualTo((byte) 255);
        byte[] line = new byte[3000];
        new StrokePainter(new Strokes(new PixelSize(1, 3000), List.of(keep(2, 1, 0.5, 2000.5))), new PixelSize(1, 3000)).paint(line, () -> false);
        assertThat(IntStream.range(0, 3000).filter(y -> line[y] != 0)).allMatch(y -> Math.abs(y - 2000) <= 2).isNotEmpty();
    }

    @Test
    void sameStrokesGiveTheSameBytesAndHalfThePictureHalfTheStroke() throws Exception {
        Strokes strokes = new Strokes(new PixelSize(SIZE, SIZE), List.of(new Stroke(Stroke.Mode.KEEP, 14, 0.7,
                List.of(new Stroke.Point(10, 20), new Stroke.Point(100, 90), new Stroke.Point(20, 100)))));
        byte[] once = new byte[SIZE * SIZE];
        byte[] again = new byte[SIZE * SIZE];
        new StrokePainter(strokes, new PixelSize(SIZE, SIZE)).paint(once, () -> false);
        new StrokePainter(Strokes.parse(strokes.text()), new PixelSize(SIZE, SIZE)).paint(again, () -> false);
        assertThat(again).isEqualTo(once);
        byte[] half = new byte[SIZE * SIZE / 4];
        new StrokePainter(strokes, new PixelSize(SIZE / 2, SIZE / 2)).paint(half, () -> false);
        double whole = IntStream.range(0, once.length).map(p -> once[p] & 0xff).sum();
        assertThat(4.0 * IntStream.range(0, half.length).map(p -> half[p] & 0xff).sum()).isCloseTo(whole, within(0.04 * whole));
    }

    @Test
    void paintingStopsWhenTheJobIsCancelledAndWorkOfHoursIsRefused() throws Exception {
        assertThatThrownBy(() -> painter(keep(30, 1, 60, 60)).paint(new byte[SIZE * SIZE], () -> true))
                .isInstanceOf(CancelledException.class);
        List<Stroke.Point> scribble = new Random(1).doubles(100_000, 0, 10_000).boxed().map(x -> new Stroke.Point(x, 10_000 - x)).toList();
        Strokes hours = new Strokes(new PixelSize(10_000, 10_000), List.of(new Stroke(Stroke.Mode.KEEP, 5_000, 0, scribble)));
        assertThatThrownBy(() -> new StrokePainter(hours, new PixelSize(10_000, 10_000))).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().code()).isEqualTo("strokes-unusable"));
    }

    private static Stroke keep(double radius, double hardness, double x, double y) {
        return new Stroke(Stroke.Mode.KEEP, radius, hardness, List.of(new Stroke.Point(x, y)));
    }

    private static StrokePainter painter(Stroke... strokes) throws StudioException {
        return new StrokePainter(new Strokes(new PixelSize(SIZE, SIZE), List.of(strokes)), new PixelSize(SIZE, SIZE));
    }

    private static byte[] painted(byte[] mask, Stroke... strokes) throws Exception {
        painter(strokes).paint(mask, () -> false);
        return mask;
    }
}
