package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.ComponentOrientation;
import java.awt.Rectangle;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridGeometryTest {
    @ParameterizedTest
    @CsvSource({"0,900,160", "1,900,160", "1000,900,64", "1000,1381,160", "37,300,512", "100000,2560,96"})
    void everyCellIsFoundAtItsOwnCentreAndNoTwoOverlap(int count, int width, int picture) {
        GridGeometry geometry = new GridGeometry(count, width, picture, 18);
        int step = Math.max(1, count / 500);
        for (int at = 0; at < count; at += step) {
            Rectangle cell = geometry.cell(at);
            assertThat(geometry.at((int) cell.getCenterX(), (int) cell.getCenterY())).isEqualTo(at);
            if (at + 1 < count) {
                assertThat(cell.intersects(geometry.cell(at + 1))).isFalse();
            }
            assertThat(cell.y + cell.height).isLessThanOrEqualTo(geometry.height());
        }
    }

    @Test
    void touchingGivesOnlyWhatIsVisible() {
        GridGeometry geometry = new GridGeometry(100_000, 1000, 160, 18);
        Rectangle view = new Rectangle(0, geometry.height() / 2, 1000, 700);
        assertThat(geometry.touching(view)).hasSizeBetween(15, 40)
                .allMatch(at -> geometry.cell(at).intersects(view));
        assertThat(geometry.touching(new Rectangle(0, 0, 1000, geometry.height())))
                .containsExactlyElementsOf(IntStream.range(0, 100_000).boxed().toList());
    }

    @Test
    void withPlacesLeftFreeEveryCellMovesOnAndIsFoundThere() {
        GridGeometry plain = new GridGeometry(20, 1000, 160, 18);
        int columns = plain.columns();
        GridGeometry moved = plain.withFree(2);
        assertThat(moved.cell(0)).isEqualTo(plain.cell(2));
        assertThat(moved.cell(columns - 2)).isEqualTo(plain.cell(columns));
        assertThat(moved.column(columns - 2)).isZero();
        assertThat(moved.row(columns - 2)).isEqualTo(1);
        Rectangle empty = plain.cell(0);
        assertThat(moved.at((int) empty.getCenterX(), (int) empty.getCenterY())).isEqualTo(-1);
        for (int at = 0; at < 20; at++) {
            Rectangle cell = moved.cell(at);
            assertThat(moved.at((int) cell.getCenterX(), (int) cell.getCenterY())).isEqualTo(at);
        }
        assertThat(moved.touching(new Rectangle(0, 0, 1000, moved.height()))).containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
        assertThat(plain.withFree(0).height()).isEqualTo(plain.height());
        assertThat(new GridGeometry(0, 1000, 160, 18).withFree(3).height()).isZero();
    }

    @Test
    void nothingIsBetweenCells() {
        GridGeometry geometry = new GridGeometry(10, 1000, 160, 18);
        assertThat(geometry.at(1, 1)).isEqualTo(-1);
        Rectangle first = geometry.cell(0);
        assertThat(geometry.at(first.x + first.width + 1, first.y + 5)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"4,856", "6,856", "8,856", "8,1900", "6,2560"})
    void aPresetFillsTheWidthWithItsColumns(int columns, int width) {
        assertThat(new GridGeometry(1000, width, GridGeometry.pictureFor(columns, width), 18).columns()).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"700,160", "856,160", "900,200", "1381,96", "2560,512"})
    void withThreeColumnsAndMorePicturesFillTheWidth(int width, int picture) {
        GridGeometry geometry = new GridGeometry(1000, width, picture, 18);
        Rectangle last = geometry.cell(geometry.columns() - 1);
        assertThat(geometry.columns()).isGreaterThanOrEqualTo(3);
        assertThat(geometry.sidePx()).isBetween(picture, picture * 3 / 2);
        assertThat(geometry.cell(1).x - geometry.cell(0).x - geometry.cellWidth()).as("gap").isBetween(GridGeometry.GAP_PX, GridGeometry.GAP_PX + 1);
        assertThat(width - last.x - last.width).isBetween(GridGeometry.MARGIN_PX - 1, GridGeometry.MARGIN_PX + 1);
    }

    @Test
    void onePictureDoesNotFillAWideWindow() {
        assertThat(new GridGeometry(10, 1000, 500, 18).sidePx()).isLessThan(750);
    }

    @Test
    void aListIsOneColumnWithoutGapsAndSeenInOrder() {
        GridGeometry list = new GridGeometry(100_000, 856, 160, 18, TabLooks.Layout.LIST, ComponentOrientation.LEFT_TO_RIGHT, 0);
        assertThat(list.columns()).isEqualTo(1);
        assertThat(list.cell(0)).isEqualTo(new Rectangle(0, 0, 856, RowPainter.HEIGHT_PX));
        assertThat(list.cell(99_999).y + RowPainter.HEIGHT_PX).isEqualTo(list.height());
        assertThat(list.at(400, 50 * RowPainter.HEIGHT_PX)).isEqualTo(50);
        assertThat(list.touching(new Rectangle(0, 36_000, 856, 360))).startsWith(1000).hasSizeBetween(10, 11);
    }

    @Test
    void whereReadingGoesFromRightToLeftTheFirstCellIsAtTheRight() {
        GridGeometry mirrored = new GridGeometry(10, 1000, 160, 18, TabLooks.Layout.GRID, ComponentOrientation.RIGHT_TO_LEFT, 0);
        GridGeometry plain = new GridGeometry(10, 1000, 160, 18);
        for (int at = 0; at < 10; at++) {
            Rectangle cell = mirrored.cell(at);
            assertThat(1000 - cell.x - cell.width).isEqualTo(plain.cell(at).x);
            assertThat(mirrored.at(cell.x, cell.y)).isEqualTo(at);
            assertThat(mirrored.at(cell.x + cell.width - 1, cell.y + cell.height - 1)).isEqualTo(at);
            assertThat(mirrored.touching(cell)).containsExactly(at);
        }
    }
}
