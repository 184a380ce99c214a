package org.podstudio.ui.hint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.testsupport.MemorySettings;
import org.podstudio.ui.Work;

class HintsTest {
    private final MemorySettings settings = new MemorySettings();
    private boolean loupe;

    private List<HintStrip> strips(Hints hints) {
        HintStrip grid = new Shown(hints, "grid", () -> true);
        HintStrip large = new Shown(hints, "loupe", () -> loupe);
        hints.choose();
        return List.of(grid, large);
    }

    private Hints hints(Optional<Settings> kept) {
        return new Hints(kept, Work.direct());
    }

    private static List<String> seen(List<HintStrip> strips) {
        return strips.stream().filter(strip -> strip.getPreferredSize().height > 0).map(HintStrip::hint).toList();
    }

    private static void dismiss(Container strip) {
        Component button = deep(strip).filter(part -> "got-it".equals(part.getName())).findFirst().orElseThrow();
        ((JButton) button).doClick(0);
    }

    private static Stream<Component> deep(Container in) {
        return Stream.of(in.getComponents()).flatMap(part -> part instanceof Container inner ? Stream.concat(Stream.of(part), deep(inner)) : Stream.of(part));
    }

    @Test
    void oneIsSeenAtATimeAndADismissedOneGivesWayForGood() {
        loupe = true;
        List<HintStrip> strips = strips(hints(Optional.of(settings)));
        assertThat(seen(strips)).containsExactly("grid");
        dismiss(strips.getFirst());
        assertThat(seen(strips)).containsExactly("loupe");
        assertThat(seen(strips(hints(Optional.of(settings))))).as("at the next start").containsExactly("loupe");
    }

    @Test
    void whereItsPlaceIsNotThereNoHintIsSeen() {
        List<HintStrip> strips = strips(hints(Optional.of(settings)));
        dismiss(strips.getFirst());
        assertThat(seen(strips)).isEmpty();
        loupe = true;
        strips.getLast().look();
        assertThat(seen(strips)).containsExactly("loupe");
    }

    @Test
    void switchedOffThereAreNoneAndSwitchedOnAgainAllComeBack() {
        Hints hints = hints(Optional.of(settings));
        List<HintStrip> strips = strips(hints);
        dismiss(strips.getFirst());
        settings.put("look.hints", "no");
        hints.read();
        loupe = true;
        strips.getLast().look();
        assertThat(seen(strips)).isEmpty();
        settings.put("look.hints", "yes");
        Hints.bringBack(settings);
        hints.read();
        assertThat(seen(strips)).containsExactly("grid");
    }

    @Test
    void withoutAPlaceToKeepWhatWasDismissedThereAreNone() {
        assertThat(seen(strips(hints(Optional.empty())))).isEmpty();
    }

    @Test
    void itsButtonSaysWhatItDismisses() {
        HintStrip strip = strips(hints(Optional.of(settings))).getFirst();
        Component button = deep(strip).filter(part -> "got-it".equals(part.getName())).findFirst().orElseThrow();
        assertThat(button.getAccessibleContext().getAccessibleName()).contains("grid words");
    }

    /** As on a screen. */
    private static final class Shown extends HintStrip {
        private static final long serialVersionUID = 1L;

        private Shown(Hints hints, String hint, java.util.function.BooleanSupplier here) {
            super(hints, hint, hint + " words", here);
        }

        @Override
        public boolean isShowing() {
            return true;
        }
    }
}
