package org.podstudio.library.ui.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podstudio.ui.Scale.px;

import java.awt.ComponentOrientation;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.CollectionId;
import org.podstudio.testsupport.SeenFocus;
import org.podstudio.ui.StudioFonts;

class EntryRowTest implements EntryRow.Wishes {
    private static final int WIDTH = px(200);
    private static final Entry ENTRY = Entry.collection(CollectionId.random(), "Dragons", 12);

    @Test
    void whereOneReadsFromRightToLeftSignNameAndNumberStandTheOtherWayRound() {
        BufferedImage usual = painted(ComponentOrientation.LEFT_TO_RIGHT);
        BufferedImage turned = painted(ComponentOrientation.RIGHT_TO_LEFT);
        int edge = px(8);
        int sign = px(16);
        same(usual, edge, turned, WIDTH - edge - sign, sign);
        int number = new EntryRow(ENTRY, this).getFontMetrics(StudioFonts.caption()).stringWidth("12");
        same(usual, WIDTH - edge - number, turned, edge, number);
        int name = new EntryRow(ENTRY, this).getFontMetrics(StudioFonts.body()).stringWidth("Dragons");
        same(usual, 2 * edge + sign, turned, WIDTH - 2 * edge - sign - name, name);
    }

    @Test
    void theKeyboardIsSeenAlsoOnTheOneThatTheLibraryShows() {
        for (boolean open : new boolean[] {false, true}) {
            EntryRow row = new EntryRow(ENTRY, this);
            row.show(ENTRY, open);
            assertThat(SeenFocus.unseen(row, WIDTH, px(28))).isEmpty();
        }
    }

    @Test
    void whatWouldTakeWhatIsHeldOverItShowsSo() {
        EntryRow row = new EntryRow(ENTRY, this);
        row.show(ENTRY, false);
        row.setSize(WIDTH, row.getPreferredSize().height);
        BufferedImage before = new BufferedImage(WIDTH, row.getHeight(), BufferedImage.TYPE_INT_ARGB);
        row.paint(before.createGraphics());
        row.putClientProperty("podstudio.assets-held-over", true);
        BufferedImage held = new BufferedImage(WIDTH, row.getHeight(), BufferedImage.TYPE_INT_ARGB);
        row.paint(held.createGraphics());
        assertThat(held.getRGB(WIDTH / 2, 2)).isNotEqualTo(before.getRGB(WIDTH / 2, 2));
    }

    private BufferedImage painted(ComponentOrientation orientation) {
        EntryRow row = new EntryRow(ENTRY, this);
        row.show(ENTRY, false);
        row.setComponentOrientation(orientation);
        row.setSize(WIDTH, row.getPreferredSize().height);
        BufferedImage image = new BufferedImage(WIDTH, row.getHeight(), BufferedImage.TYPE_INT_ARGB);
        row.paint(image.createGraphics());
        return image;
    }

    private static void same(BufferedImage one, int x, BufferedImage other, int otherX, int width) {
        int painted = 0;
        for (int dx = 0; dx < width; dx++) {
            for (int y = 0; y < one.getHeight(); y++) {
                assertThat(other.getRGB(otherX + dx, y)).as("%d, %d", dx, y).isEqualTo(one.getRGB(x + dx, y));
                painted += one.getRGB(x + dx, y) == 0 ? 0 : 1;
            }
        }
        assertThat(painted).isPositive();
    }

    @Override
    public void open(Entry entry) {}

    @Override
    public void addSelection(Entry entry) {}

    @Override
    public void takeOutSelection(Entry entry) {}

    @Override
    public void rename(Entry entry) {}

    @Override
    public void delete(Entry entry) {}

    @Override
    public void drop(Entry entry, List<Path> files) {}
}
