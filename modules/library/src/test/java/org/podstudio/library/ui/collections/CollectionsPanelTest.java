package org.podstudio.library.ui.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.CollectionId;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.QuietPaint;
import org.podstudio.testsupport.SeenFocus;

class CollectionsPanelTest {
    private final List<String> wished = new ArrayList<>();
    private final CollectionsPanel panel = new CollectionsPanel((CollectionsPanel.Wishes) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {CollectionsPanel.Wishes.class}, (proxy, method, args) -> {
                wished.add(method.getName());
                return null;
            }));

    @Test
    void whatTakesTheKeyboardHasANameWhatIsDisabledAReasonAndPaintingDisturbsNothing() throws Exception {
        assertThat(AccessibleTree.faults(panel)).as("no project").isEmpty();
        panel.show(List.of(), List.of(), "");
        assertThat(AccessibleTree.faults(panel)).as("none").isEmpty();
        panel.show(List.of(Entry.collection(CollectionId.random(), "Dragons", 3)),
                List.of(Entry.search("Good", "rating:5", AssetSort.NEWEST, Optional.of(2L))), "is:approved");
        assertThat(AccessibleTree.faults(panel)).as("one of each").isEmpty();
        assertThat(QuietPaint.disturbed(panel, 300, 700)).isEmpty();
        assertThat(SeenFocus.unseen(panel, 300, 700)).isEmpty();
    }

    @Test
    void anEmptyDockOffersToMakeTheFirstCollectionWhereThereIsAProject() throws Exception {
        assertThat(named("collection-first").isVisible()).as("no project").isFalse();
        panel.show(List.of(), List.of(), "");
        JButton first = named("collection-first");
        assertThat(first.isVisible()).isTrue();
        first.doClick();
        assertThat(wished).containsExactly("create");
    }

    private JButton named(String name) {
        return parts(panel).filter(part -> name.equals(part.getName())).map(JButton.class::cast).findFirst().orElseThrow();
    }

    private static Stream<Component> parts(Container inside) {
        return Stream.of(inside.getComponents())
                .flatMap(part -> part instanceof Container more ? Stream.concat(Stream.of(part), parts(more)) : Stream.of(part));
    }
}
