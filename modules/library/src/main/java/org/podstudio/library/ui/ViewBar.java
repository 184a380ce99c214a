package org.podstudio.library.ui;

import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JToggleButton;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;

/** At the right end of the status line: grid or list, how many columns, and the size of the pictures. */
final class ViewBar extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = 22;

    private final Map<TabLooks.Layout, JToggleButton> layouts = new EnumMap<>(TabLooks.Layout.class);
    private final JSlider zoom = new JSlider(GridGeometry.MIN_PICTURE_PX, GridGeometry.MAX_PICTURE_PX);
    private final List<JButton> presets;

    /** What it asks for. */
    interface Wishes {
        void layout(TabLooks.Layout layout);

        void columns(int count);

        void picture(int px);
    }

    ViewBar(Wishes wishes) {
        super(new FlowLayout(FlowLayout.TRAILING, 4, 0));
        setOpaque(false);
        ButtonGroup group = new ButtonGroup();
        for (TabLooks.Layout layout : TabLooks.Layout.values()) {
            boolean grid = layout == TabLooks.Layout.GRID;
            JToggleButton button = new JToggleButton((grid ? Glyph.LAYOUT_GRID : Glyph.LIST).icon(14, Token.SECOND));
            button.setName("layout-" + layout.name());
            small(button, grid ? "Show as a grid" : "Show as a list with columns");
            button.addActionListener(e -> wishes.layout(layout));
            group.add(button);
            layouts.put(layout, button);
            add(button);
        }
        presets = List.of(preset(wishes, 4, "Comfortable"), preset(wishes, 6, "Normal"), preset(wishes, 8, "Compact"));
        presets.forEach(this::add);
        zoom.setName("zoom");
        zoom.setOpaque(false);
        zoom.setPreferredSize(new Dimension(120, 20));
        zoom.setToolTipText("Size of the pictures (Ctrl and wheel, Ctrl+Plus, Ctrl+Minus, Ctrl+0)");
        zoom.getAccessibleContext().setAccessibleName("Size of the pictures");
        zoom.addChangeListener(e -> wishes.picture(zoom.getValue()));
        add(zoom);
        show(TabLooks.Look.STANDARD);
    }

    private static JButton preset(Wishes wishes, int columns, String name) {
        JButton button = new JButton("" + columns) {
            private static final long serialVersionUID = 1L;

            @Override
            public void updateUI() {
                super.updateUI();
                setFont(StudioFonts.caption());
                setForeground(Token.SECOND.color());
            }
        };
        button.setName("columns-" + columns);
        small(button, name + ": " + columns + " columns");
        button.addActionListener(e -> wishes.columns(columns));
        return button;
    }

    private static void small(AbstractButton button, String words) {
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.putClientProperty("FlatLaf.style", "arc:6;margin:2,4,2,4");
        button.setPreferredSize(new Dimension(24, HEIGHT_PX));
        button.setToolTipText(words);
        button.getAccessibleContext().setAccessibleName(words);
    }

    void show(TabLooks.Look look) {
        layouts.get(look.layout()).setSelected(true);
        boolean grid = look.layout() == TabLooks.Layout.GRID;
        showPicture(look.picturePx());
        zoom.setEnabled(grid);
        presets.forEach(button -> button.setEnabled(grid));
    }

    void showPicture(int px) {
        zoom.setValue(px);
    }
}
