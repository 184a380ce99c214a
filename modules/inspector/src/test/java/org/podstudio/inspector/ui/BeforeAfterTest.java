package org.podstudio.inspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BeforeAfterTest {
    private static final Color OLD = new Color(200, 30, 30);
    private static final Color NEW = new Color(30, 30, 200);

    private final BeforeAfter view = new BeforeAfter();

    @BeforeEach
    void show() {
        view.setSize(200, 100);
        view.show(Optional.of(new PreviewView.Pictures(plain(OLD, 200, 100), plain(NEW, 400, 200))));
    }

    @Test
    void beforeLiesLeftOfTheLineAndAfterRightOfItInOnePlace() {
        BufferedImage seen = painted();
        assertThat(seen.getRGB(20, 80)).isEqualTo(OLD.getRGB());
        assertThat(seen.getRGB(180, 80)).isEqualTo(NEW.getRGB());
    }

    @Test
    void theArrowKeysMoveTheLineAndItStaysWithin() {
        press("RIGHT");
        assertThat(view.line()).isEqualTo(0.55);
        for (int i = 0; i < 30; i++) {
            press("LEFT");
        }
        assertThat(view.line()).isZero();
        assertThat(painted().getRGB(20, 80)).isEqualTo(NEW.getRGB());
    }

    @Test
    void whileSpaceIsHeldOnlyBeforeIsSeen() {
        press("pressed SPACE");
        assertThat(painted().getRGB(180, 80)).isEqualTo(OLD.getRGB());
        press("released SPACE");
        assertThat(painted().getRGB(180, 80)).isEqualTo(NEW.getRGB());
    }

    @Test
    void withoutPicturesItTakesNoRoom() {
        view.show(Optional.empty());
        assertThat(view.isVisible()).isFalse();
        painted();
    }

    private void press(String key) {
        view.getActionMap().get(key).actionPerformed(new ActionEvent(view, 0, key));
    }

    private BufferedImage painted() {
        BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        view.paint(g);
        g.dispose();
        return image;
    }

    private static BufferedImage plain(Color colour, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, width, height);
        g.dispose();
        return image;
    }
}
