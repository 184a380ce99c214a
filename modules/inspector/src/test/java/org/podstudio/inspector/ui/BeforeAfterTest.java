package org.podstudio.inspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.ComponentOrientation;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.SeenFocus;

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

    @Test
    void whereOneReadsFromRightToLeftBeforeLiesAtTheRightAndMouseAndKeysFollow() {
        view.setComponentOrientation(ComponentOrientation.RIGHT_TO_LEFT);
        BufferedImage seen = painted();
        assertThat(seen.getRGB(180, 80)).isEqualTo(OLD.getRGB());
        assertThat(seen.getRGB(20, 80)).isEqualTo(NEW.getRGB());
        press("RIGHT");
        assertThat(view.line()).as("the line moves to the right, before shrinks").isEqualTo(0.45);
        view.dispatchEvent(new MouseEvent(view, MouseEvent.MOUSE_PRESSED, 0, InputEvent.BUTTON1_DOWN_MASK, 50, 50, 1, false));
        assertThat(view.line()).isEqualTo(0.75);
        assertThat(painted().getRGB(60, 80)).isEqualTo(OLD.getRGB());
    }

    @Test
    void theKeyboardIsSeen() {
        assertThat(SeenFocus.unseen(view, 200, 100)).isEmpty();
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
