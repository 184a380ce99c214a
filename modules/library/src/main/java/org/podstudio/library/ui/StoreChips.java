package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.FlowLayout;
import java.util.Arrays;
import java.util.List;
import javax.swing.JPanel;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.ThemedLabel;

/** A word for each store: whether what is selected fits it, and on hover what does not. */
@Messages({
    "# {0} - store", "Store_fits={0}: fits", "# {0} - store", "# {1} - how many", "Store_notes={0}: {1} to look at",
    "# {0} - store", "# {1} - how many", "Store_refuses={0} would refuse this: {1} to mend", "# {0} - how many", "Store_more=and {0} more"
})
final class StoreChips extends JPanel {
    private static final long serialVersionUID = 1L;
    /** Findings that a tooltip names; the Pack Builder lists all. */
    private static final int NAMED = 4;

    private transient List<StoreFit> shown = List.of();

    StoreChips() {
        super(new FlowLayout(FlowLayout.LEADING, px(12), 0));
        setOpaque(false);
    }

    void show(List<StoreFit> stores) {
        if (stores.equals(shown)) {
            return;
        }
        shown = stores;
        removeAll();
        stores.forEach(store -> add(chip(store)));
        revalidate();
        repaint();
    }

    /** How wide the first so many are; nothing changes. */
    int widthOf(int number) {
        int gap = ((FlowLayout) getLayout()).getHgap();
        return Arrays.stream(getComponents()).limit(number).mapToInt(chip -> chip.getPreferredSize().width + gap).sum() + gap;
    }

    /** As many as there is room for. */
    void most(int number) {
        for (int i = 0; i < getComponentCount(); i++) {
            getComponent(i).setVisible(i < number);
        }
        // Nothing in it would still cost the gap beside it.
        setVisible(number > 0);
    }

    private static Component chip(StoreFit store) {
        ThemedLabel chip = new ThemedLabel(store.title(), StudioFonts::caption, Token.SECOND);
        boolean fits = store.findings().isEmpty();
        chip.setIcon(fits ? Glyph.CHECK.icon(14, Token.GOOD) : store.blocked() ? Glyph.BAN.icon(14, Token.BAD) : Glyph.TRIANGLE_ALERT.icon(14, Token.WARN));
        chip.gap(4);
        String said = said(store);
        chip.setToolTipText(tip(store, said));
        chip.getAccessibleContext().setAccessibleName(said);
        return chip;
    }

    private static String said(StoreFit store) {
        int found = store.findings().size();
        return found == 0 ? Bundle.Store_fits(store.title())
                : store.blocked() ? Bundle.Store_refuses(store.title(), found) : Bundle.Store_notes(store.title(), found);
    }

    private static String tip(StoreFit store, String said) {
        StringBuilder text = new StringBuilder(said);
        store.findings().stream().limit(NAMED).forEach(finding -> text.append('\n').append(finding));
        if (store.findings().size() > NAMED) {
            text.append('\n').append(Bundle.Store_more(store.findings().size() - NAMED));
        }
        return text.toString();
    }
}
