package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JButton;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;

/** Over the grid's upper edge: how many assets came in where the user does not look. Pressing it goes there. */
@Messages({
    "ArrivalsChip_goToWhatCame=Go to what came in; nothing moves until then",
    "# {0} - how many", "ArrivalsChip_new={0,choice,0#{0} new|1#{0} new|1<{0} new}",
    "# {0} - how many", "ArrivalsChip_goTo=Go to {0,choice,0#{0} new assets|1#{0} new asset|1<{0} new assets}"
})
final class ArrivalsChip {
    private static final int TOP_PX = px(12);

    private final JButton button;

    ArrivalsChip(Runnable go) {
        button = Buttons.primary("", e -> go.run());
        button.setName("arrivals");
        button.setIcon(Glyph.IMPORT.icon(16, Token.ON_ACCENT));
        button.setToolTipText(Bundle.ArrivalsChip_goToWhatCame());
        button.putClientProperty("JButton.buttonType", "roundRect");
        // The keyboard stays in the grid.
        button.setRequestFocusEnabled(false);
        button.setVisible(false);
    }

    JButton button() {
        return button;
    }

    void show(int count) {
        button.setText(Bundle.ArrivalsChip_new(count));
        button.getAccessibleContext().setAccessibleName(Bundle.ArrivalsChip_goTo(count));
        button.setVisible(count > 0);
        if (count > 0 && button.getParent() != null) {
            button.getParent().revalidate();
        }
    }

    /** Where it lies on a ground of this width. */
    Rectangle place(int width) {
        Dimension size = button.getPreferredSize();
        return new Rectangle((width - size.width) / 2, TOP_PX, size.width, size.height);
    }
}
