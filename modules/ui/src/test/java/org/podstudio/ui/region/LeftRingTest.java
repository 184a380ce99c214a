package org.podstudio.ui.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.beans.PropertyChangeEvent;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JButton;
import org.junit.jupiter.api.Test;

class LeftRingTest {
    @Test
    void whoeverHadTheKeyboardIsPaintedAgain() {
        AtomicInteger painted = new AtomicInteger();
        Component before = new JButton() {
            private static final long serialVersionUID = 1L;

            @Override
            public void repaint() {
                painted.incrementAndGet();
            }
        };
        painted.set(0);
        LeftRing.moved(new PropertyChangeEvent(this, "permanentFocusOwner", before, new JButton()));
        assertThat(painted).hasValue(1);
        LeftRing.moved(new PropertyChangeEvent(this, "permanentFocusOwner", null, before));
        assertThat(painted).as("it paints itself when it gets the keyboard").hasValue(1);
    }
}
