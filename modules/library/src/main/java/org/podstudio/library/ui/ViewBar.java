package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JToggleButton;
import org.openide.util.NbBundle.Messages;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.library.ui.cull.ViewMode;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.KeyTips;
import org.podstudio.ui.part.OneOf;

/** At the right end of the status line: grid or list, how many columns, and the size of the pictures. */
@Messages({"VIEW_grid=Show as a grid", "VIEW_list=Show as a list with columns", "VIEW_size=Size of the pictures",
    "VIEW_comfortable=Comfortable: 4 columns", "VIEW_normal=Normal: 6 columns", "VIEW_compact=Compact: 8 columns",
    "VIEW_in_list=The list has rows of one height: show it as a grid first", "VIEW_not_here=Only the grid has columns: go back to it first"})
final class ViewBar extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = px(24);
    private static final String WORDS = "podstudio.words";
    private static final int GAP_PX = px(4);

    private final Map<TabLooks.Layout, JToggleButton> layouts = new EnumMap<>(TabLooks.Layout.class);
    private final JSlider zoom = new JSlider(GridGeometry.MIN_PICTURE_PX, GridGeometry.MAX_PICTURE_PX);
    private final List<JButton> presets;
    private TabLooks.Layout layout = TabLooks.Look.STANDARD.layout();
    private ViewMode mode = ViewMode.GRID;

    /** What it asks for. */
    interface Wishes {
        void layout(TabLooks.Layout layout);

        void columns(int count);

        void picture(int px);
    }

    ViewBar(Wishes wishes) {
        super(new FlowLayout(FlowLayout.TRAILING, GAP_PX, 0));
        setOpaque(false);
        OneOf group = new OneOf();
        for (TabLooks.Layout layout : TabLooks.Layout.values()) {
            boolean grid = layout == TabLooks.Layout.GRID;
            JToggleButton button = new JToggleButton((grid ? Glyph.LAYOUT_GRID : Glyph.LIST).icon(14, Token.SECOND));
            button.setName("layout-" + layout.name());
            small(button, grid ? Bundle.VIEW_grid() : Bundle.VIEW_list());
            button.addActionListener(e -> wishes.layout(layout));
            group.add(button);
            layouts.put(layout, button);
            add(button);
        }
        presets = List.of(preset(wishes, 4, Bundle.VIEW_comfortable()), preset(wishes, 6, Bundle.VIEW_normal()), preset(wishes, 8, Bundle.VIEW_compact()));
        presets.forEach(this::add);
        zoom.setName("zoom");
        zoom.setOpaque(false);
        zoom.setPreferredSize(new Dimension(px(120), px(20)));
        zoom.getAccessibleContext().setAccessibleName(Bundle.VIEW_size());
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
        small(button, name);
        button.putClientProperty(WORDS, name);
        button.addActionListener(e -> wishes.columns(columns));
        return button;
    }

    private static void small(AbstractButton button, String words) {
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.putClientProperty("FlatLaf.style", "arc:6;margin:2,4,2,4");
        button.setPreferredSize(new Dimension(px(24), HEIGHT_PX));
        button.setToolTipText(words);
        button.getAccessibleContext().setAccessibleName(words);
    }

    void show(TabLooks.Look look) {
        layouts.get(look.layout()).setSelected(true);
        layout = look.layout();
        showPicture(look.picturePx());
        refresh();
    }

    /** How the list is looked at: only the grid has columns and sizes. */
    void show(ViewMode shown) {
        mode = shown;
        refresh();
    }

    private void refresh() {
        boolean grid = layout == TabLooks.Layout.GRID && mode == ViewMode.GRID;
        zoom.setEnabled(grid);
        presets.forEach(button -> button.setEnabled(grid));
        if (!grid) {
            String why = mode == ViewMode.GRID ? Bundle.VIEW_in_list() : Bundle.VIEW_not_here();
            KeyTips.plain(zoom, why);
            presets.forEach(button -> KeyTips.plain(button, why));
        } else {
            KeyTips.tip(zoom, Bundle.VIEW_size(), LibraryKey.LARGER);
            presets.forEach(button -> KeyTips.plain(button, String.valueOf(button.getClientProperty(WORDS))));
        }
    }

    /** How much of it is shown. */
    enum Room { ALL, WITHOUT_PRESETS, WITHOUT_SLIDER, NONE }

    void take(Room room) {
        for (Component part : getComponents()) {
            part.setVisible(shown(part, room));
        }
        setVisible(room != Room.NONE);
    }

    /** How wide it would be; nothing changes. */
    int width(Room room) {
        return Arrays.stream(getComponents()).filter(part -> shown(part, room)).mapToInt(part -> part.getPreferredSize().width + GAP_PX).sum()
                + (room == Room.NONE ? 0 : GAP_PX);
    }

    private boolean shown(Component part, Room room) {
        if (room == Room.NONE) {
            return false;
        }
        return part == zoom ? room != Room.WITHOUT_SLIDER : !presets.contains(part) || room == Room.ALL;
    }

    void showPicture(int px) {
        zoom.setValue(px);
    }
}
