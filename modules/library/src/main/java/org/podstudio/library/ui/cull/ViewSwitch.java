package org.podstudio.library.ui.cull;

import static org.podstudio.ui.Scale.px;

import java.awt.FlowLayout;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.KeyTips;
import org.podstudio.ui.part.OneOf;

/** Buttons for the ways to look at the list. */
@Messages({
    "View_grid=Grid", "View_loupe=Loupe: one picture large", "View_compare=Compare two pictures",
    "View_survey=Survey: up to nine pictures"
})
public final class ViewSwitch extends JPanel {
    private static final long serialVersionUID = 1L;

    private final Map<ViewMode, JToggleButton> buttons = new EnumMap<>(ViewMode.class);
    private transient Consumer<ViewMode> chosen = mode -> { };

    public ViewSwitch() {
        super(new FlowLayout(FlowLayout.LEADING, px(2), 0));
        setOpaque(false);
        OneOf group = new OneOf();
        for (ViewMode mode : ViewMode.values()) {
            JToggleButton button = new JToggleButton();
            button.setName("view-" + mode.name());
            button.putClientProperty("JButton.buttonType", "toolBarButton");
            button.putClientProperty("FlatLaf.style", "arc:6;margin:3,4,3,4");
            KeyTips.name(button, title(mode), LibraryKey.mode(mode));
            button.addActionListener(e -> chosen.accept(mode));
            group.add(button);
            buttons.put(mode, button);
            add(button);
        }
        show(ViewMode.GRID);
    }

    public void onChoice(Consumer<ViewMode> listener) {
        chosen = listener;
    }

    public void show(ViewMode shown) {
        buttons.forEach((mode, button) -> {
            button.setSelected(mode == shown);
            button.setIcon(glyph(mode).icon(16, mode == shown ? Token.ACCENT : Token.SECOND));
        });
    }

    private static Glyph glyph(ViewMode mode) {
        return switch (mode) {
            case GRID -> Glyph.GRID_2X2;
            case LOUPE -> Glyph.SQUARE;
            case COMPARE -> Glyph.COLUMNS_2;
            case SURVEY -> Glyph.LAYOUT_GRID;
        };
    }

    private static String title(ViewMode mode) {
        return switch (mode) {
            case GRID -> Bundle.View_grid();
            case LOUPE -> Bundle.View_loupe();
            case COMPARE -> Bundle.View_compare();
            case SURVEY -> Bundle.View_survey();
        };
    }
}
