package org.podstudio.library.ui.cull;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.util.function.Supplier;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.ThemedLabel;

/** A file's name on one line, with its middle left out where it is too long. */
public final class NameLabel extends ThemedLabel {
    private static final long serialVersionUID = 1L;

    private String name = "";

    public NameLabel(Supplier<Font> type, Token color) {
        super("", type, color);
        setMinimumSize(new Dimension(0, 0));
    }

    public void show(String filename) {
        name = filename;
        setToolTipText(filename.isEmpty() ? null : Texts.file(filename));
        getAccessibleContext().setAccessibleName(filename);
        setText(Texts.file(filename));
    }

    @Override
    protected void paintComponent(Graphics g) {
        int room = getWidth() - (getIcon() == null ? 0 : getIcon().getIconWidth() + getIconTextGap());
        String fitting = Texts.file(Texts.middle(name, getFontMetrics(getFont()), room));
        if (!fitting.equals(getText())) {
            setText(fitting);
        }
        super.paintComponent(g);
    }
}
