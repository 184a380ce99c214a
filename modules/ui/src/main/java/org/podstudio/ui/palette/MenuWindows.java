package org.podstudio.ui.palette;

import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** What the Window menu opens. Who types <em>pack</em> rather wants to build one than to see an empty builder, so windows come behind verbs. */
@ServiceProvider(service = PaletteSource.class)
@Messages("Palette_windows=Windows")
public final class MenuWindows implements PaletteSource {
    private static final int BEHIND_VERBS = 140;

    @Override
    public String title() {
        return Bundle.Palette_windows();
    }

    @Override
    public int position() {
        return BEHIND_VERBS;
    }

    @Override
    public List<PaletteItem> find(String words, int most) {
        return MenuActions.windows(words, most);
    }
}
