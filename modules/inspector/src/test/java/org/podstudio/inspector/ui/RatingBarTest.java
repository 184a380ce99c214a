package org.podstudio.inspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.ComponentOrientation;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.beans.PropertyChangeEvent;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.SeenFocus;
import org.podstudio.ui.Token;

class RatingBarTest {
    private final List<Integer> given = new ArrayList<>();
    private final RatingBar bar = new RatingBar(given::add);

    private void press(String key) {
        bar.getActionForKeyStroke(KeyStroke.getKeyStroke(key)).actionPerformed(new ActionEvent(bar, ActionEvent.ACTION_PERFORMED, key));
    }

    @Test
    void arrowsGiveOneStarMoreOrLessAndStopAtTheEnds() {
        bar.show(4, 4);
        press("RIGHT");
        press("DOWN");
        press("HOME");
        press("END");
        assertThat(given).containsExactly(5, 3, 0, 5);
        bar.show(5, 5);
        press("UP");
        bar.show(0, 0);
        press("LEFT");
        assertThat(given).as("there is no more and no less").hasSize(4);
        bar.setComponentOrientation(ComponentOrientation.RIGHT_TO_LEFT);
        press("LEFT");
        assertThat(given.getLast()).isEqualTo(1);
    }

    @Test
    void whereOneReadsFromRightToLeftTheFirstStarIsTheRightmost() {
        bar.setSize(bar.getPreferredSize());
        bar.show(1, 1);
        bar.setComponentOrientation(ComponentOrientation.RIGHT_TO_LEFT);
        int star = bar.getWidth() / 5;
        BufferedImage image = new BufferedImage(bar.getWidth(), bar.getHeight(), BufferedImage.TYPE_INT_ARGB);
        bar.paint(image.createGraphics());
        assertThat(new Color(image.getRGB(bar.getWidth() - star / 2, bar.getHeight() / 2), true)).isEqualTo(Token.STAR.color());
        assertThat(image.getRGB(star / 2, bar.getHeight() / 2)).as("an empty star").isZero();
        bar.dispatchEvent(new MouseEvent(bar, MouseEvent.MOUSE_PRESSED, 0, InputEvent.BUTTON1_DOWN_MASK, star / 2, 5, 1, false));
        bar.dispatchEvent(new MouseEvent(bar, MouseEvent.MOUSE_PRESSED, 0, InputEvent.BUTTON1_DOWN_MASK, bar.getWidth() - star - 2, 5, 1, false));
        assertThat(given).containsExactly(5, 2);
    }

    @Test
    void theKeyboardIsSeen() {
        bar.show(3, 3);
        assertThat(SeenFocus.unseen(bar, bar.getPreferredSize().width, bar.getPreferredSize().height)).isEmpty();
    }

    @Test
    void aScreenReaderHearsAndSetsTheValue() {
        List<PropertyChangeEvent> heard = new ArrayList<>();
        AccessibleContext spoken = bar.getAccessibleContext();
        spoken.addPropertyChangeListener(event -> {
            if (event.getPropertyName().equals(AccessibleContext.ACCESSIBLE_VALUE_PROPERTY)) {
                heard.add(event);
            }
        });
        bar.show(3, 3);
        bar.show(3, 3);
        bar.show(0, 4);
        assertThat(heard).extracting(PropertyChangeEvent::getNewValue).containsExactly(3, null);
        assertThat(spoken.getAccessibleRole()).isEqualTo(AccessibleRole.SLIDER);
        assertThat(spoken.getAccessibleValue().getCurrentAccessibleValue()).isNull();
        assertThat(spoken.getAccessibleValue().getMaximumAccessibleValue()).isEqualTo(5);
        assertThat(spoken.getAccessibleValue().setCurrentAccessibleValue(2)).isTrue();
        assertThat(spoken.getAccessibleValue().setCurrentAccessibleValue(9)).isFalse();
        assertThat(given).containsExactly(2);
    }
}
