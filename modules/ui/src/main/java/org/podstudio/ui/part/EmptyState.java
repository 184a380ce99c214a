package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.FlowLayout;
import java.awt.FontMetrics;
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

    private static final int SIDE_PX = px(24);
    private static final int GAP_PX = px(8);

    private final JLabel title = centred(new ThemedLabel("", StudioFonts::title, Token.TEXT));
    private final JLabel text = centred(new ThemedLabel("", StudioFonts::body, Token.SECOND));
    private final JLabel picture;
    private final JPanel column = new JPanel(new Column(GAP_PX));
    private final JPanel offers = new JPanel(new Column(px(6)));
    private String heading = "";
    private String sentence = "";

    public EmptyState(Glyph glyph, String title, String text, JButton... buttons) {
        super(new GridBagLayout());
        setOpaque(false);
        column.setOpaque(false);
        offers.setOpaque(false);
        column.setBorder(new EmptyBorder(px(12), SIDE_PX, px(24), SIDE_PX));
        picture = new JLabel(glyph.icon(40, Token.DISABLED), SwingConstants.CENTER);
        picture.setBorder(new EmptyBorder(0, 0, px(4), 0));
        column.add(picture);
        column.add(this.title);
        column.add(this.text);
        if (buttons.length > 0) {
            JPanel row = new JPanel(new FlowLayout(FlowLayout.CENTER, px(8), px(8)));
            row.setOpaque(false);
            for (JButton button : buttons) {
                row.add(button);
            }
            column.add(row);
        }
        add(column, new GridBagConstraints());
        say(title, text);
    }

    /** More to begin with, after words that say what it is; nothing for an empty list. */
    public void offer(String words, List<JButton> buttons) {
        column.remove(offers);
        offers.removeAll();
        if (!buttons.isEmpty()) {
            offers.add(centred(new ThemedLabel(words, StudioFonts::caption, Token.SECOND)));
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

    /** Centred, and free to break its own lines. */
    private static JLabel centred(JLabel label) {
        label.putClientProperty("html.disable", null);
        label.setHorizontalAlignment(SwingConstants.CENTER);
        return label;
    }

    /** Only when its width is known does the sentence know its lines. Where it is too low for all of it, the picture goes first, then the sentence. */
    @Override
    public void doLayout() {
        wrap();
        int pictureHigh = picture.getPreferredSize().height + GAP_PX;
        int textHigh = text.getPreferredSize().height + GAP_PX;
        int high = column.getPreferredSize().height + (picture.isVisible() ? 0 : pictureHigh) + (text.isVisible() ? 0 : textHigh);
        boolean roomy = high <= getHeight();
        boolean told = high - pictureHigh <= getHeight();
        picture.setVisible(roomy);
        text.setVisible(told);
        title.setToolTipText(told ? null : sentence);
        int width = Math.min(getWidth(), column.getPreferredSize().width);
        int height = high - (roomy ? 0 : pictureHigh) - (told ? 0 : textHigh);
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

    /** As {@link JComponent#setOpaque}, but empty states never paint their own ground. */
    @Override
    public boolean isOpaque() {
        return false;
    }
}
