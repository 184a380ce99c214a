package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.media.Palette;
import org.podstudio.ui.ColorWords;
import org.podstudio.ui.part.Swatch;
import org.podstudio.ui.part.WrappingRow;

/** The colours of a picture: each a swatch with its hex, which a click copies; with Shift it searches for what is near. */
@Messages({
    "PaletteBar_colors=Colours of the picture",
    "# {0} - name of a colour", "# {1} - hex", "# {2} - share of the picture", "PaletteBar_shade={0}, {1}, {2} percent",
    "# {0} - name of a colour", "# {1} - hex", "# {2} - share of the picture",
    "PaletteBar_hint={0}, {2} percent: a click copies {1}, with Shift it searches for what is near",
    "PaletteBar_copy=Copy hex", "PaletteBar_search=Search for this colour"
})
final class PaletteBar extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int SWATCH = 16;

    private final transient Wishes wishes;
    private transient List<Palette.Shade> shown = List.of();

    /** What is asked for with a colour, written as {@code #2fc7b5}. */
    interface Wishes {
        void copyColor(String hex);

        void searchColor(String hex);
    }

    PaletteBar(Wishes wishes) {
        super(new WrappingRow(px(4)));
        this.wishes = wishes;
        setOpaque(false);
        setName("palette");
        getAccessibleContext().setAccessibleName(Bundle.PaletteBar_colors());
        setVisible(false);
    }

    /** @param palette empty as long as nobody has looked at the picture */
    void show(Optional<Palette> palette) {
        List<Palette.Shade> next = palette.map(Palette::shades).orElse(List.of());
        setVisible(!next.isEmpty());
        if (!next.equals(shown)) {
            shown = next;
            removeAll();
            next.forEach(shade -> add(button(shade)));
            revalidate();
            repaint();
        }
    }

    private JButton button(Palette.Shade shade) {
        String hex = shade.hex();
        String name = ColorWords.of(shade.name());
        JButton button = new JButton(hex, new Swatch(shade.rgb(), SWATCH));
        button.setName("shade-" + hex);
        button.putClientProperty("JButton.buttonType", "borderless");
        button.putClientProperty("FlatLaf.style", "margin:2,4,2,6");
        button.setIconTextGap(px(6));
        button.getAccessibleContext().setAccessibleName(Bundle.PaletteBar_shade(name, hex, shade.percent()));
        button.setToolTipText(Bundle.PaletteBar_hint(name, hex, shade.percent()));
        button.addActionListener(e -> {
            if ((e.getModifiers() & ActionEvent.SHIFT_MASK) != 0) {
                wishes.searchColor(hex);
            } else {
                wishes.copyColor(hex);
            }
        });
        for (String key : new String[] {"shift SPACE", "shift ENTER"}) {
            button.registerKeyboardAction(e -> wishes.searchColor(hex), KeyStroke.getKeyStroke(key), WHEN_FOCUSED);
        }
        JPopupMenu menu = new JPopupMenu();
        menu.add(item("shade-copy", Bundle.PaletteBar_copy(), () -> wishes.copyColor(hex)));
        menu.add(item("shade-search", Bundle.PaletteBar_search(), () -> wishes.searchColor(hex)));
        button.setComponentPopupMenu(menu);
        return button;
    }

    private static JMenuItem item(String name, String title, Runnable chosen) {
        JMenuItem item = new JMenuItem(title);
        item.setName(name);
        item.addActionListener(e -> chosen.run());
        return item;
    }
}
