package org.podstudio.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveColorTest {
    private static final String KEY = "TabControlIcon.foreground";

    @AfterEach
    void asBefore() {
        UIManager.put(KEY, null);
        UIManager.getLookAndFeelDefaults().put(KEY, null);
    }

    @Test
    void aColorThatThePlatformKeepsIsPaintedAsTheThemeInUseHasIt() {
        UIManager.getLookAndFeelDefaults().put(KEY, Color.RED);
        LiveColor.install();
        Color kept = UIManager.getColor(KEY);
        assertThat(painted(kept)).isEqualTo(Color.RED.getRGB());
        UIManager.getLookAndFeelDefaults().put(KEY, Color.BLUE);
        LiveColor.install();
        assertThat(painted(kept)).as("kept from the theme before").isEqualTo(Color.BLUE.getRGB());
    }

    @Test
    void aColorThatNoThemeNamesStaysThePlatforms() {
        LiveColor.install();
        assertThat(UIManager.getColor(KEY)).isNull();
    }

    private static int painted(Color color) {
        BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(color);
        g.fillRect(0, 0, 1, 1);
        g.dispose();
        return picture.getRGB(0, 0);
    }
}
