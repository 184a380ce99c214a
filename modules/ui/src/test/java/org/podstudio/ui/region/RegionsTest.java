package org.podstudio.ui.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.ComponentOrientation;
import java.awt.Container;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

class RegionsTest {
    private final JPanel window = new JPanel(null);
    private final JPanel bar = part(window, 0, 0, 1000, 40);
    private final JPanel inspector = part(window, 700, 40, 300, 900);
    private final JPanel library = part(window, 200, 40, 500, 900);
    private final JPanel tray = part(library, 0, 800, 500, 60);
    private final JPanel filters = part(window, 0, 40, 200, 400);
    private final JPanel collections = part(window, 0, 440, 200, 500);

    RegionsTest() {
        window.setSize(1000, 940);
    }

    private static JPanel part(JPanel in, int x, int y, int width, int height) {
        JPanel part = new JPanel(null);
        part.setBounds(x, y, width, height);
        Regions.mark(part);
        in.add(part);
        return part;
    }

    @Test
    void theBarComesFirstThenTheDocksAtTheStartThenTheLibraryAndItsTray() {
        assertThat(Regions.of(window)).containsExactly(bar, filters, collections, library, tray, inspector);
    }

    @Test
    void aDockUnderEverythingComesLast() {
        JPanel jobs = part(window, 0, 700, 1000, 240);
        assertThat(Regions.of(window)).containsExactly(bar, filters, collections, library, tray, inspector, jobs);
    }

    @Test
    void whatIsHiddenIsNoPart() {
        tray.setVisible(false);
        filters.setVisible(false);
        assertThat(Regions.of(window)).containsExactly(bar, collections, library, inspector);
    }

    @Test
    void rightToLeftBeginsAtTheRight() {
        window.setComponentOrientation(ComponentOrientation.RIGHT_TO_LEFT);
        assertThat(Regions.of(window)).containsExactly(bar, inspector, library, tray, filters, collections);
    }

    @Test
    void theInnermostPartCounts() {
        JButton inTray = new JButton();
        tray.add(inTray);
        assertThat(Regions.around(inTray)).contains(tray);
        JButton inLibrary = new JButton();
        library.add(inLibrary);
        assertThat(Regions.around(inLibrary)).contains(library);
        assertThat(Regions.around(window)).isEmpty();
    }

    @Test
    void itGoesRoundAtTheEndsAndBeginsAtTheNearest() {
        List<Container> parts = Regions.of(window);
        assertThat(Regions.from(parts, Optional.of(inspector), 1)).contains(bar);
        assertThat(Regions.from(parts, Optional.of(bar), -1)).contains(inspector);
        assertThat(Regions.from(parts, Optional.of(library), 1)).contains(tray);
        assertThat(Regions.from(parts, Optional.empty(), 1)).contains(bar);
        assertThat(Regions.from(parts, Optional.empty(), -1)).contains(inspector);
        assertThat(Regions.from(List.of(), Optional.empty(), 1)).isEmpty();
    }
}
