package org.podstudio.inspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.spi.Excerpt.Box;
import org.podstudio.inspector.ui.PreviewView.Use;
import org.podstudio.testsupport.SeenFocus;

class PartFrameTest {
    /** Ten pixels of the picture are one of the screen. */
    private static final PixelSize SIZE = new PixelSize(2000, 1000);

    private final List<Box> moved = new ArrayList<>();
    private final PartFrame frame = new PartFrame(moved::add);

    private void show(Box box, Use use) {
        frame.setSize(200, 100);
        frame.show(Optional.of(new PreviewView.Frame(AssetId.random(), SIZE, box, use)));
    }

    private void drag(int fromX, int fromY, int toX, int toY) throws Exception {
        EventQueue.invokeAndWait(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, fromX, fromY);
            mouse(MouseEvent.MOUSE_DRAGGED, toX, toY);
            mouse(MouseEvent.MOUSE_RELEASED, toX, toY);
        });
    }

    private void mouse(int id, int x, int y) {
        frame.dispatchEvent(new MouseEvent(frame, id, 0, InputEvent.BUTTON1_DOWN_MASK, x, y, 1, false, MouseEvent.BUTTON1));
    }

    private void key(String stroke) {
        frame.getActionMap().get(frame.getInputMap().get(KeyStroke.getKeyStroke(stroke))).actionPerformed(null);
    }

    @Test
    void theKeyboardIsSeen() {
        show(new Box(800, 300, 500, 400), Use.PART);
        assertThat(SeenFocus.unseen(frame, 200, 100)).isEmpty();
    }

    @Test
    void theTriedPartIsDraggedAndNeverLeavesThePicture() throws Exception {
        show(new Box(800, 300, 500, 400), Use.PART);
        drag(100, 50, 90, 60);
        assertThat(moved).containsExactly(new Box(700, 400, 500, 400));
        drag(90, 60, 400, -100);
        assertThat(moved).last().isEqualTo(new Box(1500, 0, 500, 400));
    }

    @Test
    void theEdgesOfWhatIsKeptAreDragged() throws Exception {
        show(new Box(0, 0, 2000, 1000), Use.CROP);
        drag(199, 50, 150, 70);
        assertThat(moved).containsExactly(new Box(0, 0, 1510, 1000));
        drag(1, 1, 21, 31);
        assertThat(moved).last().isEqualTo(new Box(200, 300, 1310, 700));
    }

    @Test
    void theKeyboardMovesItSizesWhatIsKeptAndPutsItBack() {
        show(new Box(500, 400, 500, 400), Use.PART);
        key("LEFT");
        key("DOWN");
        assertThat(moved).containsExactly(new Box(460, 400, 500, 400), new Box(460, 440, 500, 400));
        key("shift RIGHT");
        assertThat(moved).as("a tried part keeps its size").hasSize(2);
        show(new Box(0, 0, 2000, 1000), Use.CROP);
        key("shift LEFT");
        key("shift UP");
        assertThat(moved).last().isEqualTo(new Box(0, 0, 1960, 960));
        assertThat(frame.getAccessibleContext().getAccessibleDescription()).startsWith("1960 by 960 pixels");
        key("HOME");
        assertThat(moved).last().isEqualTo(new Box(0, 0, 2000, 1000));
    }
}
