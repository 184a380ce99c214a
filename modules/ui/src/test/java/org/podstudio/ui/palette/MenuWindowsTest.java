package org.podstudio.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.FutureTask;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

/** On the menus that this module itself registers. */
class MenuWindowsTest {
    private static List<String> titles(PaletteSource source, String words) throws Exception {
        // The platform's own actions want to be asked there whether they are enabled.
        FutureTask<List<PaletteItem>> found = new FutureTask<>(() -> source.find(words, 50));
        SwingUtilities.invokeAndWait(found);
        return found.get().stream().map(PaletteItem::title).toList();
    }

    @Test
    void whatTheWindowMenuHoldsIsFoundBehindTheVerbsAndOnlyThere() throws Exception {
        assertThat(titles(new MenuWindows(), "layout")).anyMatch(title -> title.startsWith("Save"));
        assertThat(titles(new MenuWindows(), "layout")).as("those of a submenu once").doesNotHaveDuplicates();
        assertThat(titles(new MenuActions(), "layout")).isEmpty();
        assertThat(titles(new MenuActions(), "shortcuts")).anyMatch(title -> title.startsWith("Keyboard Shortcuts"));
        assertThat(titles(new MenuWindows(), "shortcuts")).isEmpty();
        assertThat(new MenuWindows().position()).isGreaterThan(new MenuActions().position());
    }
}
