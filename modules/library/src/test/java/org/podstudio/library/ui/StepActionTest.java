package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.library.ui.history.NextSteps;

class StepActionTest {
    private final AtomicInteger chosen = new AtomicInteger();

    private ShownKeyItem item(String title, Optional<String> whyNot) {
        return new UndoAction().item(new NextSteps.Offer(title, whyNot), chosen::incrementAndGet);
    }

    @Test
    void theMenuNamesTheStepAndShowsItsKey() {
        ShownKeyItem item = item("Undo reject 14 assets", Optional.empty());
        assertThat(item.getText()).isEqualTo("Undo reject 14 assets");
        assertThat(item.getToolTipText()).isEqualTo("Undo reject 14 assets");
        assertThat(item.getAccelerator()).isEqualTo(LibraryKey.UNDO.standard().getFirst());
        item.doClick();
        assertThat(chosen).hasValue(1);
    }

    @Test
    void withNoStepItIsDisabledAndSaysWhy() {
        ShownKeyItem item = item("Undo", Optional.of("There is nothing to undo."));
        assertThat(item.isEnabled()).isFalse();
        assertThat(item.getToolTipText()).isEqualTo("There is nothing to undo.");
    }

    @Test
    void aLongNameIsCutInTheMenuAndWholeInTheTooltip() {
        String title = "Undo move 14 assets to theme " + "long ".repeat(20);
        ShownKeyItem item = item(title, Optional.empty());
        assertThat(item.getText()).hasSize(60).endsWith("…");
        assertThat(item.getToolTipText()).isEqualTo(title);
    }

    @Test
    void byItsKeyItCanAlwaysBeAskedFor() {
        assertThat(new UndoAction().isEnabled()).isTrue();
        assertThat(new RedoAction().isEnabled()).isTrue();
    }
}
