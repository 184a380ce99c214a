package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.watch.GeneratorFolders;
import org.podstudio.core.api.watch.GeneratorFolders.Found;
import org.podstudio.ui.Texts;

class EmptyLibraryTest {
    private final List<Path> watched = new ArrayList<>();
    private int searches;
    private List<Found> there = List.of();

    @SuppressWarnings("unchecked")
    private EmptyLibrary shown() {
        EmptyLibrary empty = new EmptyLibrary((LibraryPanel.Wishes) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {LibraryPanel.Wishes.class}, (proxy, method, args) -> {
                    switch (method.getName()) {
                        case "findGenerators" -> {
                            searches++;
                            ((Consumer<List<Found>>) args[0]).accept(there);
                        }
                        case "watch" -> watched.add((Path) args[0]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                }));
        empty.shown();
        return empty;
    }

    private static List<JButton> buttons(Container in) {
        List<JButton> found = new ArrayList<>();
        for (Component one : in.getComponents()) {
            if (one instanceof JButton button) {
                found.add(button);
            } else if (one instanceof Container container) {
                found.addAll(buttons(container));
            }
        }
        return found;
    }

    @Test
    void aGeneratorOfThisMachineIsOneClickAway() {
        there = List.of(new Found("ComfyUI", Path.of("comfy", "output"), GeneratorFolders.MOST_FILES), new Found("Fooocus", Path.of("fooocus"), 1),
                new Found("InvokeAI", Path.of("invoke"), 12), new Found("SwarmUI", Path.of("swarm"), 3));
        List<JButton> buttons = buttons(shown().view());
        assertThat(buttons).extracting(JButton::getText).endsWith("Watch ComfyUI · more than " + Texts.count(1000) + " files",
                "Watch Fooocus · 1 file", "Watch InvokeAI · 12 files");
        JButton fooocus = buttons.stream().filter(button -> button.getText().contains("Fooocus")).findFirst().orElseThrow();
        assertThat(fooocus.getToolTipText()).contains("fooocus");
        fooocus.doClick();
        assertThat(watched).containsExactly(Path.of("fooocus"));
    }

    @Test
    void whereNoneIsFoundNothingIsSaidAndNobodyLooksTwice() {
        EmptyLibrary empty = shown();
        empty.shown();
        assertThat(searches).isOne();
        assertThat(buttons(empty.view())).hasSize(3);
    }
}
