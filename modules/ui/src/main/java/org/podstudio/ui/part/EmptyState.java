package org.podstudio.ui.part;

import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;

/** What an empty place shows: what it is for, in one line of title and one of text, and the buttons that fill it. */
public final class EmptyState extends JPanel {
    private static final long serialVersionUID = 1L;

    private final JLabel title = new JLabel("", SwingConstants.CENTER);
    private final JLabel text = new JLabel("", SwingConstants.CENTER);

    public EmptyState(Glyph glyph, String title, String text, JButton... buttons) {
        super(new GridBagLayout());
        setOpaque(false);
        JPanel column = new JPanel(new Column(8));
        column.setOpaque(false);
        column.setBorder(new EmptyBorder(12, 24, 24, 24));
        JLabel picture = new JLabel(glyph.icon(40, Token.DISABLED), SwingConstants.CENTER);
        picture.setBorder(new EmptyBorder(0, 0, 4, 0));
        column.add(picture);
        column.add(this.title);
        column.add(this.text);
        if (buttons.length > 0) {
            JPanel row = new JPanel(new FlowLayout(FlowLayout.CENTER, 8, 8));
            row.setOpaque(false);
            for (JButton button : buttons) {
                row.add(button);
            }
            column.add(row);
        }
        add(column, new GridBagConstraints());
        say(title, text);
    }

    public void say(String title, String text) {
        this.title.setText(title);
        this.text.setText(text);
        getAccessibleContext().setAccessibleName(title);
        getAccessibleContext().setAccessibleDescription(text);
    }

    @Override
    protected void paintComponent(Graphics g) {
        // Fonts and colours follow the theme in use at each paint; setting an equal value repaints nothing.
        title.setFont(StudioFonts.title());
        title.setForeground(Token.TEXT.color());
        text.setFont(StudioFonts.body());
        text.setForeground(Token.SECOND.color());
        super.paintComponent(g);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (title != null) {
            title.setFont(StudioFonts.title());
            title.setForeground(Token.TEXT.color());
            text.setFont(StudioFonts.body());
            text.setForeground(Token.SECOND.color());
        }
    }

    /** As {@link JComponent#setOpaque}, but empty states never paint their own ground. */
    @Override
    public boolean isOpaque() {
        return false;
    }
}
