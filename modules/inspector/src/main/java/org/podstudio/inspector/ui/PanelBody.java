package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import javax.swing.border.EmptyBorder;
import org.podstudio.ui.part.ScrolledColumn;

/** What the inspector and its neighbours scroll. */
final class PanelBody extends ScrolledColumn {
    private static final long serialVersionUID = 1L;

    PanelBody() {
        super(px(10));
        setBorder(new EmptyBorder(px(12), px(12), px(24), px(12)));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return new Dimension(px(320), px(600));
    }
}
