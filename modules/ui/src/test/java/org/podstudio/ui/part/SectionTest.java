package org.podstudio.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.Waiting;
import org.podstudio.ui.Motion;

/** A heading that folds what is below it. */
class SectionTest {
    private static final int BODY_PX = 400;

    private final List<Section.Fold> told = new ArrayList<>();

    @AfterEach
    void asTheDesktopSays() {
        UIManager.put(Motion.KEY, null);
    }

    private static Section section() {
        JPanel body = new JPanel(null);
        body.setPreferredSize(new Dimension(100, BODY_PX));
        return new Section("Details", body, Section.Fold.CLOSED);
    }

    private static JButton heading(Section section) {
        return (JButton) ((JPanel) section.getComponent(0)).getComponent(0);
    }

    private static int height(Component part) {
        return part.getPreferredSize().height;
    }

    @Test
    void whatTheUserUnfoldsIsOpenFromTheFirstMomentAndComesToItsHeight() throws Exception {
        UIManager.put(Motion.KEY, "full");
        Section section = section();
        int closed = height(section);
        SwingUtilities.invokeAndWait(() -> {
            section.onFold(told::add);
            heading(section).doClick(0);
            assertThat(told).containsExactly(Section.Fold.OPEN);
        });
        Waiting.untilSeen(() -> height(section) >= closed + BODY_PX);
        SwingUtilities.invokeAndWait(() -> heading(section).doClick(0));
        assertThat(section.fold()).isEqualTo(Section.Fold.CLOSED);
        Waiting.untilSeen(() -> height(section) == closed);
    }

    @Test
    void halfwayItShowsItsUpperPartAndIsNotSqueezed() throws Exception {
        UIManager.put(Motion.KEY, "full");
        AtomicLong now = new AtomicLong();
        JPanel body = new JPanel(null);
        body.setPreferredSize(new Dimension(100, BODY_PX));
        SwingUtilities.invokeAndWait(() -> {
            Curtain curtain = new Curtain(body, now::get);
            curtain.set(false);
            curtain.glide(true);
            assertThat(height(curtain)).isZero();
            now.addAndGet(20_000_000);
            assertThat(height(curtain)).isBetween(1, BODY_PX - 1);
            curtain.setSize(curtain.getPreferredSize());
            curtain.doLayout();
            assertThat(body.getBounds()).isEqualTo(new Rectangle(0, 0, 100, BODY_PX));
            now.addAndGet(1_000_000_000);
            assertThat(height(curtain)).isEqualTo(BODY_PX);
        });
    }

    @Test
    void nothingMovesForWhomLittleIsToMoveAndForWhatIsFoldedByTheProgram() throws Exception {
        UIManager.put(Motion.KEY, "less");
        Section section = section();
        int closed = height(section);
        SwingUtilities.invokeAndWait(() -> {
            heading(section).doClick(0);
            assertThat(height(section)).isGreaterThanOrEqualTo(closed + BODY_PX);
        });
        UIManager.put(Motion.KEY, "full");
        SwingUtilities.invokeAndWait(() -> {
            section.fold(Section.Fold.CLOSED);
            assertThat(height(section)).isEqualTo(closed);
        });
    }
}
