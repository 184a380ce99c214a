package org.podstudio.library.ui;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JButton;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;

/** Over the grid's upper edge: how many assets came in where the user does not look. Pressing it goes there. */
final class ArrivalsChip {
    private static final int TOP_PX = 12;

    private final JButton button;

    ArrivalsChip(Runnable go) {
        button = Buttons.primary("", e -> go.run());
        button.setName("arrivals");
        button.setIcon(Glyph.IMPORT.icon(16, Token.ON_ACCENT));
        button.setToolTipText("Go to what came in; nothing moves until then");
        button.putClientProperty("JButton.buttonType", "roundRect");
        // The keyboard stays in the grid.
        button.setRequestFocusEnabled(false);
        button.setVisible(false);
    }

    JButton button() {
        return button;
    }

    void show(int count) {
        button.setText(Texts.count(count) + " new");
        button.getAccessibleContext().setAccessibleName("Go to " + Texts.count(count, "new asset", "new assets"));
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
