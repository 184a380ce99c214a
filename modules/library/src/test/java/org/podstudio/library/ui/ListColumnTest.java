package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.testsupport.SampleAssets;

class ListColumnTest {
    @ParameterizedTest
    @ValueSource(ints = {120, 400, 690, 856, 1300, 2560})
    void columnsLieBesideEachOtherAndTheNameKeepsItsRoom(int width) {
        Map<ListColumn, Rectangle> places = ListColumn.place(width, RowPainter.LEADING_PX, 28);
        int x = RowPainter.LEADING_PX;
        for (Rectangle place : places.values()) {
            assertThat(place.x).isEqualTo(x);
            x += place.width;
        }
        if (width >= 400) {
            assertThat(x).isLessThanOrEqualTo(width);
            assertThat(places.get(ListColumn.NAME).width).isGreaterThanOrEqualTo(220);
        }
        assertThat(places.size()).isEqualTo(width >= 1300 ? ListColumn.values().length : places.size());
    }

    @ParameterizedTest
    @EnumSource
    void aHeadingPressedTwiceSortsTheOtherWay(ListColumn column) {
        SortChoice once = column.pressed(SortChoice.WIDEST);
        SortChoice twice = column.pressed(once);
        assertThat(column.sorts(once)).isTrue();
        assertThat(twice.sort().field()).isEqualTo(once.sort().field());
        assertThat(twice.sort().descending()).isNotEqualTo(once.sort().descending());
        assertThat(column.pressed(twice)).isEqualTo(once);
    }

    @Test
    void marksLieInsideThePictureAndSayWhatTheyMean() {
        FontMetrics text = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).getGraphics().getFontMetrics(new Font(Font.DIALOG, Font.PLAIN, 11));
        GridCell cell = GridCell.of(SampleAssets.generatedImage("dragon.png", "a red dragon"));
        for (int side : List.of(64, 128, 512)) {
            Rectangle square = new Rectangle(30, 40, side, side);
            List<CellBadges.Badge> badges = CellBadges.of(cell, square, text, true);
            assertThat(badges).allSatisfy(badge -> {
                assertThat(square.contains(badge.at())).isTrue();
                assertThat(CellBadges.tip(badges, (int) badge.at().getCenterX(), (int) badge.at().getCenterY())).contains(badge.tip());
            });
            assertThat(badges.stream().anyMatch(badge -> badge.tip().contains("prompt"))).isEqualTo(side > 96);
        }
    }
}
