package org.podstudio.inspector.ui;

import java.awt.Dimension;
import javax.swing.border.EmptyBorder;
import org.podstudio.ui.part.ScrolledColumn;

/** What the inspector scrolls. */
final class PanelBody extends ScrolledColumn {
    private static final long serialVersionUID = 1L;

    PanelBody() {
        super(10);
        setBorder(new EmptyBorder(12, 12, 24, 12));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return new Dimension(320, 600);
    }
}
