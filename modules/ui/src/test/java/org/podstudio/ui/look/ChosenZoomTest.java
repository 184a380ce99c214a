package org.podstudio.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.util.UIScale;
import javax.swing.LookAndFeel;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.testsupport.MemorySettings;
import org.podstudio.ui.Scale;

class ChosenZoomTest {
    private final LookAndFeel before = UIManager.getLookAndFeel();

    @AfterEach
    void asItWas() throws Exception {
        System.clearProperty("flatlaf.uiScale");
        System.clearProperty("flatlaf.uiScale.allowScaleDown");
        UIManager.put("defaultFont", null);
        UIManager.setLookAndFeel(before);
        UIScale.getUserScaleFactor();
    }

    @Test
    void aHundredPercentAndWordsThatAreNoneAreTheUsualSize() {
        MemorySettings settings = new MemorySettings();
        assertThat(ChosenZoom.of(settings)).isEmpty();
        settings.put("look.zoom", "100");
        assertThat(ChosenZoom.of(settings)).isEmpty();
        settings.put("look.zoom", "large");
        assertThat(ChosenZoom.of(settings)).isEmpty();
        settings.put("look.zoom", "150");
        assertThat(ChosenZoom.of(settings)).contains(150);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 125, 150, 200})
    void lengthsAndTextGrowAlike(int percent) throws Exception {
        UIManager.setLookAndFeel(new FlatDarkLaf());
        float font = UIManager.getFont("Label.font").getSize2D();
        int length = Scale.px(40);
        int row = UIScale.scale(100);

        assertThat(ChosenZoom.use(percent)).isTrue();
        UIManager.setLookAndFeel(new FlatDarkLaf());

        assertThat(Scale.px(40)).isEqualTo(length * percent / 100);
        assertThat(UIScale.scale(100)).isEqualTo(row * percent / 100);
        assertThat(UIManager.getFont("Label.font").getSize2D()).isEqualTo(font * percent / 100);
        assertThat(Scale.px(1)).as("a hairline is seen at any size").isPositive();
    }

    @Test
    void whoSetsFlatLafsFactorByHandHasDecided() {
        System.setProperty("flatlaf.uiScale", "1.5");
        assertThat(ChosenZoom.use(200)).isFalse();
        assertThat(System.getProperty("flatlaf.uiScale")).isEqualTo("1.5");
    }
}
