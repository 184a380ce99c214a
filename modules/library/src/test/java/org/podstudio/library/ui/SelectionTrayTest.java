package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.swing.JButton;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;

class SelectionTrayTest {
    private final List<AssetVerb> asked = new ArrayList<>();
    private final SelectionTray tray = new SelectionTray(asked::add, () -> { });

    @Test
    void where_it_is_narrow_its_pictures_give_way_and_words_never_lie_under_the_buttons() {
        tray.show(new SelectionSummary(12, "903 KB", Map.of(MediaType.IMAGE, 12), List.of(new StoreFit("Etsy", List.of(), false))),
                Stream.generate(() -> new SelectionTray.Pictured(new AssetId(UUID.randomUUID()), false, Optional.empty())).limit(4).toList());
        Component words = tray.getComponent(0);
        Component buttons = tray.getComponent(1);
        int all = words.getPreferredSize().width + buttons.getPreferredSize().width + 24;
        List<Integer> widths = List.of(all + 40, all, all - 50, all - 100, all - 150, all - 200);
        for (int width : widths) {
            tray.setSize(width, 56);
            tray.doLayout();
            assertThat(words.getX() + words.getWidth()).as("at %d px", width).isLessThanOrEqualTo(buttons.getX());
        }
        tray.setSize(all, 56);
        tray.doLayout();
        assertThat(words.getPreferredSize().width).isEqualTo(all - 24 - buttons.getPreferredSize().width);
    }

    @Test
    void where_even_its_words_do_not_fit_the_buttons_keep_their_glyphs_and_come_back_with_the_room() {
        tray.show(new SelectionSummary(12, "903 KB and a long sentence that needs more room than there is", Map.of(MediaType.IMAGE, 12), List.of()), List.of());
        Container buttons = (Container) tray.getComponent(1);
        int all = tray.getComponent(0).getPreferredSize().width + buttons.getPreferredSize().width + 24;
        assertThat(texts(buttons)).containsExactly("", "Approve", "Reject", "Tag", "Enhance", "Remove background", "Build Pack");

        laidOut(all - 40);
        assertThat(texts(buttons)).containsExactly("", "", "", "", "", "", "Build Pack");
        assertThat(tray.getComponent(0).getX() + tray.getComponent(0).getWidth()).isLessThanOrEqualTo(buttons.getX());
        assertThat(buttons.getComponent(1).getAccessibleContext().getAccessibleName()).isEqualTo("Approve");

        tray.show(new SelectionSummary(12, "903 KB and a long sentence that needs more room than there is", Map.of(MediaType.IMAGE, 12), List.of()),
                Stream.generate(() -> new SelectionTray.Pictured(new AssetId(UUID.randomUUID()), false, Optional.empty())).limit(4).toList());
        laidOut(all);
        assertThat(texts(buttons)).as("rather words than pictures")
                .containsExactly("", "Approve", "Reject", "Tag", "Enhance", "Remove background", "Build Pack");
    }

    @Test
    void storesAreSeenWhereButtonsAreDownToTheirGlyphs() {
        tray.show(new SelectionSummary(12, "903 KB", Map.of(MediaType.IMAGE, 12), List.of(new StoreFit("Etsy", List.of(), false))),
                Stream.generate(() -> new SelectionTray.Pictured(new AssetId(UUID.randomUUID()), false, Optional.empty())).limit(4).toList());
        Container buttons = (Container) tray.getComponent(1);
        int width = 2000;
        do {
            laidOut(--width);
        } while (!texts(buttons).get(1).isEmpty());
        Container left = (Container) tray.getComponent(0);
        assertThat(left.getComponent(0).getPreferredSize().width).as("pictures").isPositive();
        assertThat(left.getComponent(2).isVisible()).as("stores").isTrue();
    }

    @Test
    void whereNotEvenTheGlyphsFitButtonsGoFromTheEndAndComeBack() {
        tray.show(new SelectionSummary(12, "903 KB", Map.of(MediaType.IMAGE, 12), List.of(new StoreFit("Etsy", List.of(), false))), List.of());
        Component words = tray.getComponent(0);
        Container buttons = (Container) tray.getComponent(1);
        laidOut(2000);
        int build = buttons.getComponent(6).getPreferredSize().width;
        laidOut(words.getPreferredSize().width + build + 200);
        assertThat(words.getX() + words.getWidth()).isLessThanOrEqualTo(buttons.getX());
        assertThat(seen(buttons)).as("how many are selected, Build Pack and what fits between").startsWith(0).endsWith(6).hasSizeLessThan(7);
        laidOut(2000);
        assertThat(seen(buttons)).hasSize(7);
    }

    @Test
    void layingItOutAgainChangesNothing() {
        tray.show(new SelectionSummary(12, "903 KB", Map.of(MediaType.IMAGE, 12), List.of(new StoreFit("Etsy", List.of(), false))), List.of());
        List<String> changes = new ArrayList<>();
        Container left = (Container) tray.getComponent(0);
        for (int width : List.of(420, 520, 700)) {
            laidOut(width);
            Stream.concat(Stream.of(left.getComponents()), Stream.of(((Container) tray.getComponent(1)).getComponents()))
                    .forEach(part -> part.addPropertyChangeListener(e -> changes.add(e.getPropertyName())));
            Stream.of(left.getComponents()).forEach(part -> part.addHierarchyListener(e -> changes.add("shown")));
            laidOut(width);
            assertThat(changes).as("at %d px: else it is laid out for ever", width).isEmpty();
        }
    }

    private static List<Integer> seen(Container buttons) {
        return java.util.stream.IntStream.range(0, buttons.getComponentCount()).filter(i -> buttons.getComponent(i).isVisible()).boxed().toList();
    }

    @Test
    void eachButtonAsksForTheVerbOfTheMenus() {
        tray.show(new SelectionSummary(12, "", Map.of(MediaType.IMAGE, 12), List.of()), List.of());
        Stream.of(((Container) tray.getComponent(1)).getComponents()).forEach(button -> ((JButton) button).doClick());
        assertThat(asked).containsExactly(AssetVerb.APPROVE, AssetVerb.REJECT, AssetVerb.TAG, AssetVerb.ENHANCE, AssetVerb.REMOVE_BACKGROUND,
                AssetVerb.BUILD_PACK);
    }

    private void laidOut(int width) {
        tray.setSize(width, 56);
        tray.doLayout();
    }

    private static List<String> texts(Container buttons) {
        return Stream.of(buttons.getComponents()).map(button -> ((JButton) button).getText()).toList();
    }
}
