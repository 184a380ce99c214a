package org.podstudio.library.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.SwingUtilities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.library.ui.loupe.PictureCanvas;
import org.podstudio.library.ui.loupe.PictureReader;
import org.podstudio.library.ui.loupe.Placement;
import org.podstudio.library.ui.loupe.ZoomModel;
import org.podstudio.ui.Work;

class DifferenceListTest {
    private final Board board = new Board();
    private final DifferenceList list = new DifferenceList(board::names);

    private List<Pane> lay(int panes, Layout layout) {
        ZoomModel zoom = new ZoomModel();
        List<Pane> shown = IntStream.range(0, panes)
                .mapToObj(i -> new Pane(new PictureCanvas(new PictureReader(Optional.empty()), Work.direct(), zoom, Placement.Small.GROWS, 0))).toList();
        board.setSize(900, 500);
        board.show(shown, layout);
        board.doLayout();
        shown.forEach(Pane::doLayout);
        return shown;
    }

    @ParameterizedTest
    @CsvSource({"2,SIDE_BY_SIDE", "3,SIDE_BY_SIDE", "4,SIDE_BY_SIDE", "2,SLIDER", "2,SURVEY"})
    void valuesStandBelowTheNamesOfTheirPictures(int panes, Layout layout) {
        List<Pane> shown = lay(panes, layout);
        List<Board.Column> columns = list.columns(panes, 885);
        for (int i = 0; i < panes; i++) {
            int caption = SwingUtilities.convertPoint(shown.get(i).caption(), 0, 0, board).x;
            int end = caption + shown.get(i).caption().getWidth();
            if (i > 0) { // beside the first one's stand the titles
                assertThat(columns.get(i).left()).isEqualTo(caption + Pane.NAME_PX);
            }
            assertThat(columns.get(i).left()).isBetween(caption, end);
            assertThat(columns.get(i).right()).isBetween(columns.get(i).left(), end);
        }
    }

    @ParameterizedTest
    @CsvSource({"3,SURVEY", "5,SURVEY", "9,SURVEY"})
    void ofSeveralRowsAllHaveTheSameWidth(int panes, Layout layout) {
        lay(panes, layout);
        List<Board.Column> columns = list.columns(panes, 2000);
        assertThat(columns.stream().map(column -> column.right() - column.left()).distinct()).hasSize(1);
        assertThat(columns).hasSize(panes);
    }
}
