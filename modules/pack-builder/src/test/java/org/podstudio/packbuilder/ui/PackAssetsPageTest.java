package org.podstudio.packbuilder.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.SampleAssets;

class PackAssetsPageTest {
    private final AtomicInteger toLibrary = new AtomicInteger();
    private PackAssetsPage page;
    private JComponent above;
    private JComponent body;

    @BeforeEach
    void make() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "a list that can be dragged needs a display: xvfb-run -a");
        page = new PackAssetsPage((id, px) -> null, (PackAssetsList.Order) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {PackAssetsList.Order.class}, (proxy, method, args) -> null), toLibrary::incrementAndGet);
        above = page.above();
        body = page.pictures();
    }

    @Test
    void aPackWithoutAssetsSaysWhereTheyComeFromAndLeadsThere() throws Exception {
        page.show(List.of(), Set.of(), false);
        assertThat(above.getComponents()).as("there is nothing to count or to star").noneMatch(Component::isVisible);
        JButton choose = choose();
        assertThat(seen(choose)).isTrue();
        assertThat(AccessibleTree.faults(body)).isEmpty();
        choose.doClick();
        assertThat(toLibrary).hasValue(1);
    }

    @Test
    void withAnAssetItShowsThePictures() {
        page.show(List.of(), Set.of(), false);
        page.show(List.of(SampleAssets.image("dragon.png")), Set.of(), false);
        assertThat(seen(choose())).isFalse();
        assertThat(above.getComponents()).allMatch(Component::isVisible);
    }

    private JButton choose() {
        return parts(body).filter(part -> "choose-assets".equals(part.getName())).map(JButton.class::cast).findFirst().orElseThrow();
    }

    private boolean seen(Component part) {
        for (Component each = part; each != body; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Component> parts(Container inside) {
        return Stream.of(inside.getComponents())
                .flatMap(part -> part instanceof Container more ? Stream.concat(Stream.of(part), parts(more)) : Stream.of(part));
    }
}
