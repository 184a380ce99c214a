package org.podstudio.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicLong;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.podstudio.ui.Motion;

/** What comes up when it appears. */
class RisingPanelTest {
    private static final int SIDE_PX = 100;

    private final AtomicLong now = new AtomicLong();
    private final JPanel inside = new JPanel(null);
    private final RisingPanel panel = new RisingPanel(new BorderLayout(), now::get);

    @AfterEach
    void asTheDesktopSays() {
        UIManager.put(Motion.KEY, null);
    }

    private void filled(String motion) {
        UIManager.put(Motion.KEY, motion);
        inside.setBackground(Color.RED);
        inside.setPreferredSize(new Dimension(SIDE_PX, SIDE_PX));
        panel.add(inside);
        panel.setSize(SIDE_PX, SIDE_PX);
        panel.doLayout();
    }

    private int alpha(int y) {
        BufferedImage image = new BufferedImage(SIDE_PX, SIDE_PX, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        panel.paint(g);
        g.dispose();
        return image.getRGB(SIDE_PX / 2, y) >>> 24;
    }

    @Test
    void itIsNothingAtFirstThenFaintAndLowAndThenThere() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            filled("full");
            assertThat(alpha(SIDE_PX / 2)).as("before it appears it is as any panel").isEqualTo(255);
            panel.appear();
            assertThat(alpha(SIDE_PX / 2)).isZero();
            now.addAndGet(15_000_000);
            assertThat(alpha(SIDE_PX / 2)).isBetween(1, 254);
            assertThat(alpha(0)).as("its upper edge is still below its place").isZero();
            now.addAndGet(150_000_000);
            assertThat(alpha(0)).isEqualTo(255);
        });
    }

    @Test
    void whereItAndItsPartsLieNeverMoves() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            filled("full");
            Dimension wanted = panel.getPreferredSize();
            panel.appear();
            for (int frame = 0; frame < 12; frame++) {
                now.addAndGet(16_000_000);
                panel.validate();
                assertThat(panel.getPreferredSize()).isEqualTo(wanted);
                assertThat(inside.getBounds()).isEqualTo(new Rectangle(SIDE_PX, SIDE_PX));
                assertThat(panel.getComponentAt(SIDE_PX / 2, 0)).as("what is pressed is what lies there").isSameAs(inside);
            }
        });
    }

    @Test
    void forWhomLittleIsToMoveItIsThereAtOnce() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            filled("less");
            panel.appear();
            assertThat(alpha(0)).isEqualTo(255);
        });
    }
}
