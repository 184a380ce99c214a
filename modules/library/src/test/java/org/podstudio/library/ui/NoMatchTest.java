package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JButton;
import org.junit.jupiter.api.Test;

class NoMatchTest {
    private final List<String> asked = new ArrayList<>();
    private final NoMatch empty = new NoMatch(() -> asked.add("types"), () -> asked.add("all"));

    private static Stream<Component> parts(Container of) {
        return Stream.concat(Stream.of(of.getComponents()), Stream.of(of.getComponents()).filter(Container.class::isInstance)
                .flatMap(part -> parts((Container) part)));
    }

    private List<JButton> shown() {
        return parts(empty.view()).filter(JButton.class::isInstance).map(JButton.class::cast).filter(Component::isVisible).toList();
    }

    @Test
    void whereNothingMatchesAllAssetsAreOffered() {
        assertThat(empty.view().getAccessibleContext().getAccessibleName()).isEqualTo("Nothing matches");
        assertThat(shown()).extracting(JButton::getText).containsExactly("Show all assets");
    }

    @Test
    void whatMatchesUnderAnotherTabIsNotCalledNothing() {
        empty.show(24);
        assertThat(empty.view().getAccessibleContext().getAccessibleName()).isEqualTo("None of this type");
        assertThat(empty.view().getAccessibleContext().getAccessibleDescription()).isEqualTo("24 assets of other types are under the tab All.");
        shown().getFirst().doClick(0);
        assertThat(asked).containsExactly("types");
        empty.show(1);
        assertThat(empty.view().getAccessibleContext().getAccessibleDescription()).isEqualTo("1 asset of another type is under the tab All.");
        empty.show(0);
        assertThat(shown()).extracting(JButton::getText).containsExactly("Show all assets");
    }
}
