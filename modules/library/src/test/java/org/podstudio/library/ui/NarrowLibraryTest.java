package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.Container;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JToggleButton;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.podstudio.library.ui.cull.AdvanceSwitch;
import org.podstudio.library.ui.cull.ViewSwitch;

/** What lies above and below the grid of a library that is narrow, as on a small screen at 200 %. */
class NarrowLibraryTest implements LibraryBar.Wishes, ViewBar.Wishes {
    private final LibraryBar bar = new LibraryBar(this);

    @Test
    void theOrderNeverLiesOverATabAndNumbersComeBackWithTheRoom() {
        bar.showCounts(Map.of(LibraryTab.IMAGES, 12_345L, LibraryTab.AUDIO, 12L, LibraryTab.VIDEO, 3L, LibraryTab.ALL, 12_360L));
        laidOut(px(900));
        Container tabs = named(bar, "tab-ALL").getParent();
        int least = tabs.getPreferredSize().width + px(40);
        for (int width : List.of(least + px(300), least + px(100), least + px(50), least)) {
            laidOut(width);
            JComboBox<?> sort = (JComboBox<?>) named(bar, "sort");
            Component all = named(bar, "tab-ALL");
            assertThat(right(all)).as("at %d px", width).isLessThanOrEqualTo(SwingUtilities.convertPoint(sort, 0, 0, bar).x);
            assertThat(right(sort)).isLessThanOrEqualTo(width);
        }
        assertThat(((JToggleButton) named(bar, "tab-IMAGES")).getText()).isEqualTo(LibraryTab.IMAGES.title());
        assertThat(named(bar, "tab-IMAGES").getAccessibleContext().getAccessibleName()).as("spoken all the same")
                .contains(NumberFormat.getIntegerInstance().format(12_345));
        laidOut(px(900));
        assertThat(((JToggleButton) named(bar, "tab-IMAGES")).getText()).contains("12,345");
    }

    @Test
    void theWaysToLookAtTheLibraryAreWholeOrNotThere() {
        ViewSwitch views = new ViewSwitch();
        AdvanceSwitch advance = new AdvanceSwitch();
        ViewBar view = new ViewBar(this);
        StatusLine line = new StatusLine(px(28), new JLabel("12 of 12 shown"), views, advance, view);
        for (int width : List.of(px(900), px(480), px(420), px(360), px(320))) {
            line.setSize(width, px(28));
            line.doLayout();
            ((Container) views.getParent()).doLayout();
            assertThat(views.getX()).as("at %d px", width).isGreaterThanOrEqualTo(0);
            assertThat(views.getParent().getX()).as("at %d px", width).isGreaterThanOrEqualTo(0);
        }
        assertThat(advance.getText()).isEmpty();
        assertThat(advance.getToolTipText()).as("where only its glyph is seen").contains("off");
        line.setSize(px(900), px(28));
        line.doLayout();
        assertThat(advance.getText()).isNotEmpty();
        assertThat(view.isVisible()).isTrue();
    }

    private void laidOut(int width) {
        bar.setSize(width, px(44));
        for (int i = 0; i < 2; i++) {
            deep(bar);
        }
    }

    private static void deep(Container part) {
        part.doLayout();
        Stream.of(part.getComponents()).filter(Container.class::isInstance).forEach(inner -> deep((Container) inner));
    }

    private int right(Component part) {
        return SwingUtilities.convertPoint(part, part.getWidth(), 0, bar).x;
    }

    private static Component named(Container in, String name) {
        for (Component part : in.getComponents()) {
            if (name.equals(part.getName())) {
                return part;
            }
            Component found = part instanceof Container inner ? named(inner, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public void tab(LibraryTab tab) {}

    @Override
    public void search(String text) {}

    @Override
    public void sort(SortChoice sort) {}

    @Override
    public void layout(TabLooks.Layout layout) {}

    @Override
    public void columns(int count) {}

    @Override
    public void picture(int px) {}
}
