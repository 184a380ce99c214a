package org.podstudio.ui.part;

import java.awt.FlowLayout;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;

/** What an empty place shows: what it is for, in a title and a sentence that wraps where it is narrow, and the buttons that fill it. */
public final class EmptyState extends JPanel {
    private static final long serialVersionUID = 1L;

    private static final int SIDE_PX = 24;
    private static final int GAP_PX = 8;

    private final JLabel title = new JLabel("", SwingConstants.CENTER);
    private final JLabel text = new JLabel("", SwingConstants.CENTER);
    private final JLabel picture;
    private final JPanel column = new JPanel(new Column(GAP_PX));
    private final JPanel offers = new JPanel(new Column(6));
    private String heading = "";
    private String sentence = "";

    public EmptyState(Glyph glyph, String title, String text, JButton... buttons) {
        super(new GridBagLayout());
        setOpaque(false);
        column.setOpaque(false);
        offers.setOpaque(false);
        column.setBorder(new EmptyBorder(12, SIDE_PX, 24, SIDE_PX));
        picture = new JLabel(glyph.icon(40, Token.DISABLED), SwingConstants.CENTER);
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
        dress();
        say(title, text);
    }

    /** More to begin with, after words that say what it is; nothing for an empty list. */
    public void offer(String words, List<JButton> buttons) {
        column.remove(offers);
        offers.removeAll();
        if (!buttons.isEmpty()) {
            ThemedLabel caption = new ThemedLabel(words, StudioFonts::caption, Token.SECOND);
            caption.setHorizontalAlignment(SwingConstants.CENTER);
            offers.add(caption);
            buttons.forEach(offers::add);
            column.add(offers);
        }
        revalidate();
        repaint();
    }

    public void say(String title, String text) {
        this.heading = title;
        this.sentence = text;
        wrap();
        getAccessibleContext().setAccessibleName(title);
        getAccessibleContext().setAccessibleDescription(text);
    }

    /** Only when its width is known does the sentence know its lines. Where it is too low for all of it, the picture goes first. */
    @Override
    public void doLayout() {
        wrap();
        int pictureHigh = picture.getPreferredSize().height + GAP_PX;
        int high = column.getPreferredSize().height + (picture.isVisible() ? 0 : pictureHigh);
        boolean roomy = high <= getHeight();
        picture.setVisible(roomy);
        int width = Math.min(getWidth(), column.getPreferredSize().width);
        int height = roomy ? high : high - pictureHigh;
        column.setBounds((getWidth() - width) / 2, Math.max(0, (getHeight() - height) / 2), width, height);
    }

    private void wrap() {
        int room = getWidth() - 2 * SIDE_PX;
        text.setText(room <= 0 ? sentence : String.join("", lines(sentence, text.getFontMetrics(StudioFonts.body()), room)));
        title.setText(room <= 0 ? heading : String.join("", lines(heading, title.getFontMetrics(StudioFonts.title()), room)));
    }

    /** As it is where it fits, else centred lines in the label's HTML. */
    static List<String> lines(String sentence, FontMetrics metrics, int width) {
        if (metrics.stringWidth(sentence) <= width) {
            return List.of(sentence);
        }
        List<String> html = new ArrayList<>(List.of("<html><center>"));
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ")) {
            if (!line.isEmpty() && metrics.stringWidth(line + " " + word) > width) {
                html.add(escaped(line.toString()) + "<br>");
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        html.add(escaped(line.toString()) + "</center></html>");
        return html;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Override
    protected void paintComponent(Graphics g) {
        // Fonts and colours follow the theme in use at each paint; setting an equal value repaints nothing.
        dress();
        super.paintComponent(g);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (title != null) {
            dress();
        }
    }

    private void dress() {
        title.setFont(StudioFonts.title());
        title.setForeground(Token.TEXT.color());
        text.setFont(StudioFonts.body());
        text.setForeground(Token.SECOND.color());
    }

    /** As {@link JComponent#setOpaque}, but empty states never paint their own ground. */
    @Override
    public boolean isOpaque() {
        return false;
    }
}
